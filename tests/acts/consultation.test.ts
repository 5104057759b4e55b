/** 酝酿协商、预选、正式候选人 in the small rehearsal, by hand: what voters said decides, and what the law refuses. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { changeElectionDay } from '@xuanwu/server/cycle/change-election-day.ts';
import { removeFormalCandidate } from '@xuanwu/server/cycle/remove-formal-candidate.ts';
import { readConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.queries.ts';
import { decidePrimary } from '@xuanwu/server/phases/nomination/consultation/decide-primary.ts';
import { openConsultation } from '@xuanwu/server/phases/nomination/consultation/open-consultation.ts';
import { orderPrimary } from '@xuanwu/server/phases/nomination/consultation/order-primary.ts';
import { removeVoterGroup } from '@xuanwu/server/phases/nomination/consultation/remove-voter-group.ts';
import { resolvePrimaryCount } from '@xuanwu/server/phases/nomination/consultation/resolve-primary-count.ts';
import { setUpVoterGroup } from '@xuanwu/server/phases/nomination/consultation/set-up-voter-group.ts';
import { withdrawConsultationRecord } from '@xuanwu/server/phases/nomination/consultation/withdraw-consultation-record.ts';
import { enterPrimaryCount } from '@xuanwu/server/phases/nomination/consultation/enter-primary-count.ts';
import { fixFormalList } from '@xuanwu/server/phases/nomination/formal-list/fix-formal-list.ts';
import { publishFormalList } from '@xuanwu/server/phases/nomination/formal-list/publish-formal-list.ts';
import { reopenFormalList } from '@xuanwu/server/phases/nomination/formal-list/reopen-formal-list.ts';
import { publishInitialList } from '@xuanwu/server/phases/nomination/initial-list/publish-initial-list.ts';
import { readNominations } from '@xuanwu/server/phases/nomination/nominations-view.queries.ts';
import { nominate } from '@xuanwu/server/phases/nomination/nominations/nominate.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { readRoundCandidates } from '@xuanwu/server/phases/voting/round.queries.ts';
import { scheduleRound } from '@xuanwu/server/phases/voting/schedule-round.ts';
import { getCycleId } from '@xuanwu/server/rehearsal/steps/played.queries.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { checkFormalLists } from '@xuanwu/evidence/check-formal-lists.ts';
import { readPackage } from '@xuanwu/evidence/read-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decidePoint,
  enterSheet,
  type Figures,
  meetingToday,
  record,
  refusedFor,
  setUpGroup,
  summarise,
  talk,
} from '../consultation.ts';
import { walkOrigins } from '../origins.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let directory: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-consultation-'));
  await rehearsal.moveTo('2016-09-30T09:00:00+08:00');
});
afterAll(async () => {
  await rehearsal.close();
  await rm(directory, { recursive: true });
});

const NAMES = ['丁小一', '王小一', '石小一', '田小一', '江小一', '河小一', '梁小一'] as const;

/** Nominees of these names, by organisations and by voters, on the published initial list; their ids in this order. */
async function listed(place: string, names: readonly string[] = NAMES): Promise<string[]> {
  const nominees = names.map((name) => ({
    name,
    sex: 'female' as const,
    birthDate: '1970-01-31',
    ethnicity: '汉族',
    education: '高中',
    politics: '群众',
    occupation: '村民',
    group: 'worker-farmer' as const,
  }));
  for (let from = 0; from < nominees.length; from += 2) {
    await rehearsal.stage.act('demo-clerk', nominate, {
      kind: 'organisations',
      constituency: place,
      organisations: [`五大连池市${names[from] ?? ''}协会`],
      nominees: nominees.slice(from, from + 2),
    });
  }
  await rehearsal.stage.actOfTwo('demo-clerk', publishInitialList, { constituency: place });
  const { candidates } = await nominations(place);
  return names.map((name) => candidates.find((candidate) => candidate.name === name)?.id ?? '');
}

async function findPlace(name: string): Promise<string> {
  const { id } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
  );
  return id;
}

const clerk = () => rehearsal.stage.actor('demo-clerk');
const nominations = (place: string) =>
  actTransaction(rehearsal.context, clerk(), (acting) => readNominations(acting, place));
const view = (place: string) =>
  actTransaction(rehearsal.context, clerk(), (acting) => readConsultationView(acting, place));

