/**
 * 导入后的比对 · rows of a file are registered many at once, and looked for among all registers after they are there: whoever is registered meanwhile
 * finds them, or is found by them. Nothing is marked as looked for that was not, so a job that was broken off goes on here too.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../../accounts/actor.ts';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction, whoAndWhen } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { commitWithoutWaiting } from '../../../database/scope.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { awaitRegistrations } from '../register-lock.ts';
import { type Candidate, findCandidatesOfUnchecked, type Unchecked } from './candidates.queries.ts';
import { findNearMatches } from './find-near-matches.ts';
import { columnNames, KEY_COLUMNS, storedRecord } from './linkage-record.ts';
import { type Doubtful, openNearCases } from './near-cases.ts';

/** Everybody of this import whose registration was committed. */
export async function checkImported(context: Context, actor: Actor, id: string): Promise<void> {
  for (;;) {
    const chunk = await actTransaction(context, actor, (acting) => enterFirstChunk(acting, id));
    if (!chunk) return;
    // They can be found from here on. Whoever had looked before that is waited for, and then found.
    await actTransaction(context, actor, ({ tx }) => awaitRegistrations(tx));
    await actTransaction(context, actor, (acting) => check(acting, id, chunk));
  }
}

/** Some lines of a file whose people are registered, and not yet looked for. */
interface Chunk {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Nobody of it is in the staging table any more. */
  readonly isEntered: boolean;
  readonly hasKnown: boolean;
}

async function enterFirstChunk(acting: Acting, id: string): Promise<Chunk | undefined> {
  await commitWithoutWaiting(acting.tx);
  const [first] = await chunksOf(acting, id);
  if (first) await enterRecords(acting, id, first);
  return first;
}

/** Before the rows of a file may be changed again: nobody is left among them who is registered. */
export async function enterAllChunks(acting: Acting, id: string): Promise<void> {
  for (const chunk of await chunksOf(acting, id)) await enterRecords(acting, id, chunk);
}

function chunksOf({ tx, county }: Acting, id: string): Promise<Chunk[]> {
  return tx
    .selectFrom('importChunk')
    .select(['firstLine', 'lastLine', 'isEntered', 'hasKnown'])
    .where('county', '=', county)
    .where('import', '=', id)
    .orderBy('firstLine')
    .forUpdate()
    .execute();
}

/** What they are compared by goes from the staging table to where others look. While the import goes on, whoever is ready on these lines is registered. */
async function enterRecords({ tx, county }: Acting, id: string, chunk: Chunk): Promise<void> {
  if (chunk.isEntered) return;
  const rows = sql`county = ${county} and import = ${id} and line between ${chunk.firstLine} and ${chunk.lastLine}
    and state = 'ready'`;
  await sql`
    insert into linkage_record (county, person, ${columnNames()}, record)
    select county, person, ${keysOf('linkage_keys')}, linkage_record from import_row
    where ${rows} and linkage_record is not null order by person
    ${chunk.hasKnown ? sql`on conflict do nothing` : sql``}`.execute(tx);
  await sql`delete from import_row where ${rows}`.execute(tx);
  await tx
    .updateTable('importChunk')
    .set({ isEntered: true })
    .where('county', '=', county)
    .where('import', '=', id)
    .where('firstLine', '=', chunk.firstLine)
    .execute();
}

function keysOf(array: string) {
  return sql.join(KEY_COLUMNS.map((_, place) => sql`${sql.ref(array)}[${sql.lit(place + 1)}]`));
}

/** Nobody of whom another server has looked already. */
async function check(acting: Acting, id: string, { firstLine }: Chunk): Promise<void> {
  const { tx, county } = acting;
  await commitWithoutWaiting(tx);
  const chunk = sql`import_chunk where county = ${county} and import = ${id} and first_line = ${firstLine}`;
  const { rows: locked } = await sql`select from ${chunk} for update`.execute(tx);
  if (locked.length === 0) return;
  const found = await findCandidatesOfUnchecked(acting, sql`select persons from ${chunk}`);
  await sql`delete from ${chunk}`.execute(tx);
  const doubtful: Doubtful[] = [];
  for (const [unchecked, candidates] of found)
    doubtful.push(await compareUnchecked(acting, unchecked, candidates));
  const { cycle } = await importOf(acting, id);
  const { electionDay } = await getCycle(acting, cycle);
  const cases = await openNearCases(acting, { cycle, electionDay, source: 'import' }, doubtful);
  await recordCases(acting, id, new Set(cases).size);
}

async function compareUnchecked(
  { tx, context }: Acting,
  { person, ...stored }: Unchecked,
  candidates: readonly Candidate[],
): Promise<Doubtful> {
  const own = storedRecord(context.keys, stored);
  return { person, near: await findNearMatches(tx, context.keys, own, candidates, true) };
}

function importOf({ tx, county }: Acting, id: string): Promise<{ cycle: string }> {
  return tx
    .selectFrom('voterImport')
    .select('cycle')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function recordCases(acting: Acting, id: string, cases: number): Promise<void> {
  if (cases === 0) return;
  const entry = {
    id: randomUUID(),
    act: 'confirm-import',
    outcome: 'done' as const,
    subject: { import: id },
    figures: { cases },
  };
  await appendEntries(acting.tx, acting.county, [{ ...entry, ...whoAndWhen(acting) }]);
}
