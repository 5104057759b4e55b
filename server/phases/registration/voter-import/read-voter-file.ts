/** Job: reads an uploaded file row by row into the staging table, and marks what cannot be imported. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import type { RunningJob } from '../../../jobs/jobs.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { type Interpretation, interpretRow } from './interpret-row.ts';
import { type FileRow, readRows } from './read-rows.ts';
import { stageRows, type StagedRow } from './staging.ts';
import { lockImport, readInterpretation, updateImport, type VoterImport } from './voter-import.queries.ts';

const CHUNK = 5_000;

interface Reading {
  readonly voterImport: VoterImport;
  readonly interpretation: Interpretation;
  readonly fileSize: number;
  /** After a crash the rows that are staged already are passed over. */
  readonly lastStagedLine: number;
  readonly stage: (rows: readonly FileRow[]) => Promise<void>;
}

export async function readVoterFile(context: Context, job: RunningJob): Promise<void> {
  const { import: id } = job.input as { import: string };
  try {
    const reading = await openReading(context, job, id);
    await stageFile(context, job, reading);
    await finishReading(context, job, id);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    await actTransaction(context, job.actor, (acting) =>
      updateImport(acting, id, { state: 'failed', problem }),
    );
    throw error;
  }
}

async function openReading(context: Context, job: RunningJob, id: string): Promise<Reading> {
  const cipher = await countyCipher(context.db, context.keys, job.county);
  return actTransaction(context, job.actor, async (acting) => {
    const { tx, county } = acting;
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
    const stage = (chunk: readonly FileRow[]) =>
      stageRows(
        context,
        county,
        id,
        chunk.map((row) => stagedRow(context, cipher, interpretation, row)),
      );
    return { voterImport, interpretation, fileSize: size, lastStagedLine: rows[0]?.line ?? 0, stage };
  });
}

async function stageFile(context: Context, job: RunningJob, reading: Reading): Promise<void> {
  let bytes = 0;
  async function* counted(content: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  const { file, encoding } = reading.voterImport;
  const rows = readRows(Readable.from(counted(context.files.get(file))), encoding);
  await rows.next(); // the header
  let chunk: FileRow[] = [];
  for await (const row of rows) {
    if (row.line <= reading.lastStagedLine || isEmpty(row)) continue;
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    job.signal.throwIfAborted();
    await reading.stage(chunk);
    await job.progress(bytes, reading.fileSize, `已读到第 ${row.line} 行`);
    chunk = [];
  }
  if (chunk.length > 0) await reading.stage(chunk);
}

function isEmpty({ cells, problem }: FileRow): boolean {
  return problem === undefined && cells.every((cell) => cell.trim() === '');
}

function stagedRow(
  context: Context,
  cipher: Cipher,
  interpretation: Interpretation,
  row: FileRow,
): StagedRow {
  const { ready, problems } =
    row.problem === undefined
      ? interpretRow(row.cells, interpretation)
      : { ready: undefined, problems: ['row-unreadable' as const] };
  if (!ready)
    return { ...NOTHING, line: row.line, problems, rawEncrypted: cipher.encrypt(JSON.stringify(row.cells)) };
  const { idNumber, phone, ...fields } = ready;
  return {
    ...NOTHING,
    ...fields,
    line: row.line,
    problems: [],
    person: randomUUID(),
    identifierHash: context.keys.identifierHash(idNumber),
    identifierEncrypted: cipher.encrypt(idNumber),
    phoneEncrypted: phone === null ? null : cipher.encrypt(phone),
  };
}

const NOTHING: Omit<StagedRow, 'line' | 'problems'> = {
  person: null,
  name: null,
  sortKey: null,
  sex: null,
  birthDate: null,
  ethnicity: null,
  address: null,
  area: null,
  identifierHash: null,
  identifierEncrypted: null,
  phoneEncrypted: null,
  countyConstituency: null,
  townshipConstituency: null,
  voterGroup: null,
  rawEncrypted: null,
};

/** Marks who stands twice in the file or is on a roll already, so that the preview tells what will happen. */
async function finishReading(context: Context, job: RunningJob, id: string): Promise<void> {
  await sql`select analyze_after_bulk()`.execute(context.db);
  await actTransaction(context, job.actor, async (acting) => {
    const { tx, county } = acting;
    await sql`
      update import_row r set state = 'bad', problems = array['duplicate-in-file']
      from (
        select line, row_number() over (partition by identifier_hash order by line) as place
        from import_row where county = ${county} and import = ${id} and state = 'ready') ranked
      where r.county = ${county} and r.import = ${id} and r.line = ranked.line and ranked.place > 1`.execute(
      tx,
    );
    await sql`
      update import_row r set state = 'bad', problems = array['already-registered']
      where r.county = ${county} and r.import = ${id} and r.state = 'ready'
        and exists (select from identifier_claim k where k.hash = r.identifier_hash
          and ((k.level = 'county' and r.county_constituency is not null)
            or (k.level = 'township' and r.township_constituency is not null)))`.execute(tx);
    const { rows } = await sql<{ ready: number; bad: number }>`
      select count(*) filter (where state = 'ready') as ready, count(*) filter (where state = 'bad') as bad
      from import_row where county = ${county} and import = ${id}`.execute(tx);
    const { ready, bad } = rows[0] ?? { ready: 0, bad: 0 };
    await updateImport(acting, id, { state: 'previewed', rowsReady: ready, rowsBad: bad });
  });
}
