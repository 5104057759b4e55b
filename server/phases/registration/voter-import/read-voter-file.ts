/** Job: reads an uploaded file row by row into the staging table, and marks what cannot be imported. */
import { availableParallelism } from 'node:os';
import { alikeNames } from '@xuanwu/linkage/review/alike-names.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { RunningJob } from '../../../jobs/jobs.ts';
import { countyKey } from '../../../keys/county-cipher.ts';
import { Crew } from '../../../threads/crew.ts';
import { findHeader } from '../voter-files/columns.ts';
import type { FileRow } from '../voter-files/file-row.ts';
import { readManyRows, readRows } from '../voter-files/read-rows.ts';
import { copyStaged, type StagedPiece } from './staging.ts';
import { type ImportProblem, UNPLACED } from '../voter-import.schema.ts';
import { openStaging, type Staging, type StagingTask } from './staging-task.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import {
  countRows,
  dropRows,
  lockImport,
  readInterpretation,
  updateImport,
  type VoterImport,
} from './voter-import.queries.ts';

/** So many rows are one piece, between two of which others have their turn; so many pieces are one transaction. */
const PIECE = 250;
const PIECES_OF_A_CHUNK = 200;
const REPORT_EVERY = 10_000;

/** A smaller file is read before threads would have begun. */
const WORTH_THREADS = 2 ** 21;
/** A row leaves twenty kilobytes behind, ciphers among them, which are dear to move: in four times the usual memory hardly any has to be moved. */
const PROGRAM = {
  source: new URL('./staging-worker.ts', import.meta.url),
  bundled: 'staging-worker',
  youngMiB: 192,
};

interface Reading {
  readonly voterImport: VoterImport;
  readonly fileSize: number;
  /** After a crash the rows that are staged already are passed over. */
  readonly lastStagedLine: number;
  readonly staging: Staging;
}

type Stage = (tasks: AsyncIterable<StagingTask>) => AsyncIterable<StagedPiece>;

export async function readVoterFile(context: Context, job: RunningJob): Promise<void> {
  const { import: id } = job.input as { import: string };
  try {
    const reading = await openReading(context, job, id);
    // Taken up again after a crash that came when all was done.
    if (reading.voterImport.state !== 'reading') return;
    await stageFile(context, job, reading);
    await finishReading(context, job, id);
  } catch (error) {
    await stopReading(context, job, id, error);
    throw error instanceof ActError ? error : new Error(BROKEN_OFF, { cause: error });
  }
}

const BROKEN_OFF = '读取时系统出错，还没有登记任何人。请再按一次“读取”；还不行，请把时间告诉管理员。';

/** Whoever cancelled may map the columns anew; a file that cannot be read says why. */
async function stopReading(context: Context, job: RunningJob, id: string, error: unknown): Promise<void> {
  await actTransaction(context, job.actor, async (acting) => {
    await lockImport(acting, id);
    await dropRows(acting, id);
    await updateImport(
      acting,
      id,
      job.signal.aborted
        ? { state: 'uploaded', problem: null }
        : { state: 'failed', problem: error instanceof ActError ? error.message : BROKEN_OFF },
    );
  });
}

async function openReading(context: Context, job: RunningJob, id: string): Promise<Reading> {
  return actTransaction(context, job.actor, async (acting) => {
    const { tx, county } = acting;
    const dataKey = await countyKey(tx, context.keys, county);
    const voterImport = await lockImport(acting, id);
    const interpretation = await readInterpretation(tx, county, voterImport);
    const { size } = await tx
      .selectFrom('storedFile')
      .select('size')
      .where('county', '=', county)
      .where('id', '=', voterImport.file)
      .executeTakeFirstOrThrow();
    const { rows } = await sql<{ line: number }>`
      select coalesce(max(line), 0) as line from import_row where county = ${county} and import = ${id}`.execute(
      tx,
    );
    const staging = { county, import: id, interpretation, secret: context.keys.secret, dataKey };
    return { voterImport, fileSize: size, lastStagedLine: rows[0]?.line ?? 0, staging };
  });
}

