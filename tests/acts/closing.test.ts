/** 封存、移交、办结、销毁: how an election ends. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { explainReason, whyNot } from '@xuanwu/rules/explanations/explanations.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import type { ActAnswer } from '@xuanwu/server/acts/carry-out.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { readHome } from '@xuanwu/server/cycle/home.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { recordFirstSession } from '@xuanwu/server/levels/sessions/record-first-session.ts';
import { getConstituency } from '@xuanwu/server/phases/constituencies/constituency.queries.ts';
import { insertRound } from '@xuanwu/server/phases/voting/insert-round.ts';
import { RoundRowSchema } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { readRounds } from '@xuanwu/server/phases/voting/voting-view.queries.ts';
import { deleteCheckIns } from '@xuanwu/server/phases/voting/check-in/delete-check-ins.ts';
import { exportArchive } from '@xuanwu/server/reports/archive/export-archive.ts';
import { closeCycle } from '@xuanwu/server/reports/closed-cycle/close-cycle.ts';
import { readClosing } from '@xuanwu/server/reports/closed-cycle/closing.queries.ts';
import { decideBallotDestruction } from '@xuanwu/server/reports/closed-cycle/decide-ballot-destruction.ts';
import { dissolveCommittee } from '@xuanwu/server/reports/closing/dissolve-committee.ts';
import { recordBallotDestruction } from '@xuanwu/server/reports/closed-cycle/record-ballot-destruction.ts';
import { reopenCycle } from '@xuanwu/server/reports/closed-cycle/reopen-cycle.ts';
import { readKeptBallots, readRetention } from '@xuanwu/server/reports/closed-cycle/retention.queries.ts';
import { readSealings } from '@xuanwu/server/reports/closing/sealing.queries.ts';
import { sealBallots } from '@xuanwu/server/reports/closing/seal-ballots.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { setPublicityPlan } from '@xuanwu/server/reports/office-work/publicity/set-publicity-plan.ts';
import { noticeDocument } from '@xuanwu/server/reports/notices/notice-document.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handoverOf, sealingOf } from '@xuanwu/server/rehearsal/steps/eventful/ending.ts';
import { sealAndHandOver, settleElection } from '../finished-election.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { openTestTypesetter } from '../typesetter.ts';

let rehearsal: TestRehearsal;
const typesetter = openTestTypesetter();

beforeAll(async () => {
  rehearsal = await openTestRehearsal('follow-up');
});
afterAll(async () => {
  typesetter.close();
  await rehearsal.close();
});

function by<T>(account: string, read: Parameters<typeof actTransaction<T>>[2]): Promise<T> {
  return actTransaction(rehearsal.context, rehearsal.stage.actor(account as 'demo-chief'), read);
}

const two: TestRehearsal['stage']['actOfTwo'] = (account, act, input) =>
  rehearsal.stage.actOfTwo(account, act, input);

test('ballots are sealed against the account of the round, before its scrutineers, once, by two', async () => {
  const { rows, unpublished } = await by('demo-clerk', readSealings);
  expect(unpublished).toBe(0);
  const [row] = rows;
  if (!row) throw new Error('no round is published');
  expect(row.scrutineers.length).toBeGreaterThan(1);
  const right = sealingOf(row);
  const ask = (change: Partial<Parameters<typeof sealBallots.perform>[1]>, account = 'demo-clerk') =>
    performAct(rehearsal.context, rehearsal.stage.actor(account as 'demo-clerk'), sealBallots, {
      ...right,
      ...change,
    });
  await expect(ask({}, 'demo-teller-1')).rejects.toMatchObject({ code: 'not-permitted' });
  await expect(ask({ witnesses: ['一位过路人'] })).rejects.toMatchObject({ errors: [{ path: 'witnesses' }] });
  await expect(ask({ sealedOn: '2016-10-01' })).rejects.toMatchObject({ errors: [{ path: 'sealedOn' }] });
  expect(await ask({ witnesses: row.scrutineers.slice(0, 1) })).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: expect.arrayContaining([
        expect.objectContaining({ test: '在场的监票人 1 >= 2', holds: false }),
      ]),
    },
  });
  const short = right.packages.map((each, index) =>
    index === 0 ? { ...each, count: each.count - 1 } : each,
  );
  expect(await ask({ packages: short, reason: null })).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: expect.arrayContaining([
        expect.objectContaining({
          test: `收回的选票 封存 ${row.accounted.used - 1} = 账上 ${row.accounted.used}`,
          holds: false,
        }),
      ]),
    },
  });
  await two('demo-clerk', sealBallots, right);
  await expect(ask({})).rejects.toMatchObject({ code: 'lost-race' });
  const sealed = (await by('demo-chief', readSealings)).rows.find(({ round }) => round === row.round);
  expect(sealed?.sealing).toMatchObject({ keptAt: '市人大常委会档案室', packages: right.packages });
  const entry = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('ledgerEntry')
      .select('body')
      .where('act', '=', 'seal-ballots')
      .where('outcome', '=', 'done')
      .execute(),
  );
  expect(entry).toHaveLength(1);
  for (const name of [right.sealedBy, ...right.witnesses]) expect(entry[0]?.body).not.toContain(name);
});

test('the record of it can be printed and signed', async () => {
  const sealed = (await by('demo-chief', readSealings)).rows.find(({ sealing }) => sealing);
  const notice = await by('demo-chief', (acting) =>
    noticeDocument(acting, 'sealing-record', sealed?.round ?? ''),
  );
  const rendered = await typesetter.render(notice);
  expect(rendered.ok).toBe(true);
  expect(JSON.stringify(notice)).toContain('欧阳初晴');
});

const chief = () => rehearsal.stage.actor('demo-chief');
const cycleId = async () => (await by('demo-chief', readClosing)).cycle.id;

test('a cycle with anything open is not closed, and every matter is named', async () => {
  const cycle = await cycleId();
  const asked = await performAct(rehearsal.context, chief(), closeCycle, {
    cycle,
    document: '五选〔2016〕40号',
  });
  if (asked.kind !== 'refused') throw new Error(asked.kind);
  const open = asked.ruling.reasons.filter(({ holds }) => !holds).map(explainReason);
  for (const matter of [
    '没有封存选票的投票',
    '没有公布的当选代表',
    '没有销号的任务',
    '没有移交撤销的选举委员会',
  ])
    expect(open.join('\n')).toMatch(new RegExp(`${matter}还有\\d+件，要先办完。`));
  expect(open.at(-1)).toMatch(/^有\d+件(以上)?办理不在归档包里/);
});

test('a committee hands over what was sealed, by one to another; then nothing is open but the archive', async () => {
  await rehearsal.playThrough('archive');
  await settleElection(rehearsal);
  const { committees, today } = await by('demo-chief', readClosing);
  const open = committees.find(({ unsealed }) => unsealed > 0);
  if (!open) throw new Error('every round is sealed');
  const early = await performAct(rehearsal.context, chief(), dissolveCommittee, handoverOf(open, today));
  if (early.kind !== 'refused') throw new Error(early.kind);
  expect(whyNot(early.ruling.reasons)).toContain(`没有封存选票的投票还有${open.unsealed}件`);
  await sealAndHandOver(rehearsal);
  const after = await by('demo-chief', readClosing);
  expect(
    Object.entries(after.open ?? {})
      .filter(([, count]) => count > 0)
      .map(([matter]) => matter),
  ).toEqual(['archive']);
  const county = after.committees.find(({ level }) => level === 'county');
  const list = await by('demo-chief', (acting) =>
    noticeDocument(acting, 'handover-list', county?.election ?? ''),
  );
  expect((await typesetter.render(list)).ok).toBe(true);
  expect(JSON.stringify(list)).toContain('人民代表大会常务委员会');
});

/** Making it is tried in tests/http/archive.test.ts. */
async function archived(cycle: string): Promise<void> {
  const { job } = await rehearsal.stage.act('demo-clerk', exportArchive, {
    cycle,
    fonds: 'J007',
    terms: { outcome: 'permanent', record: 'thirty-years', routine: 'ten-years' },
  });
  await rehearsal.stage.read((tx) =>
    tx.updateTable('job').set({ state: 'done' }).where('id', '=', job).execute(),
  );
}

