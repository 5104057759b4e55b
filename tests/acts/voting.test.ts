/** Voting day in two constituencies of the small rehearsal, by hand: what may be done once, and what the law refuses. */
import type { BundleSheet } from '@xuanwu/server/phases/voting/counting/count.schema.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { removeFormalCandidate } from '@xuanwu/server/cycle/remove-formal-candidate.ts';
import { checkWriteIn } from '@xuanwu/server/phases/results/check-write-in.ts';
import { confirmResult } from '@xuanwu/server/phases/results/confirm-result.ts';
import { decideResult } from '@xuanwu/server/phases/results/decide-result.ts';
import { publishResult } from '@xuanwu/server/phases/results/publish-result.ts';
import { scheduleFollowUp } from '@xuanwu/server/phases/results/schedule-follow-up.ts';
import { checkInVoter } from '@xuanwu/server/phases/voting/check-in/check-in-voter.ts';
import { checkInVoters } from '@xuanwu/server/phases/voting/check-in/check-in-voters.ts';
import { deleteCheckIns } from '@xuanwu/server/phases/voting/check-in/delete-check-ins.ts';
import { closeRound } from '@xuanwu/server/phases/voting/close-round.ts';
import { commissionProxy } from '@xuanwu/server/phases/voting/proxies/commission-proxy.ts';
import { countBox } from '@xuanwu/server/phases/voting/counting/count-box.ts';
import { recountBox } from '@xuanwu/server/phases/voting/counting/recount-box.ts';
import { enterCount } from '@xuanwu/server/phases/voting/counting/enter-count.ts';
import { poolBallots } from '@xuanwu/server/phases/voting/counting/pool-ballots.ts';
import { recountBundle } from '@xuanwu/server/phases/voting/counting/recount-bundle.ts';
import { settleCount } from '@xuanwu/server/phases/voting/counting/settle-count.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { resolveCount } from '@xuanwu/server/phases/voting/counting/resolve-count.ts';
import { readRoundCandidates } from '@xuanwu/server/phases/voting/round.queries.ts';
import { readCountState } from '@xuanwu/server/phases/voting/counting/counting-view.queries.ts';
import { moveClock } from '@xuanwu/server/rehearsal/move-clock.ts';
import { playStep } from '@xuanwu/server/rehearsal/play.ts';
import { openStage, type Stage } from '@xuanwu/server/rehearsal/stage.ts';
import { startDemo } from '@xuanwu/server/rehearsal/start-rehearsal.ts';
import { STEPS } from '@xuanwu/server/rehearsal/steps/steps.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Constituency, findConstituency } from '../constituency.ts';
import { openTestContext, type TestContext } from '../context.ts';

const ELECTION_DAY = '2016-10-20';
let context: TestContext;
let stage: Stage;
/** The township constituency that is played by hand, and the place where its voters vote. */
let township: Constituency;
let place: string;

beforeAll(async () => {
  context = await openTestContext();
  await startDemo(context, { seed: 3, scaleThousandths: 20 });
  for (const step of STEPS) {
    if (step.id === 'voting') break;
    await playStep(context, REGISTRY, step, { report: () => Promise.resolve() });
  }
  stage = await openStage(context, REGISTRY);
  township = await findConstituency(stage, '龙镇第1选区');
  place = (
    await stage.read((tx) =>
      tx
        .selectFrom('pollingPlaceConstituency')
        .select('place')
        .where('constituency', '=', township.id)
        .executeTakeFirstOrThrow(),
    )
  ).place;
});
afterAll(() => context.close());

const voter = (index: number): string => township.voters[index] ?? '';

async function roundsOfPlace({ but = '' } = {}): Promise<string[]> {
  const rows = await stage.read((tx) =>
    tx
      .selectFrom('pollingPlaceConstituency as s')
      .innerJoin('votingRound as r', 'r.constituency', 's.constituency')
      .select(['r.id', 'r.constituency'])
      .where('s.place', '=', place)
      .execute(),
  );
  return rows.filter(({ constituency }) => constituency !== but).map(({ id }) => id);
}