/** On all processors where the file is large. */
async function stageFile(context: Context, job: RunningJob, reading: Reading): Promise<void> {
  const { fileSize, staging } = reading;
  const rows = await openRows(context, job, reading);
  if (fileSize < WORTH_THREADS) {
    const staged = openStaging(staging);
    return stageChunks(context, staging, rows, async function* (tasks) {
      for await (const task of tasks) yield staged(task);
    });
  }
  const crew = new Crew(availableParallelism(), PROGRAM);
  try {
    crew.share(staging);
    await stageChunks(context, staging, rows, (tasks) => crew.each<StagedPiece>(tasks));
  } finally {
    await crew.close();
  }
}

async function stageChunks(
  context: Context,
  { county, import: id }: Staging,
  rows: AsyncIterable<readonly FileRow[]>,
  stage: Stage,
): Promise<void> {
  const pieces = piecesOf(rows);
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next())
    await copyStaged(context, county, id, stage(chunkOf(next.value, pieces)));
}

/** Pieces of one chunk, which begins with this one. */
async function* chunkOf(
  first: StagingTask,
  pieces: AsyncGenerator<StagingTask>,
): AsyncGenerator<StagingTask> {
  yield first;
  for (let taken = 1; taken < PIECES_OF_A_CHUNK; taken += 1) {
    const next = await pieces.next();
    if (next.done === true) return;
    yield next.value;
  }
}

async function* piecesOf(rows: AsyncIterable<readonly FileRow[]>): AsyncGenerator<StagingTask> {
  let piece: FileRow[] = [];
  for await (const some of rows) {
    for (const row of some) {
      piece.push(row);
      if (piece.length < PIECE) continue;
      yield { rows: JSON.stringify(piece) };
      piece = [];
    }
  }
  if (piece.length > 0) yield { rows: JSON.stringify(piece) };
}

/** What is still to be staged; tells how far it is, and ends when somebody cancels. */
async function openRows(
  context: Context,
  job: RunningJob,
  { lastStagedLine, fileSize, voterImport }: Reading,
): Promise<AsyncGenerator<readonly FileRow[]>> {
  const { file, encoding } = voterImport;
  const header = await findHeader(readRows(context.files.get(file), encoding));
  const after = Math.max(lastStagedLine, header?.line ?? 0);
  let [done, total] = [0, 0];
  const tell = (read: number, of: number) => {
    [done, total] = [read, of];
  };
  async function* rows(): AsyncGenerator<readonly FileRow[]> {
    let unreported = 0;
    for await (const some of readManyRows(context.files.get(file), encoding, { tell, size: fileSize })) {
      const wanted = some.filter((row) => row.line > after && !isEmpty(row));
      unreported += wanted.length;
      if (unreported >= REPORT_EVERY) {
        unreported = 0;
        job.signal.throwIfAborted();
        await job.progress(Math.min(done, total), total, `已读到第 ${some.at(-1)?.line ?? after} 行`);
      }
      yield wanted;
    }
    job.signal.throwIfAborted();
  }
  return rows();
}

function isEmpty({ cells, problem }: FileRow): boolean {
  return problem === undefined && cells.every((cell) => cell.trim() === '');
}

/** Marks who stands twice in the file or is on a roll already, so that the preview tells what will happen. */
async function finishReading(context: Context, job: RunningJob, id: string): Promise<void> {
  await sql`select analyze_after_bulk()`.execute(context.db);
  await actTransaction(context, job.actor, async (acting) => {
    const { cycle } = await lockImport(acting, id, ['reading']);
    await markRepeated(acting, id);
    const { electionDay } = await getCycle(acting, cycle);
    await markRegistered(acting, id, electionDay);
    await updateImport(acting, id, { state: 'previewed', ...(await countRows(acting, id)) });
  });
}

