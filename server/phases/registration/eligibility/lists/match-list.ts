/** Job: reads an authority's list row by row and keeps only the rows that match a person on this register. The file goes when it is done. */
import { sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import { actTransaction } from '../../../../acts/acting.ts';
import type { Context } from '../../../../acts/context.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import type { JobHandler, RunningJob } from '../../../../jobs/jobs.ts';
import type { Cipher } from '../../../../keys/cipher.ts';
import { countyCipher } from '../../../../keys/county-cipher.ts';
import { findHeader, placesOf } from '../../voter-files/columns.ts';
import type { FileRow } from '../../voter-files/file-row.ts';
import { readRows } from '../../voter-files/read-rows.ts';
import { LIST_COLUMNS, type ListProblem } from './eligibility-list.schema.ts';
import { readBornOn } from './born-on.queries.ts';
import { findAlike } from './find-alike.ts';
import { type EligibilityList, type KeptRow, lockList, updateList } from './list.queries.ts';
import { type ListedPerson, type ListReading, readListRow } from './read-list-row.ts';

const CHUNK = 1_000;

export function listJobs(context: Context): ReadonlyMap<string, JobHandler> {
  return new Map<string, JobHandler>([['match-eligibility-list', (job) => matchList(context, job)]]);
}

async function matchList(context: Context, job: RunningJob): Promise<void> {
  const { list: id } = job.input as { list: string };
  try {
    const list = await startOver(context, job, id);
    if (list.state !== 'matching') return;
    await matchRows(context, job, list);
    await inAct(context, job, (acting) => updateList(acting, id, { state: 'matched', problem: null }));
    await context.files.remove(list.file);
  } catch (error) {
    const problem = error instanceof ActError ? error.message : BROKEN_OFF;
    await inAct(context, job, (acting) => updateList(acting, id, { state: 'failed', problem }));
    throw error instanceof ActError ? error : new Error(BROKEN_OFF, { cause: error });
  }
}

const BROKEN_OFF = '比对没有做完，没有登记任何事实。请办结这一份，再重新上传。';

function inAct<T>(context: Context, job: RunningJob, work: (acting: Acting) => Promise<T>): Promise<T> {
  return actTransaction(context, job.actor, work);
}

/** After a crash the list is matched from its first row. */
function startOver(context: Context, job: RunningJob, id: string): Promise<EligibilityList> {
  return inAct(context, job, async (acting) => {
    const { tx, county } = acting;
    const list = await lockList(acting, id, ['matching', 'matched', 'closed', 'failed']);
    if (list.state !== 'matching') return list;
    for (const table of ['listMatch', 'listProblem'] as const)
      await tx.deleteFrom(table).where('county', '=', county).where('list', '=', id).execute();
    await updateList(acting, id, { rowsRead: 0, rowsBad: 0, rowsMatched: 0, rowsReview: 0, rowsDropped: 0 });
    return list;
  });
}

async function matchRows(context: Context, job: RunningJob, list: EligibilityList): Promise<void> {
  const { file, encoding } = list;
  const header = await findHeader(readRows(context.files.get(file), encoding));
  const columns = placesOf(LIST_COLUMNS, header?.cells ?? []);
  if (columns.name === undefined)
    throw new ActError(
      'file-unreadable',
      '没有认出“姓名”一列。请在第一行写上列名：姓名、公民身份号码、日期……',
    );
  let chunk: FileRow[] = [];
  const match = async (last: number) => {
    job.signal.throwIfAborted();
    const rows = chunk;
    chunk = [];
    await inAct(context, job, (acting) => matchChunk(acting, list, columns, rows));
    await job.progress(last, 0, `已比对到第 ${last} 行`);
  };
  for await (const row of readRows(context.files.get(file), encoding)) {
    if (row.line <= (header?.line ?? 0) || isEmpty(row)) continue;
    chunk.push(row);
    if (chunk.length >= CHUNK) await match(row.line);
  }
  if (chunk.length > 0) await match(chunk.at(-1)?.line ?? 0);
}

function isEmpty({ cells, problem }: FileRow): boolean {
  return problem === undefined && cells.every((cell) => cell.trim() === '');
}

interface Read {
  readonly line: number;
  readonly listed: ListedPerson;
}

interface Match extends KeptRow {
  readonly line: number;
  readonly person: string;
  readonly how: 'number' | 'other-name' | 'likeness';
}

async function matchChunk(
  acting: Acting,
  list: EligibilityList,
  columns: ListReading['columns'],
  rows: readonly FileRow[],
): Promise<void> {
  const { tx, county, context } = acting;
  const { kind, source, document, id } = list;
  const reading = { kind, source, document, columns, today: acting.today };
  const problems: { line: number; problem: ListProblem }[] = [];
  const read: Read[] = [];
  for (const row of rows) {
    const { line } = row;
    const one =
      row.problem === undefined ? readListRow(row.cells, reading) : { problem: 'row-unreadable' as const };
    if ('problem' in one) problems.push({ line, problem: one.problem });
    else read.push({ line, listed: one.listed });
  }
  const cipher = await countyCipher(tx, context.keys, county);
  const byNumber = await matchNumbers(acting, read);
  const alike = await matchAlike(acting, cipher, read);
  await keep(acting, cipher, id, [...byNumber, ...alike], problems);
  const matched = new Set([...byNumber, ...alike].map(({ line }) => line));
  const sure = new Set(byNumber.filter(({ how }) => how === 'number').map(({ line }) => line));
  const before = await lockList(acting, id, ['matching']);
  await updateList(acting, id, {
    rowsRead: before.rowsRead + rows.length,
    rowsBad: before.rowsBad + problems.length,
    rowsMatched: before.rowsMatched + sure.size,
    rowsReview: before.rowsReview + matched.size - sure.size,
    rowsDropped: before.rowsDropped + read.length - matched.size,
  });
}

async function matchNumbers({ tx, county, context }: Acting, read: readonly Read[]): Promise<Match[]> {
  const numbered = read.flatMap(({ line, listed }) =>
    listed.idNumber === null
      ? []
      : [{ line, listed, hash: context.keys.identifierHash(listed.idNumber).toString('hex') }],
  );
  if (numbered.length === 0) return [];
  const { rows } = await sql<{ hash: string; person: string; name: string }>`
    select encode(i.hash, 'hex') as hash, i.person, p.name
    from person_identifier i join person p on p.county = i.county and p.id = i.person
    where i.county = ${county} and i.hash = any(${numbered.map(({ hash }) => Buffer.from(hash, 'hex'))}::bytea[])`.execute(
    tx,
  );
  return numbered.flatMap(({ line, listed, hash }) =>
    rows
      .filter((row) => row.hash === hash)
      .map(({ person, name }) => {
        const how = name === listed.name ? ('number' as const) : ('other-name' as const);
        return { line, listed, person, how, evidence: [] };
      }),
  );
}

async function matchAlike(acting: Acting, cipher: Cipher, read: readonly Read[]): Promise<Match[]> {
  const unnumbered = read.filter(({ listed }) => listed.idNumber === null);
  if (unnumbered.length === 0) return [];
  const bornOn = await readBornOn(
    acting,
    cipher,
    unnumbered.map(({ listed }) => listed),
  );
  return unnumbered.flatMap(({ line, listed }) =>
    findAlike(listed, bornOn(listed.birthDate)).map(({ person, evidence }) => ({
      line,
      listed,
      person,
      evidence,
      how: 'likeness' as const,
    })),
  );
}

async function keep(
  { tx, county }: Acting,
  cipher: Cipher,
  list: string,
  matches: readonly Match[],
  problems: readonly { line: number; problem: ListProblem }[],
): Promise<void> {
  if (matches.length > 0) {
    const rows = matches.map(({ line, person, how, listed, evidence }) => {
      const encrypted = cipher.encrypt(JSON.stringify({ listed, evidence } satisfies KeptRow));
      return { county, list, line, person, how, encrypted };
    });
    await tx
      .insertInto('listMatch')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (problems.length > 0)
    await tx
      .insertInto('listProblem')
      .values(problems.map((each) => ({ county, list, ...each })))
      .execute();
}
