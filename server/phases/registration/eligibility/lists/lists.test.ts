/** 资格名册 on a real database: matched, looked at, confirmed; of everybody else nothing is kept. */
import { Readable } from 'node:stream';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { actTransaction } from '../../../../acts/acting.ts';
import { runNextJob } from '../../../../jobs/jobs.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../../../files/gb18030.ts';
import { openTestRehearsal, type TestRehearsal } from '../../../../../tests/rehearsal.ts';
import { registerVoter } from '../../register-voter.ts';
import { receiveVoterFile } from '../../voter-files/receive-voter-file.ts';
import { readPersonEligibility } from '../person-eligibility.queries.ts';
import type { FactKind } from '../person-fact.schema.ts';
import { closeEligibilityList } from './close-eligibility-list.ts';
import { confirmListFacts } from './confirm-list-facts.ts';
import type { EligibilityListView } from './eligibility-list.schema.ts';
import { readListView } from './list-view.queries.ts';
import { listJobs } from './match-list.ts';
import { uploadEligibilityList } from './upload-eligibility-list.ts';

let rehearsal: TestRehearsal;
let cycle: string;
let constituency: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  ({ id: constituency, cycle } = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .select(['id', 'cycle'])
      .where('level', '=', 'township')
      .orderBy('number')
      .executeTakeFirstOrThrow(),
  ));
  for (const [at, name] of PEOPLE.entries()) await registerOne(name, numberOf(at + 1));
});
afterAll(() => rehearsal.close());

const PEOPLE = ['田小球', '网小拍', '羽小毛', '乒小乓', '篮小框'];

/** A number of nobody: the area does not exist. All were born on one day. */
function numberOf(sequence: number): string {
  const body = `99918219800307${String(sequence).padStart(3, '0')}`;
  return body + checkDigit(body);
}

async function registerOne(name: string, idNumber: string): Promise<void> {
  await rehearsal.stage.act('demo-registrar', registerVoter, {
    cycle,
    voter: { name, idNumber, ethnicity: null, address: '网球街1号', phone: null, voterGroup: null },
    countyConstituency: null,
    townshipConstituency: constituency,
  });
}

async function bring(kind: FactKind, lines: readonly string[]): Promise<string> {
  const { context, stage } = rehearsal;
  const content = encodeGb18030(`${lines.join('\r\n')}\r\n`);
  const { header: _, ...stored } = await receiveVoterFile(context, '名册.csv', Readable.from([content]));
  const asked = { cycle, kind, source: 'police' as const, document: '网公发〔2016〕1号' };
  const { list } = await stage.act('demo-clerk', uploadEligibilityList, { ...asked, ...stored });
  await runNextJob(context.db, listJobs(context));
  return list;
}

function look(list: string): Promise<EligibilityListView> {
  const { context, stage } = rehearsal;
  return actTransaction(context, stage.actor('demo-clerk'), (acting) => readListView(acting, list));
}

async function statusOf(person: string) {
  const { context, stage } = rehearsal;
  const seen = await actTransaction(context, stage.actor('demo-clerk'), (acting) =>
    readPersonEligibility(acting, person),
  );
  return seen.decision.status;
}

