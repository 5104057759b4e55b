/** 分批投票: who is of age is asked of the day on which his own constituency votes, whichever way he gets onto the roll. */
import { Readable } from 'node:stream';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { changeElectionDay } from '@xuanwu/server/cycle/change-election-day.ts';
import { runNextJob } from '@xuanwu/server/jobs/jobs.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { confirmImport } from '@xuanwu/server/phases/registration/voter-import/confirm-import.ts';
import { importJobs } from '@xuanwu/server/phases/registration/voter-import/import-jobs.ts';
import { readImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.queries.ts';
import { mapImportColumns } from '@xuanwu/server/phases/registration/voter-import/map-import-columns.ts';
import { receiveVoterFile } from '@xuanwu/server/phases/registration/voter-files/receive-voter-file.ts';
import { uploadVoterFile } from '@xuanwu/server/phases/registration/voter-import/upload-voter-file.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

/** Eighteen on the day of the first and of no other. */
const BORN = '19981101';
const COUNTY = '第21选区（龙镇1片）';
const EARLY = '和平镇第1选区';
const LATE = '龙镇第1选区';

let rehearsal: TestRehearsal;
let cycle: string;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  const { stage } = rehearsal;
  const rows = await stage.read((tx) =>
    tx.selectFrom('constituency').select(['id', 'name', 'cycle']).execute(),
  );
  cycle = rows[0]?.cycle ?? '';
  ids = new Map(rows.map(({ id, name }) => [name, id]));
  await setDay(LATE, '2016-10-20', '2016-11-01');
});
afterAll(() => rehearsal.close());

async function setDay(name: string, electionDay: string, newElectionDay: string): Promise<void> {
  await rehearsal.stage.actOfTwo('demo-chief', changeElectionDay, {
    cycle,
    constituencies: [ids.get(name) ?? ''],
    electionDay,
    newElectionDay,
    reason: '分批投票',
    documentNumber: '五选委演〔2016〕9号',
  });
}

function numberOf(sequence: number): string {
  const body = `999182${BORN}${String(sequence).padStart(3, '0')}`;
  return body + checkDigit(body);
}

async function upload(lines: readonly string[]) {
  const { context, stage } = rehearsal;
  const content = ['姓名,公民身份号码,县级选区,乡级选区', ...lines].join('\n');
  const stored = await receiveVoterFile(context, '选民.csv', Readable.from([Buffer.from(content)]));
  const { import: id } = await stage.act('demo-registrar', uploadVoterFile, { cycle, ...stored });
  const { mapping } = await preview(id);
  await stage.act('demo-registrar', mapImportColumns, { import: id, mapping });
  await runNextJob(context.db, importJobs(context));
  return preview(id);
}

async function confirm(id: string) {
  await rehearsal.stage.act('demo-registrar', confirmImport, { import: id });
  await runNextJob(rehearsal.context.db, importJobs(rehearsal.context));
  return preview(id);
}

const preview = (id: string) =>
  actTransaction(rehearsal.context, rehearsal.stage.actor('demo-registrar'), (acting) =>
    readImportPreview(acting, id),
  );

test('a file: of age where the vote is later, not where it is earlier, at both levels only if at each', async () => {
  const read = await upload([
    `赵小一,${numberOf(1)},,${EARLY}`,
    `钱小二,${numberOf(2)},,${LATE}`,
    `孙小三,${numberOf(3)},${COUNTY},${LATE}`,
    `李小四,${numberOf(4)},,没有的选区`,
  ]);
  expect(read).toMatchObject({ rowsReady: 1, rowsBad: 3 });
  expect(read.badRows.map(({ line, problems }) => [line, ...problems])).toEqual([
    [2, 'under-age'],
    [4, 'under-age'],
    [5, 'constituency-unknown'],
  ]);
  const told = read.badRows.map(({ reasons }) => reasons.map(({ test: sum }) => sum));
  expect(told).toEqual([['2016-11-01 <= 2016-10-20'], ['2016-11-01 <= 2016-10-20'], []]);
  expect(await confirm(read.id)).toMatchObject({ state: 'done', rowsImported: 1 });
});

test('one voter: at both levels he must be of age on each day', async () => {
  const registered = (name: string, sequence: number, county: string | null) =>
    performAct(rehearsal.context, rehearsal.stage.actor('demo-registrar'), registerVoter, {
      cycle,
      countyConstituency: county,
      townshipConstituency: ids.get(LATE) ?? '',
      voter: {
        name,
        idNumber: numberOf(sequence),
        ethnicity: null,
        address: null,
        phone: null,
        voterGroup: null,
      },
    });
  expect(await registered('周小五', 5, ids.get(COUNTY) ?? '')).toMatchObject({ kind: 'refused' });
  expect(await registered('吴小六', 6, null)).toMatchObject({ kind: 'done' });
  // The level that is asked about first makes no difference.
  expect(await registered('郑小七', 7, ids.get(COUNTY) ?? '')).toMatchObject({
    ruling: {
      reasons: expect.arrayContaining([expect.objectContaining({ test: '2016-11-01 <= 2016-10-20' })]) as [],
    },
  });
});

test('a day that is moved between the reading and the confirmation is the one that counts', async () => {
  const read = await upload([`王小八,${numberOf(8)},,${LATE}`]);
  expect(read).toMatchObject({ rowsReady: 1, rowsBad: 0 });
  await setDay(LATE, '2016-11-01', '2016-10-31');
  expect(await confirm(read.id)).toMatchObject({
    rowsImported: 0,
    badRows: [{ line: 2, problems: ['under-age'] }],
  });
});
