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

const CHUNK = 10_000;

/** Everybody of this import whose registration was committed. */
export async function checkImported(context: Context, actor: Actor, id: string): Promise<void> {
  for (;;) {
    const persons = await actTransaction(context, actor, (acting) => enterRecords(acting, id));
    if (persons.length === 0) return;
    // They can be found from here on. Whoever had looked before that is waited for, and then found.
    await actTransaction(context, actor, ({ tx }) => awaitRegistrations(tx));
    await actTransaction(context, actor, (acting) => check(acting, id, persons));
  }
}

/** What some of those are compared by enters the table where others look. Answers who they are. */
async function enterRecords({ tx, county }: Acting, id: string): Promise<string[]> {
  await commitWithoutWaiting(tx);
  const { rows } = await sql<{ persons: string[] | null }>`
    with chunk as materialized (
      select person, keys, record from linkage_unchecked where county = ${county} and import = ${id}
      order by person limit ${CHUNK}
    ), entered as (
      insert into linkage_record (county, person, ${columnNames()}, record)
      select ${county}, person, ${keysOf('keys')}, record from chunk where record is not null
      on conflict do nothing
    )
    select array_agg(person) as persons from chunk`.execute(tx);
  return rows[0]?.persons ?? [];
}

function keysOf(array: string) {
  return sql.join(KEY_COLUMNS.map((_, place) => sql`${sql.ref(array)}[${sql.lit(place + 1)}]`));
}

/** Nobody of whom another server has looked already. */
async function check(acting: Acting, id: string, persons: readonly string[]): Promise<void> {
  const { tx, county } = acting;
  await commitWithoutWaiting(tx);
  const { rows: taken } = await sql<{ person: string }>`
    delete from linkage_unchecked where county = ${county} and import = ${id} and person = any(${persons}::uuid[])
    returning person`.execute(tx);
  if (taken.length === 0) return;
  const found = await findCandidatesOfUnchecked(
    acting,
    taken.map(({ person }) => person),
  );
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