const checkIn = (person: string, byProxy: string | null = null) =>
  performAct(context, stage.actor('demo-station-clerk'), checkInVoter, { place, person, byProxy });

test('a poll is not opened before its day', async () => {
  const early = await performAct(context, stage.actor('demo-station-chief'), openRound, {
    round: township.round,
  });
  expect(early).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: expect.arrayContaining([expect.objectContaining({ rule: 'vote-day', holds: false })]),
    },
  });
});

const commission = (principal: string, proxy: string, committeeConsent = true) =>
  performAct(context, stage.actor('demo-clerk'), commissionProxy, {
    constituency: township.id,
    electionDay: ELECTION_DAY,
    principal,
    proxy,
    reason: 'away',
    channel: 'paper',
    committeeConsent,
  });

describe('proxies, registered before the day', () => {
  test('one voter holds three commissions and is refused the fourth, also of four at once', async () => {
    const answers = await Promise.all([11, 12, 13, 14].map((index) => commission(voter(index), voter(10))));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'done', 'done', 'refused']);
    expect(answers.find(({ kind }) => kind === 'refused')).toMatchObject({
      ruling: {
        reasons: expect.arrayContaining([expect.objectContaining({ rule: 'proxy-limit', holds: false })]),
      },
    });
  });

  test('nobody commissions two', async () => {
    await commission(voter(21), voter(20));
    await expect(commission(voter(21), voter(22))).rejects.toMatchObject({ code: 'lost-race' });
  });

  test('nobody commissions in a constituency on whose roll he is not', async () => {
    const elsewhere = await findConstituency(stage, '和平镇第1选区');
    await expect(commission(elsewhere.voters.at(-1) ?? '', voter(9))).rejects.toThrow(
      '委托人不在本选区的选民名单上',
    );
  });

  test('without the consent of the committee there is no commission', async () => {
    expect((await commission(voter(31), voter(30), false)).kind).toBe('refused');
  });
});

describe('handing out ballots', () => {
  beforeAll(async () => {
    await moveClock(context.db, context.clock, new Date(`${ELECTION_DAY}T07:00:00+08:00`));
    for (const round of await roundsOfPlace()) {
      await performAct(context, stage.actor('demo-station-chief'), openRound, { round });
    }
  });

  test('nobody is taken off a ballot that is being voted on; the office is told by what article, and what to do', async () => {
    const { candidate } = await stage.read((tx) =>
      tx
        .selectFrom('formalCandidate')
        .select('candidate')
        .where('constituency', '=', township.id)
        .orderBy('listOrder')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    const asked = performAct(context, stage.actor('demo-clerk'), removeFormalCandidate, {
      constituency: township.id,
      candidate,
      ground: 'died',
      document: '死亡证明',
      explanation: '病故',
      askedOn: null,
      meeting: { heldOn: ELECTION_DAY, minute: '纪要', present: 9, inFavour: 9 },
    });
    await expect(asked).rejects.toMatchObject({
      code: 'lost-race',
      message: expect.stringMatching(/选举法（2015）第四十四条.*请示上级/) as string,
    });
  });

  test('a voter is given the ballots of both levels, once, however often he is checked in at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => checkIn(voter(0))));
    const done = answers.filter((answer) => answer.kind === 'done');
    expect(done).toHaveLength(1);
    expect(done[0]?.kind === 'done' && done[0].output.ballots.map(({ level }) => level)).toEqual([
      'county',
      'township',
    ]);
    expect(answers.find(({ kind }) => kind === 'refused')).toMatchObject({
      ruling: { reasons: [{ rule: 'vote-once', holds: false }] },
    });
    await expect(commission(voter(0), voter(9))).rejects.toThrow('委托人当天已经领过选票，不能再委托。');
  });

  test('whoever votes by proxy does not vote himself; his proxy does, once', async () => {
    expect((await checkIn(voter(11))).kind).toBe('refused');
    await expect(checkIn(voter(11), voter(25))).rejects.toMatchObject({ code: 'not-found' });
    expect((await checkIn(voter(11), voter(10))).kind).toBe('done');
    expect((await checkIn(voter(11), voter(10))).kind).toBe('refused');
    expect((await checkIn(voter(10))).kind).toBe('done');
  });

  test('a voter of another place is told so', async () => {
    const elsewhere = await findConstituency(stage, '和平镇第1选区');
    await expect(checkIn(elsewhere.voters.at(-1) ?? '')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('不在这个投票场所'),
    });
  });

  test('the ledger says neither who came nor anything that leads to him', async () => {
    const bodies = await stage.read((tx) =>
      tx.selectFrom('ledgerEntry').select('body').where('act', '=', 'check-in-voter').execute(),
    );
    expect(bodies.length).toBeGreaterThan(0);
    for (const { body } of bodies)
      expect(township.voters.some((person) => body.includes(person))).toBe(false);
  });
});

