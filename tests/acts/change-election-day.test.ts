/** 变更选举日 in the small rehearsal: what is held against the new day, what moves along, and what may no longer be changed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct, withdrawAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { readCalendar } from '@xuanwu/server/cycle/calendar.ts';
import type { ChangeElectionDay } from '@xuanwu/server/cycle/calendar.schema.ts';
import { changeElectionDay } from '@xuanwu/server/cycle/change-election-day.ts';
import { activateContingencyPlan } from '@xuanwu/server/cycle/activate-contingency-plan.ts';
import { adoptContingencyPlan } from '@xuanwu/server/phases/voting/contingency/adopt-contingency-plan.ts';
import { readContingency } from '@xuanwu/server/phases/voting/contingency/contingency.queries.ts';
import type { ActivateContingencyPlan } from '@xuanwu/server/phases/voting/contingency/contingency.schema.ts';
import { readDocumentData } from '@xuanwu/server/reports/document-data.ts';
import { commissionProxy } from '@xuanwu/server/phases/voting/proxies/commission-proxy.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walkOrigins } from '../origins.ts';
import { openTestRehearsal, PLAN, type TestRehearsal } from '../rehearsal.ts';

const DAY = '2016-10-20';
const NAME = '龙镇第1选区';
let rehearsal: TestRehearsal;
let cycle: string;
let one: string;

/** Five days before the vote: every list is published, every round arranged. */
beforeAll(async () => {
  rehearsal = await openTestRehearsal('places');
  ({ id: cycle } = (await view()).cycle ?? { id: '' });
  one = (await view()).constituencies.find(({ name }) => name === NAME)?.id ?? '';
});
afterAll(() => rehearsal.close());

const view = () => actTransaction(rehearsal.context, rehearsal.stage.actor('demo-chief'), readCalendar);

function ask(change: Partial<ChangeElectionDay>) {
  return performAct(rehearsal.context, rehearsal.stage.actor('demo-chief'), changeElectionDay, {
    cycle,
    constituencies: [],
    electionDay: DAY,
    newElectionDay: '2016-10-22',
    reason: '洪水阻断道路',
    documentNumber: '五人常发〔2016〕88号',
    ...change,
  });
}

/** Asked for by the chief, confirmed by the publisher. */
async function change(wanted: Partial<ChangeElectionDay>) {
  const asked = await ask(wanted);
  if (asked.kind !== 'pending') return asked;
  return confirmAct(rehearsal.context, rehearsal.stage.actor('demo-publisher'), REGISTRY, asked.id);
}

async function refusalOf(wanted: Partial<ChangeElectionDay>) {
  const answer = await change(wanted);
  if (answer.kind !== 'refused') throw new Error(`expected a refusal, not ${answer.kind}`);
  return answer.ruling.reasons.filter(({ holds }) => !holds);
}

const roundOf = (constituency: string) =>
  rehearsal.stage.read((tx) =>
    tx
      .selectFrom('votingRound')
      .select(['id', 'electionDay'])
      .where('constituency', '=', constituency)
      .executeTakeFirstOrThrow(),
  );

describe('what the law and the state refuse', () => {
  test('a day under which a published list would be late, with the arithmetic', async () => {
    expect(await refusalOf({ newElectionDay: '2016-10-16' })).toMatchObject([
      { rule: 'formal-publish', article: '选举法（2015）第三十一条', test: '2016-10-10 <= 2016-10-09' },
    ]);
  });

  test('today, and yesterday', async () => {
    expect(await refusalOf({ newElectionDay: '2016-10-15' })).toMatchObject([
      { rule: 'ec-power', test: '2016-10-15 < 2016-10-15' },
      { rule: 'formal-publish' },
    ]);
  });

  test('a day beyond the next term, when it is asked for', async () => {
    await expect(ask({ newElectionDay: '9999-12-31' })).rejects.toMatchObject({
      code: 'bad-request',
      errors: [{ path: 'newElectionDay', message: '不能晚于 2021-12-31，请核对年份' }],
    });
  });

  test('the same day, a day that is not the present one, constituencies of another cycle', async () => {
    await expect(change({ newElectionDay: DAY })).rejects.toThrow('与原来的相同');
    await expect(change({ electionDay: '2016-10-19' })).rejects.toThrow(`选举日现在是 ${DAY}`);
    await expect(change({ constituencies: [cycle] })).rejects.toThrow('不属于这次换届');
  });

  test('a clerk may not ask for it, and the chief cannot confirm it himself', async () => {
    const clerk = performAct(rehearsal.context, rehearsal.stage.actor('demo-clerk'), changeElectionDay, {
      cycle,
      constituencies: [],
      electionDay: DAY,
      newElectionDay: '2016-10-22',
      reason: '洪水',
      documentNumber: '一号',
    });
    await expect(clerk).rejects.toMatchObject({ code: 'not-permitted' });
    const asked = await ask({});
    if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
    const chief = rehearsal.stage.actor('demo-chief');
    await expect(confirmAct(rehearsal.context, chief, REGISTRY, asked.id)).rejects.toThrow();
    const { summary } = await rehearsal.stage.read((tx) =>
      tx.selectFrom('pendingAct').select('summary').where('id', '=', asked.id).executeTakeFirstOrThrow(),
    );
    expect(summary).toBe(`${PLAN.name}：选举日由 ${DAY} 变更为 2016-10-22（五人常发〔2016〕88号）`);
    expect((await view()).cycle?.electionDay).toBe(DAY);
    await expect(ask({})).rejects.toMatchObject({ code: 'already-asked' });
    await withdrawAct(rehearsal.context, chief, asked.id);
  });
});

