import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { civilDate, civilTime } from '../../acts/clock.ts';
import { runNextJob } from '../../jobs/jobs.ts';
import { recordRollPosting } from '../../phases/registration/publication/record-roll-posting.ts';
import { publishRoll } from '../../phases/registration/publish-roll.ts';
import { confirmImport } from '../../phases/registration/voter-import/confirm-import.ts';
import { mapImportColumns } from '../../phases/registration/voter-import/map-import-columns.ts';
import { importJobs } from '../../phases/registration/voter-import/import-jobs.ts';
import { receiveVoterFile } from '../../phases/registration/voter-files/receive-voter-file.ts';
import { uploadVoterFile } from '../../phases/registration/voter-import/upload-voter-file.ts';
import type { Stage } from '../stage.ts';
import { peopleOf } from '../wudalianchi/population.ts';
import { WORK_PLAN } from '../wudalianchi/plan.ts';
import { voterFile } from '../wudalianchi/voter-file.ts';
import type { Cell } from '../wudalianchi/world.ts';
import { getCycleId, readDrawn } from './played.queries.ts';
import type { Report, Step } from './step.ts';

export const registrationStep: Step = {
  id: 'registration',
  title: '登记选民',
  at: '2016-09-11T09:00:00+08:00',
  path: '/register',
  by: 'registrar',
  hint: '下载演练选民文件，上传、核对问题行、确认导入。',
  async play(stage, report) {
    const registered = await registeredConstituencies(stage);
    const open = (cell: Cell) => !registered.has(cell.township ?? cell.county);
    await report(0, 1, '生成选民文件');
    const stored = await receiveVoterFile(stage.context, '全市选民.csv', await demoVoterFile(stage, open));
    const cycle = await getCycleId(stage);
    const { import: id } = await stage.act('demo-registrar', uploadVoterFile, { cycle, ...stored });
    const { mapping } = await stage.read((tx) =>
      tx.selectFrom('voterImport').select('mapping').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    await stage.act('demo-registrar', mapImportColumns, {
      import: id,
      mapping: mapping as Record<string, number>,
    });
    await runImportJobs(stage, report, id);
    await stage.act('demo-registrar', confirmImport, { import: id });
    await runImportJobs(stage, report, id);
  },
};

/** The demo's voter file for the cells that are wanted, as a stream. */
export async function demoVoterFile(stage: Stage, wanted: (cell: Cell) => boolean): Promise<Readable> {
  const drawn = await readDrawn(stage);
  const named = new Map(drawn.map(({ key, world, name }) => [key, { ...world, name }]));
  const people = peopleOf(stage.world, wanted, stage.seed);
  const rows = voterFile(people, named, WORK_PLAN.electionDay, { slips: true });
  return Readable.from(inBatches(rows, 2_000));
}

async function* inBatches(rows: Iterable<string>, size: number): AsyncGenerator<Buffer> {
  // The mark by which spreadsheet programs know UTF-8.
  let batch: string[] = ['\uFEFF'];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield Buffer.from(batch.join(''));
    batch = [];
    // Lets the server answer others in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield Buffer.from(batch.join(''));
}

/** Keys of constituencies with anybody registered. */
async function registeredConstituencies(stage: Stage): Promise<Set<string>> {
  const rows = await stage.read((tx) =>
    tx.selectFrom('registration').select('constituency').distinct().execute(),
  );
  const ids = new Set(rows.map((row) => row.constituency));
  return new Set((await readDrawn(stage)).filter(({ id }) => ids.has(id)).map(({ key }) => key));
}

/** The import's own jobs, run here, so that a rehearsal needs no other worker; another server's worker may take them too. */
async function runImportJobs(stage: Stage, report: Report, id: string): Promise<void> {
  for (;;) {
    await runNextJob(stage.context.db, importJobs(stage.context));
    const { state, rowsRead, rowsReady, rowsImported, problem } = await stage.read((tx) =>
      tx.selectFrom('voterImport').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    await report(
      rowsImported,
      Math.max(rowsImported + rowsReady, 1),
      `读取 ${rowsRead} 行，登记 ${rowsImported} 人`,
    );
    if (state === 'failed') throw new Error(problem ?? '选民文件读取失败');
    if (state === 'previewed' || state === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export const rollStep: Step = {
  id: 'roll-publish',
  title: '公布选民名单',
  at: '2016-09-20T09:00:00+08:00',
  path: '/constituencies',
  by: 'office-clerk',
  hint: '打开选区，申请公布选民名单，换到复核人确认，再登记张贴。',
  async play(stage, report) {
    const drawn = await readDrawn(stage);
    const open = drawn.filter((constituency) => constituency.stage === 'drawn');
    const posted = await postedConstituencies(stage);
    // Published by hand, and not posted yet.
    for (const { id, stage: at } of drawn) if (at !== 'drawn' && !posted.has(id)) await postRoll(stage, id);
    for (const [index, { id, name }] of open.entries()) {
      stage.signal.throwIfAborted();
      const { voters } = await stage.actOfTwo('demo-clerk', publishRoll, { constituency: id });
      await postRoll(stage, id);
      await report(index + 1, open.length, `${name} ${voters} 人`);
    }
    await sql`select analyze_after_bulk()`.execute(stage.context.db);
  },
};

async function postedConstituencies(stage: Stage): Promise<Set<string>> {
  const rows = await stage.read((tx) =>
    tx.selectFrom('rollPosting').select('constituency').where('withdrawnOn', 'is', null).distinct().execute(),
  );
  return new Set(rows.map(({ constituency }) => constituency));
}

/** At one place, as soon as it is published. */
async function postRoll(stage: Stage, constituency: string): Promise<void> {
  const now = stage.context.clock.now();
  await stage.act('demo-registrar', recordRollPosting, {
    constituency,
    place: '村（居）务公开栏',
    postedOn: civilDate(now),
    postedAt: civilTime(now),
    postedBy: '邓小记',
  });
}