test('closed by two; then nothing of it is done any more, but what ends with it', async () => {
  const { context, stage } = rehearsal;
  const cycle = await cycleId();
  const document = '五选〔2016〕40号';
  await archived(cycle);
  await expect(
    performAct(context, stage.actor('demo-clerk'), closeCycle, { cycle, document }),
  ).rejects.toMatchObject({ code: 'not-permitted' });
  await two('demo-chief', closeCycle, { cycle, document });
  const round = (await by('demo-chief', readSealings)).rows[0];
  if (!round) throw new Error('no round');
  const closed = '已于2016年10月30日办结（五选〔2016〕40号），不再办理；确需办理的，先由两人重新开启。';
  const refusal = async (answer: Promise<ActAnswer<unknown>>) => {
    const got = await answer;
    return got.kind === 'refused' ? got.ruling.reasons.map(explainReason).join('') : got.kind;
  };
  const area = '230882100';
  expect(
    await refusal(performAct(context, stage.actor('demo-clerk'), sealBallots, sealingOf(round))),
  ).toContain(closed);
  expect(
    await refusal(
      performAct(context, stage.actor('demo-clerk'), setPublicityPlan, { cycle, area, plan: [] }),
    ),
  ).toContain(closed);
  expect(await refusal(performAct(context, chief(), closeCycle, { cycle, document }))).toContain('已结束');
  const refusals = await stage.read((tx) =>
    tx
      .selectFrom('ledgerEntry')
      .select('act')
      .where('outcome', '=', 'refused')
      .where('act', '=', 'set-publicity-plan')
      .execute(),
  );
  expect(refusals).toHaveLength(1);
  const who = await askTooLateToUndo(round.round);
  await stage.actOfTwo('demo-clerk', deleteCheckIns, { round: round.round, objectionsSettled: true });
  const requests = await stage.read((tx) =>
    tx.selectFrom('pendingAct').select(['input', 'state']).where('act', '=', 'undo-check-in').execute(),
  );
  expect(requests.map(({ state }) => state)).toEqual(['returned']);
  expect(JSON.stringify(requests)).not.toContain(who);
  await archived(cycle);
  const home = await by('demo-chief', readHome);
  expect(home.cycle).toMatchObject({ stage: 'closed', closed: { on: '2016-10-30', document } });
  const reason = '法院判决更正一个选区的选民名单';
  await two('demo-chief', reopenCycle, { cycle, reason, document: '（2016）黑1182行初3号' });
  await expect(
    two('demo-chief', reopenCycle, { cycle, reason, document: '（2016）黑1182行初3号' }),
  ).rejects.toMatchObject({ code: 'lost-race' });
  expect((await by('demo-chief', readClosing)).closings).toMatchObject([
    { number: 1, reopenedBecause: reason },
  ]);
  await two('demo-chief', closeCycle, { cycle, document: '五选〔2016〕41号' });
  expect((await by('demo-chief', readClosing)).closings).toHaveLength(2);
});