describe('constituencies with a day of their own', () => {
  test('one votes later: its round moves, its commissions are to be given anew, the others keep their day', async () => {
    const voters = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('rollEntry')
        .select('person')
        .where('constituency', '=', one)
        .orderBy('serial')
        .limit(2)
        .execute(),
    );
    const [principal, proxy] = voters.map(({ person }) => person);
    await rehearsal.stage.act('demo-clerk', commissionProxy, {
      constituency: one,
      electionDay: DAY,
      principal: principal ?? '',
      proxy: proxy ?? '',
      reason: 'away',
      channel: 'paper',
      committeeConsent: true,
    });
    const answer = await change({ constituencies: [one], newElectionDay: '2016-10-23' });
    expect(answer).toMatchObject({
      kind: 'done',
      output: { constituencies: 1, rounds: 1, commissions: 1, underAge: 0 },
    });
    expect(await roundOf(one)).toMatchObject({ electionDay: '2016-10-23' });
    const { constituencies, cycle: shown } = await view();
    expect(shown?.electionDay).toBe(DAY);
    expect(constituencies.filter(({ electionDay }) => electionDay !== DAY)).toMatchObject([
      { name: NAME, electionDay: '2016-10-23', isOwnDay: true },
    ]);
  });

  test('constituencies of different days are changed one after the other', async () => {
    const other = (await view()).constituencies.find(({ id }) => id !== one)?.id ?? '';
    await expect(change({ constituencies: [one, other] })).rejects.toThrow('请分别办理');
  });

  test('back on the day of the cycle it has no day of its own', async () => {
    await change({ constituencies: [one], electionDay: '2016-10-23', newElectionDay: DAY });
    expect((await view()).constituencies.find(({ id }) => id === one)).toMatchObject({
      electionDay: DAY,
      isOwnDay: false,
    });
  });
});

describe('应急预案', () => {
  let plan: string;
  const MEETING = { heldOn: '2016-10-15', minute: '纪要第 10 号', present: 7, inFavour: 6 };

  async function activate(measure: ActivateContingencyPlan['measure'], inFavour = 6) {
    const { context, stage } = rehearsal;
    const asked = await performAct(context, stage.actor('demo-chief'), activateContingencyPlan, {
      plan,
      happened: '暴雨，道路中断',
      documentNumber: '选委〔2016〕9号',
      meeting: { ...MEETING, inFavour },
      measure,
    });
    if (asked.kind !== 'pending') return asked;
    return confirmAct(context, stage.actor('demo-publisher'), REGISTRY, asked.id);
  }

  const read = () => actTransaction(rehearsal.context, rehearsal.stage.actor('demo-clerk'), readContingency);

  beforeAll(async () => {
    const adopted = await rehearsal.stage.act('demo-clerk', adoptContingencyPlan, {
      constituency: one,
      trigger: 'flood',
      condition: '道路中断，选民到不了投票站',
      substitute: '镇中心小学体育馆',
      postponeDays: 3,
      responsible: '文小办',
    });
    plan = adopted.plan;
  });

  test('the place goes where the plan says, with its voters; the notice says from where to where', async () => {
    const [planned] = (await read()).plans;
    const place = planned?.places[0];
    const to = { address: '镇中心小学体育馆', opensAt: '09:00', closesAt: '18:00' };
    const answer = await activate({ kind: 'substitute-place', place: place?.id ?? '', ...to });
    expect(answer.kind).toBe('done');
    const { plans, activations } = await read();
    expect(plans[0]?.places[0]).toMatchObject({ id: place?.id, ...to });
    expect(activations[0]?.measure).toMatchObject({ from: { address: place?.address }, to });
    const notice = await actTransaction(rehearsal.context, rehearsal.stage.actor('demo-clerk'), (acting) =>
      readDocumentData(acting, 'contingency-notice', activations[0]?.id ?? ''),
    );
    for (const said of ['暴雨，道路中断', to.address]) expect(JSON.stringify(notice)).toContain(said);
    expect(await walkOrigins(rehearsal, ['contingency-notice'])).toEqual({ 'contingency-notice': 1 });
  });

  test('the day moves only as far as was planned, with those who vote at the same places, and by a majority', async () => {
    const together = (await read()).plans[0]?.together.map(({ id }) => id) ?? [];
    expect(together.length).toBeGreaterThan(0);
    const later = (newElectionDay: string, along = together) =>
      activate({ kind: 'postponement', newElectionDay, along });
    expect(await later('2016-10-24')).toMatchObject({
      kind: 'refused',
      ruling: {
        reasons: expect.arrayContaining([
          expect.objectContaining({ rule: 'contingency-plan', holds: false }),
        ]),
      },
    });
    expect(
      await activate({ kind: 'postponement', newElectionDay: '2016-10-22', along: together }, 3),
    ).toMatchObject({ kind: 'refused' });
    await expect(later('2016-10-22', [cycle])).rejects.toMatchObject({ code: 'bad-request' });
    expect((await later('2016-10-22')).kind).toBe('done');
    expect((await read()).activations[0]?.measure).toMatchObject({
      kind: 'postponement',
      from: DAY,
      to: '2016-10-22',
      commissions: 1,
    });
    expect(await roundOf(one)).toMatchObject({ electionDay: '2016-10-22' });
    const back = { constituencies: [one, ...together], electionDay: '2016-10-22', newElectionDay: DAY };
    expect((await change(back)).kind).toBe('done');
  });
});