describe('a list of the dead', () => {
  const HEADER = '姓名,公民身份号码,出生日期,死亡日期';
  let list: string;
  let seen: EligibilityListView;

  test('is matched: the sum of its rows is that of the file', async () => {
    list = await bring('died', [
      HEADER,
      `田小球,${numberOf(1)},,2016-05-01`,
      `网大拍,${numberOf(2)},,2016年5月2日`,
      '羽小毛,,1980-03-07,2016-05-03',
      `谁也不是,${numberOf(99)},,2016-05-04`,
      '谁也不是,,1980-03-07,2016-05-04',
      `乒小乓,${numberOf(4)},,`,
      `篮小框,${numberOf(5).slice(0, 17)}?,,2016-05-05`,
      `篮小框,${numberOf(5)},,2099-05-05`,
    ]);
    seen = await look(list);
    expect(seen).toMatchObject({
      state: 'matched',
      rowsRead: 8,
      rowsMatched: 1,
      rowsReview: 2,
      rowsBad: 3,
      rowsDropped: 2,
      effects: [{ status: 'died', persons: 1 }],
      proposed: { byNumber: 1, byPerson: 2 },
    });
    expect(seen.matches.map(({ line, how }) => [line, how])).toEqual([
      [4, 'likeness'],
      [3, 'other-name'],
      [2, 'number'],
    ]);
    expect(seen.matches[0]?.evidence.map(({ field }) => field)).toEqual(['name', 'birth']);
    expect(seen.problems.map(({ line }) => line)).toEqual([7, 8, 9]);
  });

  test('nothing is kept of whoever is not on this register', async () => {
    const { context, stage } = rehearsal;
    const kept = await stage.read((tx) =>
      tx.selectFrom('listMatch').select('line').where('list', '=', list).execute(),
    );
    expect(new Set(kept.map(({ line }) => line))).toEqual(new Set([2, 3, 4]));
    const { file } = await stage.read((tx) =>
      tx.selectFrom('eligibilityList').select('file').where('id', '=', list).executeTakeFirstOrThrow(),
    );
    await expect(context.files.get(file).toArray()).rejects.toThrow();
  });

  test('is confirmed at once where number and name agree, one by one where not', async () => {
    const { stage } = rehearsal;
    const byNumber = await stage.act('demo-clerk', confirmListFacts, { list, rows: 'by-number' });
    expect(byNumber).toMatchObject({ facts: 1, known: 0 });
    const [alike, otherName] = seen.matches;
    expect(await statusOf(alike?.person ?? '')).toBe('voter');
    const row = { line: alike?.line ?? 0, person: alike?.person ?? '' };
    await stage.act('demo-clerk', confirmListFacts, { list, rows: [row] });
    expect(await statusOf(alike?.person ?? '')).toBe('died');
    expect(await statusOf(otherName?.person ?? '')).toBe('voter');
    await expect(stage.act('demo-clerk', confirmListFacts, { list, rows: [row] })).rejects.toThrow(/确认过/);
  });

  test('the same list once more adds nothing', async () => {
    const again = await bring('died', [HEADER, `田小球,${numberOf(1)},,2016-05-01`]);
    expect(
      await rehearsal.stage.act('demo-clerk', confirmListFacts, { list: again, rows: 'by-number' }),
    ).toMatchObject({ facts: 0, known: 1 });
  });

  test('closed, what was not confirmed is gone', async () => {
    await rehearsal.stage.act('demo-clerk', closeEligibilityList, { list });
    expect(await look(list)).toMatchObject({ state: 'closed', matches: [], problems: [] });
  });
});

test('a list of the ill is for the committee to look at; nobody confirms it', async () => {
  const list = await bring('unable', ['姓名,公民身份号码', `乒小乓,${numberOf(4)}`]);
  const { matches, effects } = await look(list);
  expect(matches).toMatchObject([{ how: 'number', fact: null, before: 'voter', after: 'voter' }]);
  expect(effects).toEqual([]);
  await expect(
    rehearsal.stage.act('demo-clerk', confirmListFacts, { list, rows: 'by-number' }),
  ).rejects.toThrow(/选举委员会会议逐人确认/);
});

test.each([
  [
    '有期徒刑附加,2年,2015-03-01',
    { orderKind: 'after-imprisonment', months: 24, mainTermEndsOn: '2015-03-01' },
  ],
  ['独立适用,18个月,', { orderKind: 'alone', months: 18, mainTermEndsOn: null }],
  ['终身,,', { orderKind: 'for-life', months: null }],
  [',1年6个月,2015-03-01', { orderKind: 'after-imprisonment', months: 18 }],
])('a judgment is read as it is written: %s', async (order, fact) => {
  const list = await bring('deprived', [
    '姓名,公民身份号码,判决生效日期,判法,期限,刑满日期,案号',
    `篮小框,${numberOf(5)},2014-01-08,${order},（2013）网刑初字第5号`,
  ]);
  const [match] = (await look(list)).matches;
  expect(match?.fact).toMatchObject({
    ...fact,
    document: '（2013）网刑初字第5号',
    effectiveOn: '2014-01-08',
  });
});

test('a file without names is refused with what to do', async () => {
  const list = await bring('died', ['甲,乙', '1,2']);
  expect(await look(list)).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('没有认出“姓名”一列'),
  });
});