test('ballots are destroyed by a decision, not before their day, before two; an outsider finds all of it', async () => {
  const { context, stage } = rehearsal;
  const [row] = await by('demo-chief', (acting) => readKeptBallots(acting));
  if (!row) throw new Error('no ballots');
  const decide = {
    election: row.election,
    document: '五人常〔2016〕50号',
    decidedOn: '2016-10-30',
    destroyOn: '2017-01-10',
    supervisors: ['王雨', '马小雪'],
  };
  const refused = await performAct(context, chief(), decideBallotDestruction, decide);
  if (refused.kind !== 'refused') throw new Error(refused.kind);
  expect(whyNot(refused.ruling.reasons)).toBe('选票保存到本级下一次换届选举办结，现在还没有办结，不能销毁。');
  await supersede(stage, '1 month after the first session');
  await rehearsal.moveTo('2017-01-05T09:00:00+08:00');
  const session = {
    election: row.election,
    from: '2016-11-30',
    to: '2016-12-05',
    venue: '市会议中心',
    calledBy: '上届人大常委会',
    document: '五人常〔2016〕45号',
  };
  await stage.act('demo-clerk', recordFirstSession, session);
  const early = await performAct(context, chief(), decideBallotDestruction, {
    ...decide,
    destroyOn: '2017-01-04',
  });
  if (early.kind !== 'refused') throw new Error(early.kind);
  expect(whyNot(early.ruling.reasons)).toBe('2017年1月4日销毁太早，最早是2017年1月5日。');
  const { destruction } = await two('demo-chief', decideBallotDestruction, decide);
  const record = { destruction, destroyedOn: '2017-01-10', method: '纸浆厂化浆' };
  await expect(two('demo-clerk', recordBallotDestruction, record)).rejects.toMatchObject({
    errors: [{ path: 'destroyedOn' }],
  });
  await rehearsal.moveTo('2017-01-10T16:00:00+08:00');
  await two('demo-clerk', recordBallotDestruction, record);
  const view = await by('demo-chief', readRetention);
  expect(view.retention).toEqual({ text: '第一次会议闭会后满一个月', isDecided: true });
  expect(view.ballots.find(({ election }) => election === row.election)?.destruction).toMatchObject({
    destroyedOn: '2017-01-10',
  });
  const directory = join(context.directory, 'package');
  await exportPackage(context, stage.actor('demo-clerk'), { cycle: await cycleId(), directory });
  const files = await readPackageFolder(directory);
  const checks = verifyPackage(files);
  expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
  const forged = new Map(files);
  forged.set(
    'records/destruction.jsonl',
    Buffer.from(
      Buffer.from(files.get('records/destruction.jsonl') ?? [])
        .toString()
        .replace('2017-01-10', '2016-12-10'),
    ),
  );
  expect(verifyPackage(forged).some(({ outcome }) => outcome === 'FAILED')).toBe(true);
  for (const kind of ['sealing', 'handover', 'closing', 'destruction'])
    expect(Buffer.from(files.get(`records/${kind}.jsonl`) ?? []).toString()).not.toMatch(
      /王雨|马小雪|欧阳初晴/,
    );
});