const fix = (place: string, candidates: readonly string[]) =>
  performAct(rehearsal.context, clerk(), fixFormalList, {
    constituency: place,
    candidates: [...candidates],
    meeting: meetingToday(rehearsal.stage),
    namesakes: [],
  });

const order = (place: string, heldOn: string, choices = 1) =>
  performAct(rehearsal.context, clerk(), orderPrimary, {
    constituency: place,
    heldOn,
    choices,
    wanted: null,
    meeting: meetingToday(rehearsal.stage),
  });

const decide = (primary: string, inFavour = 9) =>
  performAct(rehearsal.context, clerk(), decidePrimary, {
    primary,
    meeting: meetingToday(rehearsal.stage, inFavour),
  });

async function count(primary: string, figures: Figures): Promise<void> {
  expect((await enterSheet(rehearsal.stage, 'demo-teller-1', primary, figures)).kind).toBe('done');
  expect(await enterSheet(rehearsal.stage, 'demo-teller-2', primary, figures)).toMatchObject({
    output: { state: 'agreed' },
  });
}

const decideOtherwise = (parameter: string, value: unknown) => decidePoint(rehearsal.stage, parameter, value);

const idOf = (answer: Awaited<ReturnType<typeof order>>) => {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.output.primary;
};

describe('consultation', () => {
  let place: string;
  let ids: string[];
  let groups: string[];
  beforeAll(async () => {
    place = await findPlace('龙镇第1选区');
    ids = await listed(place);
  });

  test('groups have a name of their own, and together no more voters than the roll', async () => {
    const { group } = await setUpGroup(rehearsal.stage, place, '东片小组');
    const other = await setUpGroup(rehearsal.stage, place, '西片小组');
    groups = [group, other.group];
    await expect(setUpGroup(rehearsal.stage, place, '东片小组')).rejects.toMatchObject({
      errors: [{ path: 'name' }],
    });
    await expect(setUpGroup(rehearsal.stage, place, '全体', 99_999)).rejects.toMatchObject({
      errors: [{ path: 'voters' }],
    });
    const mistaken = await setUpGroup(rehearsal.stage, place, '误登小组');
    await rehearsal.stage.act('demo-clerk', removeVoterGroup, mistaken);
    const corrected = { constituency: place, group, name: '东片小组', convener: '召小二', voters: 70 };
    await rehearsal.stage.act('demo-clerk', setUpVoterGroup, corrected);
    expect((await view(place)).groups).toMatchObject([
      { name: '东片小组', convener: '召小二', voters: 70 },
      { name: '西片小组', voters: 60 },
    ]);
  });

  test('a list of more than may stand is not fixed without it, and a primary only follows it', async () => {
    expect(await fix(place, ids.slice(0, 6))).toMatchObject(
      refusedFor('formal-above', '经过酝酿协商或者预选 = 否'),
    );
    expect(await order(place, '2016-10-08')).toMatchObject(
      refusedFor('formal-primary', '经过协商没有形成较为一致的意见 = 否'),
    );
  });

  test('what a group says is totals of those present; a meeting of few is not written down', async () => {
    const { consultation } = await rehearsal.stage.act('demo-clerk', openConsultation, {
      constituency: place,
      form: 'lists',
    });
    await expect(
      rehearsal.stage.act('demo-clerk', openConsultation, { constituency: place, form: 'lists' }),
    ).rejects.toMatchObject({ code: 'lost-race' });
    const [east = '', west = ''] = groups;
    const six = { candidates: ids.slice(0, 6), voters: 30 };
    const wrong = (
      present: number,
      opinions: readonly { candidates: string[]; voters: number }[],
      path: string,
    ) =>
      expect(record(rehearsal.stage, consultation, east, opinions, present)).rejects.toMatchObject({
        code: 'bad-request',
        errors: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
      });
    await wrong(9, [], 'present');
    await wrong(71, [six], 'present');
    await wrong(20, [six], 'opinions.0.voters');
    await wrong(50, [six, { ...six, voters: 30, candidates: ids.slice(1) }], 'opinions');
    await wrong(50, [six, six], 'opinions.1');
    await wrong(50, [{ candidates: ids.slice(0, 3), voters: 30 }], 'opinions.0');
    await wrong(50, [{ candidates: [place, ...ids.slice(0, 5)], voters: 30 }], 'opinions.0');
    await wrong(50, [{ candidates: [ids[0] ?? '', ...ids.slice(0, 5)], voters: 30 }], 'opinions.0');
    await record(rehearsal.stage, consultation, east, [six]);
    await expect(record(rehearsal.stage, consultation, east, [six])).rejects.toMatchObject({
      code: 'lost-race',
    });
    await expect(summarise(rehearsal.stage, consultation, 'united')).rejects.toMatchObject({
      errors: [{ path: 'missing' }],
    });
    // Two clerks write down the same group at once: one of them is told.
    const both = await Promise.allSettled([
      record(rehearsal.stage, consultation, west, [{ candidates: ids.slice(1), voters: 30 }]),
      record(rehearsal.stage, consultation, west, [{ candidates: ids.slice(1), voters: 30 }]),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(rehearsal.stage.act('demo-clerk', removeVoterGroup, { group: west })).rejects.toMatchObject({
      code: 'lost-race',
    });
  });

  test('as many for one list as for another is no larger number; a record put right makes one', async () => {
    const { rounds } = await view(place);
    const [round] = rounds;
    expect(round?.proposal?.list).toBeNull();
    expect(await summarise(rehearsal.stage, round?.id ?? '', 'united')).toMatchObject(
      refusedFor('formal-above', '30 > 30'),
    );
    const west = round?.records.find(({ name }) => name === '西片小组');
    await rehearsal.stage.act('demo-registrar', withdrawConsultationRecord, {
      record: west?.id ?? '',
      reason: '人数录错',
    });
    const [, group = ''] = groups;
    await record(rehearsal.stage, round?.id ?? '', group, [{ candidates: ids.slice(1), voters: 29 }]);
    expect(await summarise(rehearsal.stage, round?.id ?? '', 'united')).toMatchObject({
      output: { outcome: 'united', candidates: 6 },
    });
    await expect(summarise(rehearsal.stage, round?.id ?? '', 'united')).rejects.toMatchObject({
      code: 'lost-race',
    });
  });

  test('only the list of the larger number is fixed; of two offices at once one is first', async () => {
    expect(await fix(place, ids.slice(1))).toMatchObject(refusedFor('formal-above', '29 > 30'));
    const both = await Promise.all([fix(place, ids.slice(0, 6)), fix(place, ids.slice(0, 6))]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    expect(both.find(({ kind }) => kind === 'refused')).toMatchObject(refusedFor('act-state'));
    expect((await nominations(place)).formal).toMatchObject({
      basis: 'larger-number-of-voters',
      candidates: [
        { name: '丁小一' },
        { name: '王小一' },
        { name: '石小一' },
        { name: '田小一' },
        { name: '江小一' },
        { name: '河小一' },
      ],
    });
  });

  test('a list that is fixed and not published is taken back by two, and stays on record', async () => {
    const reopen = { constituency: place, reason: '漏记一个小组', meeting: meetingToday(rehearsal.stage) };
    const asked = await performAct(rehearsal.context, clerk(), reopenFormalList, reopen);
    if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
    await confirmAct(rehearsal.context, rehearsal.stage.actor('demo-publisher'), REGISTRY, asked.id);
    const { formal, takenBack } = await nominations(place);
    expect(formal).toBeNull();
    expect(takenBack).toMatchObject([{ reopened: { reason: '漏记一个小组' } }]);
    const round = await talk(
      rehearsal.stage,
      place,
      groups,
      ids.map((candidate, index) => ({ candidates: [candidate], voters: index === 0 ? 5 : 20 + index })),
      'nominees',
    );
    expect(await fix(place, ids.slice(1)).catch((error: unknown) => error)).toMatchObject({
      message: expect.stringContaining('还没有汇总') as string,
    });
    await summarise(rehearsal.stage, round, 'united');
    expect(await fix(place, ids.slice(0, 6))).toMatchObject(
      refusedFor('formal-above', '列入的最少 10 > 未列入的最多 52'),
    );
    expect((await fix(place, ids.slice(1))).kind).toBe('done');
  });
});

describe('primary', () => {
  let place: string;
  let ids: string[];
  let other: string;
  let others: string[];
  beforeAll(async () => {
    place = await findPlace('第21选区（龙镇1片）');
    ids = await listed(place);
    const { group } = await setUpGroup(rehearsal.stage, place, '第一小组');
    const halves = [
      { candidates: ids.slice(0, 6), voters: 25 },
      { candidates: ids.slice(1), voters: 25 },
    ];
    const round = await talk(rehearsal.stage, place, [group], halves);
    await summarise(rehearsal.stage, round, 'primary');
    other = await findPlace('和平镇第1选区');
    others = await listed(other);
    const { group: alone } = await setUpGroup(rehearsal.stage, other, '第一小组');
    await summarise(rehearsal.stage, await talk(rehearsal.stage, other, [alone], []), 'primary');
  });

  test('is held while the formal list can still be published, with all who were nominated', async () => {
    expect(await order(place, '2016-10-14')).toMatchObject(refusedFor('formal-publish'));
    await expect(order(place, '2016-09-29')).rejects.toMatchObject({ errors: [{ path: 'heldOn' }] });
    await expect(order(place, '2016-10-08', 7)).rejects.toMatchObject({
      errors: [{ path: 'choices' }],
    });
    const both = await Promise.allSettled([order(place, '2016-10-08', 3), order(place, '2016-10-08', 3)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { primaries } = await view(place);
    expect(primaries).toMatchObject([{ number: 1, choices: 3, count: 'none', sheet: null }]);
    expect(primaries[0]?.candidates.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    await expect(fix(place, ids.slice(0, 6))).rejects.toMatchObject({
      message: expect.stringContaining('预选还没有结果') as string,
    });
  });

  const openRound = (constituency: string) =>
    rehearsal.stage.act('demo-clerk', openConsultation, { constituency, form: 'lists' });
  const chosenByVotes = {
    code: 'bad-request',
    message: expect.stringContaining('选举法（2015）第三十一条') as string,
  };

  test('two people enter the count; what differs a third person settles from the paper', async () => {
    const [{ id: primary } = { id: '' }] = (await view(place)).primaries;
    const votes = Object.fromEntries(ids.map((id, index) => [id, index < 5 ? 60 - index : 20]));
    const sheetOf = (issued: number) => ({
      issued,
      cast: 120,
      invalid: 0,
      blank: 0,
      votes: ids.map((candidate) => ({ candidate, for: votes[candidate] ?? 0 })),
    });
    await expect(
      enterSheet(rehearsal.stage, 'demo-teller-1', primary, { cast: 120, votes }),
    ).rejects.toMatchObject({ message: expect.stringContaining('还没有到') as string });
    await rehearsal.moveTo('2016-10-08T09:00:00+08:00');
    expect(await enterSheet(rehearsal.stage, 'demo-teller-1', primary, { cast: 50, votes })).toMatchObject(
      refusedFor('res-record'),
    );
    // What could never be confirmed is not taken either.
    const tooMany = { primary, sheet: sheetOf(999_999) };
    expect(
      await performAct(rehearsal.context, rehearsal.stage.actor('demo-teller-1'), enterPrimaryCount, tooMany),
    ).toMatchObject(refusedFor('res-record'));
    await expect(decide(primary)).rejects.toMatchObject({ code: 'bad-request' });
    const both = await Promise.allSettled([
      enterSheet(rehearsal.stage, 'demo-teller-1', primary, { cast: 120, votes }),
      enterSheet(rehearsal.stage, 'demo-teller-1', primary, { cast: 120, votes }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await view(place)).primaries[0]).toMatchObject({ count: 'first-entered', sheet: null });
    expect(await enterSheet(rehearsal.stage, 'demo-teller-2', primary, { cast: 121, votes })).toMatchObject({
      output: { state: 'differs' },
    });
    const sheet = sheetOf(120);
    await rehearsal.stage.act('demo-supervisor', resolvePrimaryCount, { primary, sheet });
    expect((await view(place)).primaries[0]).toMatchObject({ count: 'agreed', sheet: { cast: 120 } });
  });

  test('equal votes at the cut that are too many go to another primary, for the place that is left', async () => {
    const [{ id: primary } = { id: '' }] = (await view(place)).primaries;
    expect(await decide(primary, 4)).toMatchObject(refusedFor('ec-decides'));
    expect(await decide(primary)).toMatchObject({
      output: { valid: true, selected: 5, next: 'tied-again' },
    });
    await expect(order(place, '2016-10-08', 2)).rejects.toMatchObject({ errors: [{ path: 'choices' }] });
    await expect(openRound(place)).rejects.toMatchObject(chosenByVotes);
    const again = idOf(await order(place, '2016-10-08'));
    const [, second] = (await view(place)).primaries;
    expect(second).toMatchObject({ again: { selected: 5, open: 1 } });
    const [sixth = '', seventh = ''] = ids.slice(5);
    expect(second?.candidates.map(({ id }) => id).toSorted()).toEqual([sixth, seventh].toSorted());
    await count(again, { cast: 100, votes: { [sixth]: 40, [seventh]: 60 } });
    expect(await decide(again)).toMatchObject({ output: { valid: true, selected: 1, next: null } });
    await expect(order(place, '2016-10-08')).rejects.toMatchObject({ code: 'lost-race' });
    // What voters chose is not exchanged for what groups say afterwards.
    await expect(openRound(place)).rejects.toMatchObject(chosenByVotes);
    expect((await view(place)).primaryStands).toBe(true);
  });

  test('the list is what the primaries gave, by votes', async () => {
    const [sixth = '', seventh = ''] = ids.slice(5);
    const five = ids.slice(0, 5);
    expect(await fix(place, [...five, sixth])).toMatchObject(
      refusedFor('formal-primary', '与预选结果不同 2 = 0'),
    );
    expect((await fix(place, [seventh, ...five])).kind).toBe('done');
    const { formal } = await nominations(place);
    expect(formal?.basis).toBe('primary');
    expect(formal?.candidates.map(({ id }) => id)).toEqual([...five, seventh]);
  });

  test('too few voters make it void where a share is asked for, and it is held again with all', async () => {
    await decideOtherwise('primaryMinTurnout', '1/3');
    const primary = idOf(await order(other, '2016-10-08'));
    const votes = Object.fromEntries(others.map((id) => [id, 1]));
    await count(primary, { cast: 10, votes });
    expect(await decide(primary)).toMatchObject({
      kind: 'done',
      output: { valid: false, selected: 0, next: 'primary-again' },
    });
    idOf(await order(other, '2016-10-09'));
    const [, again] = (await view(other)).primaries;
    expect(again).toMatchObject({ number: 2, again: null });
    expect(again?.candidates).toHaveLength(7);
  });
});

describe('after publication', () => {
  let place: string;
  let ids: string[];
  const remove = (candidate: string, more: { ground?: 'died' | 'declined'; askedOn?: string | null } = {}) =>
    performAct(rehearsal.context, clerk(), removeFormalCandidate, {
      constituency: place,
      candidate,
      ground: more.ground ?? 'died',
      explanation: '经核实',
      document: '死亡证明',
      askedOn: more.askedOn ?? null,
      meeting: meetingToday(rehearsal.stage),
    });
  const confirmed = async (asked: Awaited<ReturnType<typeof remove>>) => {
    if (asked.kind !== 'pending') throw new Error(JSON.stringify(asked));
    return confirmAct(rehearsal.context, rehearsal.stage.actor('demo-publisher'), REGISTRY, asked.id);
  };
  beforeAll(async () => {
    place = await findPlace('第21选区（龙镇1片）');
    ids = ((await nominations(place)).formal?.candidates ?? []).map(({ id }) => id);
    await rehearsal.moveTo('2016-10-10T09:00:00+08:00');
    await rehearsal.stage.actOfTwo('demo-clerk', publishFormalList, { constituency: place });
    await rehearsal.stage.act('demo-clerk', scheduleRound, { constituency: place });
  });
  const ballot = async () => {
    const { id } = await rehearsal.stage.read((tx) =>
      tx.selectFrom('votingRound').select('id').where('constituency', '=', place).executeTakeFirstOrThrow(),
    );
    const { county } = rehearsal.stage;
    const names = await rehearsal.stage.read((tx) => readRoundCandidates({ tx, county }, id));
    return { id, ids: names.map((each) => each.id) };
  };

  test('who leaves says when; the ballot that is arranged loses him in the same act', async () => {
    const [first = '', second = '', ...others] = ids;
    await expect(remove(first, { ground: 'declined' })).rejects.toMatchObject({
      errors: [{ path: 'askedOn' }],
    });
    expect(await confirmed(await remove(first, { ground: 'declined', askedOn: '2016-10-10' }))).toMatchObject(
      {
        output: { remaining: 5, next: null },
      },
    );
    expect((await ballot()).ids).toEqual([second, ...others]);
    await expect(remove(first)).rejects.toMatchObject({ code: 'lost-race' });
    expect((await nominations(place)).formal?.removals).toMatchObject([
      { name: '丁小一', ground: 'declined' },
    ]);
  });

  test('with too few left the office goes on where it has decided so', async () => {
    await decideOtherwise('formalListFallsShort', 'proceed');
    const standing = ids.slice(1);
    expect(await confirmed(await remove(standing[0] ?? ''))).toMatchObject({
      output: { remaining: 4, next: null },
    });
    expect(await confirmed(await remove(standing[1] ?? ''))).toMatchObject({
      output: { remaining: 3, next: 'proceed' },
    });
    expect((await ballot()).ids).toEqual(standing.slice(2));
  });

  test('or puts the day off: the list is made anew, and the vote does not begin with the old ballot', async () => {
    await decideOtherwise('formalListFallsShort', 'postpone');
    const standing = ids.slice(3);
    expect(await confirmed(await remove(standing[0] ?? ''))).toMatchObject({
      output: { remaining: 2, next: 'postpone' },
    });
    expect((await nominations(place)).formal).toBeNull();
    const { id: round } = await ballot();
    expect(await performAct(rehearsal.context, clerk(), openRound, { round })).toMatchObject(
      refusedFor('act-state'),
    );
    await rehearsal.stage.actOfTwo('demo-chief', changeElectionDay, {
      cycle: await getCycleId(rehearsal.stage),
      constituencies: [place],
      electionDay: '2016-10-20',
      newElectionDay: '2016-11-03',
      reason: '正式候选人不足，补充候选人',
      documentNumber: '五选委演〔2016〕3号',
    });
    await listed(place, ['山小一', '水小一']);
    // Within the range everyone stands, whoever lost the primary too; those who were removed do not.
    const { candidates } = await nominations(place);
    const five = candidates.filter(({ excluded }) => excluded === null).map(({ id }) => id);
    expect(five).toHaveLength(5);
    expect((await fix(place, five)).kind).toBe('done');
    await rehearsal.stage.actOfTwo('demo-clerk', publishFormalList, { constituency: place });
    await rehearsal.moveTo('2016-11-03T09:00:00+08:00');
    await expect(rehearsal.stage.act('demo-clerk', openRound, { round })).rejects.toMatchObject({
      message: expect.stringContaining('重新安排投票') as string,
    });
    await rehearsal.stage.act('demo-clerk', scheduleRound, { constituency: place });
    expect((await ballot()).ids.toSorted()).toEqual(five.toSorted());
    await expect(
      rehearsal.stage.act('demo-clerk', scheduleRound, { constituency: place }),
    ).rejects.toMatchObject({ code: 'lost-race' });
  });

  test('an outsider follows every step from the package', async () => {
    const target = join(directory, 'package');
    const cycle = await getCycleId(rehearsal.stage);
    await exportPackage(rehearsal.context, rehearsal.stage.actor('demo-auditor'), {
      cycle,
      directory: target,
    });
    const checks = verifyPackage(await readPackageFolder(target));
    expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
    const title = '正式候选人由协商、预选依法得出，撤出的逐件相接';
    expect(checks.find((check) => check.title === title)).toMatchObject({ outcome: 'ok' });
    // Nothing has been voted on yet: the days come from the lists themselves.
    expect(checks.find((check) => check.title.startsWith('名单、候选人'))?.outcome).toBe('ok');
    await walkOrigins(rehearsal, ['formal-removal-notice', 'consultation-record', 'primary-report']);
    // A list that passes over the result of a primary is found out.
    const { records, ...evidence } = readPackage(await readPackageFolder(target));
    for (const list of records['formal-list'].values()) Object.assign(list, { primaries: [] });
    const passedOver = '没有按已有的预选结果确定';
    expect(checkFormalLists({ ...evidence, records }).faults.join()).toContain(passedOver);
  });
});