describe('counting', () => {
  let candidates: readonly { id: string; name: string }[];

  /** Votes in the order of the ballot. */
  function sheet(cast: number, votes: readonly number[], more: Partial<BundleSheet> = {}): BundleSheet {
    return {
      cast,
      invalid: 0,
      blank: 0,
      votes: candidates.map(({ id }, index) => ({ candidate: id, for: votes[index] ?? 0 })),
      writeIns: [],
      ...more,
    };
  }

  const enter = (account: 'demo-teller-1' | 'demo-teller-2', content: BundleSheet, bundle = 1) =>
    performAct(context, stage.actor(account), enterCount, { round: township.round, bundle, sheet: content });
  const pool = () =>
    performAct(context, stage.actor('demo-supervisor'), poolBallots, {
      round: township.round,
      size: 500,
      tables: 2,
    });
  const state = () =>
    actTransaction(context, stage.actor('demo-supervisor'), (acting) =>
      readCountState(acting, township.round),
    );

  beforeAll(async () => {
    candidates = await stage.read((tx) => readRoundCandidates({ tx, county: stage.county }, township.round));
    // 700 more voters come.
    await performAct(context, stage.actor('demo-station-clerk'), checkInVoters, {
      place,
      persons: township.voters.slice(100, 800),
    });
    for (const round of await roundsOfPlace()) {
      await performAct(context, stage.actor('demo-station-chief'), closeRound, { round });
    }
  });

  test('after the close nobody is handed a ballot', async () => {
    await expect(checkIn(voter(50))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('ballots are not pooled before the boxes are counted, and no sheet is entered before they are', async () => {
    await expect(enter('demo-teller-1', sheet(703, []))).rejects.toMatchObject({ code: 'not-found' });
    await expect(pool()).rejects.toMatchObject({
      message: expect.stringContaining('还有 1 个票箱没有清点'),
    });
    const box = await performAct(context, stage.actor('demo-station-chief'), countBox, {
      round: township.round,
      place,
      found: 703,
    });
    expect(box).toMatchObject({ kind: 'done', output: { issued: 703, found: 703 } });
  });

  test('a box that was counted wrongly is counted again by two people, as long as the ballots are not pooled', async () => {
    const recount = (found: number) =>
      performAct(context, stage.actor('demo-station-chief'), recountBox, {
        round: township.round,
        place,
        found,
        reason: '录入时打错',
      });
    const supervisor = stage.actor('demo-supervisor');
    for (const found of [7030, 703]) {
      const asked = await recount(found);
      if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
      const answer = await confirmAct(context, supervisor, REGISTRY, asked.id);
      expect(answer).toMatchObject({ kind: 'done', output: { issued: 703, found } });
    }
    const { summary } = await stage.read((tx) =>
      tx
        .selectFrom('pendingAct')
        .where('act', '=', 'recount-box')
        .orderBy('askedAt', 'desc')
        .select('summary')
        .executeTakeFirstOrThrow(),
    );
    expect(summary).toMatch(/箱内选票由 7030 张改为 703 张$/u);
  });

  test('the ballots of all boxes become bundles, once; then no box is counted again', async () => {
    expect(await pool()).toMatchObject({ output: { bundles: 1, found: 703 } });
    await expect(pool()).rejects.toMatchObject({ code: 'lost-race' });
    const again = { round: township.round, place, found: 700, reason: '再点' };
    const refused = performAct(context, stage.actor('demo-station-chief'), recountBox, again);
    await expect(refused).rejects.toMatchObject({ code: 'lost-race' });
  });

  test('a sheet that cannot be right is refused with its arithmetic', async () => {
    const answer = await enter('demo-teller-1', sheet(703, [800, 700, 703, 0]));
    expect(answer).toMatchObject({ kind: 'refused', ruling: { permitted: false } });
    await expect(enter('demo-teller-1', { ...sheet(703, [500]), votes: [] })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  test('two people enter it; the second sees nothing of the first; what differs goes to the supervisor', async () => {
    expect(await enter('demo-teller-1', sheet(703, [600, 500, 400, 300]))).toMatchObject({
      output: { state: 'first-entered' },
    });
    await expect(enter('demo-teller-1', sheet(703, [600, 500, 400, 300]))).rejects.toMatchObject({
      code: 'same-person',
    });
    const seen = async (account: 'demo-teller-2' | 'demo-supervisor') => {
      const { bundles } = await actTransaction(context, stage.actor(account), (acting) =>
        readCountState(acting, township.round),
      );
      return bundles[0]?.differing;
    };
    expect(await seen('demo-teller-2')).toBeNull();
    expect(await enter('demo-teller-2', sheet(703, [600, 500, 300, 400]))).toMatchObject({
      output: { state: 'differs' },
    });
    expect(await seen('demo-teller-2')).toBeNull();
    expect(await seen('demo-supervisor')).not.toBeNull();
    await expect(enter('demo-teller-2', sheet(703, [600, 500, 300, 400]))).rejects.toMatchObject({
      code: 'lost-race',
    });
  });

  test('the supervisor enters what the paper says; a mistake after that is a session that names it', async () => {
    const resolve = (cast: number) =>
      performAct(context, stage.actor('demo-supervisor'), resolveCount, {
        round: township.round,
        bundle: 1,
        sheet: sheet(cast, [600, 500, 400, 100]),
      });
    expect(await resolve(703)).toMatchObject({ output: { state: 'agreed', isCounted: true } });
    const reopened = await stage.actOfTwo('demo-supervisor', recountBundle, {
      round: township.round,
      bundle: 1,
      reason: '漏计另选的票',
    });
    expect(reopened).toMatchObject({ session: 2 });
    expect((await state()).bundles).toMatchObject([
      { session: 2, follows: { session: 1, reason: '漏计另选的票' }, entries: [], agreed: null },
    ]);
    await expect(resolve(703)).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('names that were written are said whose they are by two, a difference from the boxes too; the law decides: a tie', async () => {
    // Three seats: two win; the third and a write-in are equal and over half.
    const paper = sheet(702, [600, 500, 400, 100], {
      writeIns: [
        { name: '田小野', for: 350 },
        { name: '田晓野', for: 50 },
      ],
    });
    await enter('demo-teller-1', paper);
    expect(await enter('demo-teller-2', paper)).toMatchObject({
      output: { state: 'agreed', isCounted: false },
    });
    const { written, found } = await state();
    expect(found).toBe(703);
    expect(written).toMatchObject([
      { name: '田小野', for: 350, alike: [{ name: '田晓野' }] },
      { name: '田晓野', for: 50 },
    ]);
    const settle = (groups: string[][], reason: string | null) =>
      performAct(context, stage.actor('demo-supervisor'), settleCount, {
        round: township.round,
        groups: groups.map((names) => ({ name: names[0] ?? '', isVoter: true, written: names })),
        reason,
      });
    const lost = '有一人把选票带走';
    await expect(settle([['田小野']], lost)).rejects.toMatchObject({ errors: [{ path: 'groups' }] });
    await expect(settle([['田小野', '田晓野']], null)).rejects.toMatchObject({
      errors: [{ path: 'reason', message: expect.stringContaining('各捆共 702 张，各票箱共 703 张') }],
    });
    const asked = await settle([['田小野', '田晓野']], lost);
    if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
    await confirmAct(context, stage.actor('demo-publisher'), REGISTRY, asked.id);
    expect(await state()).toMatchObject({
      agreed: { cast: 702, writeIns: [{ name: '田小野', for: 400 }] },
      difference: { found: 703, reason: lost },
    });
    const decided = await performAct(context, stage.actor('demo-clerk'), decideResult, {
      round: township.round,
    });
    expect(decided).toMatchObject({
      output: {
        valid: true,
        elected: [candidates[0]?.name, candidates[1]?.name],
        next: 'tie-ballot',
        vacant: 0,
      },
    });
  });

  test('the committee confirms with more than half, and the tie ballot names exactly the equal ones', async () => {
    const confirm = async (inFavour: number, heldOn = ELECTION_DAY) => {
      const asked = await performAct(context, stage.actor('demo-chief'), confirmResult, {
        round: township.round,
        meeting: { heldOn, minute: '纪要', present: 9, inFavour },
        cause: null,
      });
      return asked.kind === 'pending'
        ? confirmAct(context, stage.actor('demo-publisher'), REGISTRY, asked.id)
        : asked;
    };
    await expect(confirm(5, '2016-12-31')).rejects.toMatchObject({ errors: [{ path: 'meeting.heldOn' }] });
    expect(await confirm(4)).toMatchObject({ kind: 'refused', ruling: { reasons: [{ test: '2 × 4 > 9' }] } });
    expect((await confirm(5)).kind).toBe('done');
    await stage.actOfTwo('demo-clerk', publishResult, { round: township.round });
    const { round } = await stage.actOfTwo('demo-clerk', scheduleFollowUp, {
      round: township.round,
      electionDay: '2016-10-27',
      extended: false,
      tiedChosen: [],
    });
    const onBallot = await stage.read((tx) => readRoundCandidates({ tx, county: stage.county }, round));
    expect(onBallot.map(({ name }) => name)).toEqual([candidates[2]?.name, '田小野']);
  });

  test('a follow-up is arranged once', async () => {
    const again = performAct(context, stage.actor('demo-clerk'), scheduleFollowUp, {
      round: township.round,
      electionDay: '2016-10-28',
      extended: false,
      tiedChosen: [],
    });
    await expect(again).rejects.toMatchObject({ code: 'lost-race' });
  });
});

test('somebody who was written in and has won is asked before the committee confirms', async () => {
  const { id: round } = await stage.read((tx) =>
    tx
      .selectFrom('votingRound')
      .select('id')
      .where('constituency', '=', township.id)
      .where('number', '=', 2)
      .executeTakeFirstOrThrow(),
  );
  await moveClock(context.db, context.clock, new Date('2016-10-27T07:00:00+08:00'));
  await stage.act('demo-station-chief', openRound, { round });
  await stage.act('demo-station-clerk', checkInVoters, { place, persons: township.voters.slice(100, 800) });
  await stage.act('demo-station-chief', closeRound, { round });
  await stage.act('demo-station-chief', countBox, { round, place, found: 700 });
  await stage.act('demo-supervisor', poolBallots, { round, size: 1000, tables: 1 });
  const onBallot = await stage.read((tx) => readRoundCandidates({ tx, county: stage.county }, round));
  const votes = onBallot.map(({ id, name }) => ({ candidate: id, for: name === '田小野' ? 400 : 300 }));
  const sheet = { cast: 700, invalid: 0, blank: 0, votes, writeIns: [] };
  await stage.act('demo-teller-1', enterCount, { round, bundle: 1, sheet });
  await stage.act('demo-teller-2', enterCount, { round, bundle: 1, sheet });
  await stage.act('demo-clerk', decideResult, { round });
  const meeting = { heldOn: '2016-10-27', minute: '纪要', present: 9, inFavour: 9 };
  const confirm = () =>
    performAct(context, stage.actor('demo-chief'), confirmResult, { round, meeting, cause: null });
  await expect(confirm()).rejects.toMatchObject({ message: expect.stringContaining('田小野还没有核实') });
  const said = { identity: '居民身份证', otherPosts: '无', accepts: true, document: '声明' };
  const asked = { round, name: '田小野', askedOn: '2016-10-27', ...said };
  const check = (serial: number) =>
    performAct(context, stage.actor('demo-clerk'), checkWriteIn, { ...asked, serial });
  await expect(check(999_999)).rejects.toMatchObject({ errors: [{ path: 'serial' }] });
  expect((await check(1)).kind).toBe('done');
  await expect(check(1)).rejects.toMatchObject({ code: 'lost-race' });
  expect((await confirm()).kind).toBe('pending');
});

test('more ballots in the box than were handed out: the vote is void and is repeated with the same candidates', async () => {
  const [round = ''] = await roundsOfPlace({ but: township.id });
  const issued = await stage.read(async (tx) => {
    const row = await tx
      .selectFrom('votingRound')
      .select('issued')
      .where('id', '=', round)
      .executeTakeFirstOrThrow();
    return row.issued ?? 0;
  });
  const places = await stage.read((tx) =>
    tx
      .selectFrom('pollingPlaceConstituency as s')
      .innerJoin('votingRound as r', 'r.constituency', 's.constituency')
      .select('s.place')
      .where('r.id', '=', round)
      .execute(),
  );
  for (const [index, box] of places.entries()) {
    const found = index === 0 ? issued + 1 : 0;
    await stage.act('demo-station-chief', countBox, { round, place: box.place, found });
  }
  const onBallot = await stage.read((tx) => readRoundCandidates({ tx, county: stage.county }, round));
  const { bundles } = await stage.act('demo-supervisor', poolBallots, { round, size: 1000, tables: 1 });
  expect(bundles).toBe(1);
  const sheet: BundleSheet = {
    cast: issued + 1,
    invalid: 0,
    blank: 0,
    votes: onBallot.map(({ id }) => ({ candidate: id, for: 1 })),
    writeIns: [],
  };
  await stage.act('demo-teller-1', enterCount, { round, bundle: 1, sheet });
  await stage.act('demo-teller-2', enterCount, { round, bundle: 1, sheet });
  expect(await stage.act('demo-clerk', decideResult, { round })).toMatchObject({
    valid: false,
    next: 'repeat-vote',
  });
  const meeting = { heldOn: ELECTION_DAY, minute: '纪要', present: 9, inFavour: 9 };
  const confirm = (cause: string | null) =>
    stage.actOfTwo('demo-chief', confirmResult, { round, meeting, cause });
  await expect(confirm(null)).rejects.toMatchObject({ errors: [{ path: 'cause' }] });
  await confirm('两个选区的选票误投一箱');
  await stage.actOfTwo('demo-clerk', publishResult, { round });
  const repeated = await stage.actOfTwo('demo-clerk', scheduleFollowUp, {
    round,
    electionDay: '2016-10-27',
    extended: false,
    tiedChosen: [],
  });
  const again = await stage.read((tx) => readRoundCandidates({ tx, county: stage.county }, repeated.round));
  expect(again.map(({ name }) => name)).toEqual(onBallot.map(({ name }) => name));
});

test('who came is deleted when the result is published, by two people, once, with the salts; the numbers stay', async () => {
  const input = { round: township.round, objectionsSettled: true } as const;
  const { issued } = await stage.read((tx) =>
    tx.selectFrom('votingRound').select('issued').where('id', '=', township.round).executeTakeFirstOrThrow(),
  );
  expect(await stage.actOfTwo('demo-clerk', deleteCheckIns, input)).toEqual({ ballots: issued });
  const left = await stage.read((tx) =>
    tx.selectFrom('checkIn').select('salt').where('round', '=', township.round).execute(),
  );
  expect(left).toEqual([]);
  await expect(stage.actOfTwo('demo-clerk', deleteCheckIns, input)).rejects.toThrow('已经删除');
});