/** 改变已经作出的决定. */
async function supersede(stage: TestRehearsal['stage'], value: string): Promise<void> {
  const before = await stage.read((tx) =>
    tx
      .selectFrom('silentPointDecision')
      .select('id')
      .where('parameter', '=', 'ballotRetention')
      .executeTakeFirst(),
  );
  await stage.act('demo-chief', decideSilentPoint, {
    points: [{ parameter: 'ballotRetention', value, supersedes: before?.id ?? null }],
    decidedBy: '五大连池市人大常委会',
    document: '五人常〔2016〕44号',
  });
}

/** A request to undo a check-in names somebody who came; this one waits until it can be carried out no more. */
async function askTooLateToUndo(round: string): Promise<string> {
  const { context, stage } = rehearsal;
  const clerk = stage.actor('demo-station-clerk');
  return stage.read(async (tx) => {
    const { person, place } = await tx
      .selectFrom('checkIn')
      .select(['person', 'place'])
      .where('round', '=', round)
      .limit(1)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('pendingAct')
      .values({
        county: stage.county,
        id: randomUUID(),
        act: 'undo-check-in',
        input: JSON.stringify({ place, person, reason: 'wrong-person', ballotsBack: true }),
        summary: '撤销领票登记',
        askedBy: clerk.account,
        askedRole: clerk.roleGrant,
        askedAt: context.clock.now(),
      })
      .execute();
    return person;
  });
}

test('a round in which nobody stands is read like every other', async () => {
  await by('demo-clerk', async (acting) => {
    const { id } = await acting.tx.selectFrom('constituency').select('id').limit(1).executeTakeFirstOrThrow();
    const { round } = await insertRound(acting, await getConstituency(acting, id), {
      kind: 'another',
      number: 9,
      otherNumber: 8,
      electionDay: '2016-11-20',
      seats: 1,
      candidates: [],
    });
    const [row] = await readRounds(acting, round);
    expect(RoundRowSchema.parse(row)).toMatchObject({ id: round, candidates: [] });
  });
});