describe('the whole cycle', () => {
  test('who would not be of age on an earlier day is counted', async () => {
    const { young } = await rehearsal.stage.read(async (tx) => {
      const { person } = await tx
        .selectFrom('rollEntry')
        .select('person')
        .where('constituency', '=', one)
        .orderBy('serial')
        .executeTakeFirstOrThrow();
      await tx.updateTable('person').set({ birthDate: '1998-10-19' }).where('id', '=', person).execute();
      return tx
        .selectFrom('rollEntry as e')
        .innerJoin('person as p', 'p.id', 'e.person')
        .where('p.birthDate', '>', '1998-10-18')
        .select(({ fn }) => fn.count<number>('p.id').distinct().as('young'))
        .executeTakeFirstOrThrow();
    });
    expect(young).toBeGreaterThan(0);
    expect(await change({ newElectionDay: '2016-10-18' })).toMatchObject({
      kind: 'done',
      output: { underAge: young },
    });
    expect(await change({ electionDay: '2016-10-18', newElectionDay: DAY })).toMatchObject({
      kind: 'done',
      output: { underAge: 0 },
    });
  });

  test('later: everything that has no day of its own moves, and the plan stays as it was adopted', async () => {
    const all = (await view()).constituencies.length;
    const answer = await change({ newElectionDay: '2016-10-22' });
    expect(answer).toMatchObject({ kind: 'done', output: { constituencies: all, rounds: all, boxUsers: 3 } });
    const users = await rehearsal.stage.read((tx) =>
      tx.selectFrom('mobileBoxUser').select('electionDay').distinct().execute(),
    );
    expect(users).toEqual([{ electionDay: '2016-10-22' }]);
    const { constituencies, cycle: shown, changes } = await view();
    expect(shown?.electionDay).toBe('2016-10-22');
    expect(new Set(constituencies.map(({ electionDay }) => electionDay))).toEqual(new Set(['2016-10-22']));
    expect(changes.map(({ fromDay, toDay, constituencies: whose }) => [fromDay, toDay, whose])).toEqual([
      [DAY, '2016-10-23', [NAME]],
      ['2016-10-23', DAY, [NAME]],
      [DAY, '2016-10-22', expect.arrayContaining([NAME])],
      ['2016-10-22', DAY, expect.arrayContaining([NAME])],
      [DAY, '2016-10-18', []],
      ['2016-10-18', DAY, []],
      [DAY, '2016-10-22', []],
    ]);
    const { plan, due } = await rehearsal.stage.read(async (tx) => ({
      ...(await tx.selectFrom('cycle').select('plan').executeTakeFirstOrThrow()),
      due: await tx.selectFrom('task').select('due').where('step', '=', 'voting').distinct().execute(),
    }));
    expect(plan).toMatchObject({ electionDay: DAY });
    expect(due).toEqual([{ due: '2016-10-22' }]);
  });

  test('the ledger says who, why and how everything stood; the evidence package is sound', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'xuanwu-package-'));
    const actor = rehearsal.stage.actor('demo-chief');
    await exportPackage(rehearsal.context, actor, { directory, cycle });
    const checks = verifyPackage(await readPackageFolder(directory));
    expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
    await rm(directory, { recursive: true });
  });

  test('the vote opens on the new day, and from then on the day stands', async () => {
    await rehearsal.moveTo('2016-10-22T07:00:00+08:00');
    const { id: round } = await roundOf(one);
    await rehearsal.stage.act('demo-station-chief', openRound, { round });
    expect(await refusalOf({ electionDay: '2016-10-22', newElectionDay: '2016-10-25' })).toMatchObject([
      { rule: 'act-state', test: '本轮投票:投票中 ∈ 待投票' },
    ]);
    const other = (await view()).constituencies.find(({ voted }) => voted === null)?.id ?? '';
    const later = { electionDay: '2016-10-22', newElectionDay: '2016-10-25', constituencies: [other] };
    expect(await change(later)).toMatchObject({ kind: 'done' });
  });
});