/**
 * Of one person's rows the first is kept. Where a number stands under two names, nobody can say which row is right. The rows are found in one way through the
 * file and then marked by their lines: there is no plan that reads the file again for each of them, whatever the statistics know.
 */
export async function markRepeated({ tx, county }: Acting, id: string): Promise<void> {
  await sql`set local work_mem = '256MB'`.execute(tx);
  const { rows } = await sql<{ problem: ImportProblem; lines: number[] }>`
    select problem, array_agg(line) as lines from (
      select line, case when min(name) over same_number <> max(name) over same_number then 'number-on-two-names'
        when line <> min(line) over same_number then 'duplicate-in-file' end as problem
      from import_row where county = ${county} and import = ${id} and state = 'ready'
      window same_number as (partition by identifier_hash)) marked
    where problem is not null group by problem`.execute(tx);
  for (const { problem, lines } of rows)
    await sql`
      update import_row set state = 'bad', problems = array[${problem}]
      where county = ${county} and import = ${id} and line = any(${lines}::integer[])`.execute(tx);
}

/**
 * By a claim that stands; one of an election that is over will be taken over. Where this county knows the number in another name, two people may have
 * one number, or one has written his name in two ways. A row without a constituency wants the levels that whoever bears its number votes at.
 */
export async function markRegistered(acting: Acting, id: string, electionDay: string): Promise<void> {
  const { tx, county } = acting;
  await sql`
    update import_row r set state = 'bad', problems = array[case when exists (
      select from person_identifier i join person p on p.county = i.county and p.id = i.person
      where i.county = ${county} and i.hash = r.identifier_hash and p.name <> r.name)
      then 'other-name' else 'already-registered' end]
    where r.county = ${county} and r.import = ${id} and r.identifier_hash is not null
      and ((r.state = 'ready' and exists (select from identifier_claim k where k.hash = r.identifier_hash
          and k.cycle in (select standing_cycles(${electionDay}))
          and ((k.level = 'county' and r.county_constituency is not null)
            or (k.level = 'township' and r.township_constituency is not null))))
        or (r.state = 'bad' and r.problems <@ ${[...UNPLACED]}::text[] and exists (
          select from identifier_claim k where k.hash = r.identifier_hash and k.level = 'county'
            and k.cycle in (select standing_cycles(${electionDay}))
            and (exists (select from identifier_claim t where t.hash = k.hash and t.level = 'township' and t.cycle = k.cycle)
              or not exists (select from registration g join election e on e.county = g.county and e.cycle = g.cycle
                and e.level = 'township' and e.area = g.area
                where g.county = k.county and g.cycle = k.cycle and g.person = k.person and g.level = 'county')))))`.execute(
    tx,
  );
  await settleVariants(acting, id);
}

/** One name in traditional and simplified characters, or with another dot in it, is one name. */
async function settleVariants({ tx, county }: Acting, id: string): Promise<void> {
  const { rows } = await sql<{ line: number; name: string; known: string[] }>`
    select r.line, r.name, array_agg(p.name) as known
    from import_row r join person_identifier i on i.county = r.county and i.hash = r.identifier_hash
    join person p on p.county = i.county and p.id = i.person
    where r.county = ${county} and r.import = ${id} and r.state = 'bad' and r.problems = array['other-name']
    group by r.line, r.name`.execute(tx);
  const lines = rows.flatMap(({ line, name, known }) =>
    known.every((each) => isOneName(name, each)) ? [line] : [],
  );
  if (lines.length === 0) return;
  await sql`update import_row set problems = array['already-registered']
    where county = ${county} and import = ${id} and line = any(${lines}::integer[])`.execute(tx);
}

function isOneName(written: string, known: string): boolean {
  const [[found] = []] = alikeNames([written], [known]);
  return found?.likeness === 'same';
}
