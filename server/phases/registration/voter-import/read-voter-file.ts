/** Job: reads an uploaded file row by row into the staging table, and marks what cannot be imported. */
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { RunningJob } from '../../../jobs/jobs.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { findHeader } from './columns.ts';
import { type FileRow, readRows } from './read-rows.ts';
import { type StagedRow, stageRows } from './staging.ts';
import { stagedRow } from './staged-row.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import {
  countRows,
  dropRows,
  lockImport,
  readInterpretation,
  updateImport,
  type VoterImport,
} from './voter-import.queries.ts';

const CHUNK = 10_000;

interface Reading {
  readonly voterImport: VoterImport;
  readonly fileSize: number;
  /** After a crash the rows that are staged already are passed over. */
  readonly lastStagedLine: number;
  readonly stage: (rows: readonly FileRow[]) => Promise<void>;
}

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
    const cipher = await countyCipher(tx, context.keys, county);
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
    function* staged(chunk: readonly FileRow[]): Generator<StagedRow> {
      for (const row of chunk) yield stagedRow(context.keys, cipher, interpretation, row);
    }
    const stage = (chunk: readonly FileRow[]) => stageRows(context, county, id, staged(chunk));
    return { voterImport, fileSize: size, lastStagedLine: rows[0]?.line ?? 0, stage };
  });
}

async function stageFile(context: Context, job: RunningJob, reading: Reading): Promise<void> {
  const { lastStagedLine, fileSize, stage } = reading;
  const { file, encoding } = reading.voterImport;
  const header = await findHeader(readRows(context.files.get(file), encoding));
  const after = Math.max(lastStagedLine, header?.line ?? 0);
  const counted = countBytes(context.files.get(file));
  let chunk: FileRow[] = [];
  for await (const row of readRows(counted.content, encoding)) {
    if (row.line <= after || isEmpty(row)) continue;
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    job.signal.throwIfAborted();
    await stage(chunk);
    // A workbook is taken in whole before its first row comes: its bytes say nothing.
    const [done, total] = encoding === 'xlsx' ? [0, 0] : [counted.bytes(), fileSize];
    await job.progress(done, total, `已读到第 ${row.line} 行`);
    chunk = [];
  }
  job.signal.throwIfAborted();
  if (chunk.length > 0) await stage(chunk);
}

function countBytes(content: Readable): { content: Readable; bytes: () => number } {
  let bytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { content: Readable.from(counted()), bytes: () => bytes };
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

/** Of one person's rows the first is kept. Where a number stands under two names, nobody can say which row is right. */
export async function markRepeated({ tx, county }: Acting, id: string): Promise<void> {
  await sql`
    update import_row r set state = 'bad', problems = array['number-on-two-names']
    from (
      select identifier_hash from import_row where county = ${county} and import = ${id} and state = 'ready'
      group by identifier_hash having count(distinct name) > 1) shared
    where r.county = ${county} and r.import = ${id} and r.state = 'ready'
      and r.identifier_hash = shared.identifier_hash`.execute(tx);
  await sql`
    update import_row r set state = 'bad', problems = array['duplicate-in-file']
    from (
      select line, row_number() over (partition by identifier_hash order by line) as place
      from import_row where county = ${county} and import = ${id} and state = 'ready') ranked
    where r.county = ${county} and r.import = ${id} and r.line = ranked.line and ranked.place > 1`.execute(
    tx,
  );
}

/**
 * By a claim that stands; one of an election that is over will be taken over. Where this county knows the number in another name, two people may have
 * one number, or one has written his name in two ways.
 */
export async function markRegistered({ tx, county }: Acting, id: string, electionDay: string): Promise<void> {
  await sql`
    update import_row r set state = 'bad', problems = array[case when exists (
      select from person_identifier i join person p on p.county = i.county and p.id = i.person
      where i.county = ${county} and i.hash = r.identifier_hash and p.name <> r.name)
      then 'other-name' else 'already-registered' end]
    where r.county = ${county} and r.import = ${id} and r.state = 'ready'
      and exists (select from identifier_claim k where k.hash = r.identifier_hash
        and k.cycle in (select standing_cycles(${electionDay}))
        and ((k.level = 'county' and r.county_constituency is not null)
          or (k.level = 'township' and r.township_constituency is not null)))`.execute(tx);
}
