/** Voters who are moved from one place to another, while devices have the lists of the places and while none has. */
import { randomUUID } from 'node:crypto';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { checkInVoter } from '@xuanwu/server/phases/voting/check-in/check-in-voter.ts';
import { reportPackLost } from '@xuanwu/server/phases/voting/check-in/report-pack-lost.ts';
import { returnPlacePack } from '@xuanwu/server/phases/voting/check-in/return-place-pack.ts';
import { takePlacePack } from '@xuanwu/server/phases/voting/check-in/take-place-pack.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { moveVoter } from '@xuanwu/server/phases/voting/places/move-voter.ts';
import { readPlaceMoves } from '@xuanwu/server/phases/voting/place-move.queries.ts';
import { withdrawPlaceMove } from '@xuanwu/server/phases/voting/places/withdraw-place-move.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const DAY = '2016-10-20';
let demo: TestRehearsal;
let before: string;
let after: string;
/** Assigned to the first of the two places. */
let voters: string[];

beforeAll(async () => {
  demo = await openTestRehearsal('places');
  await demo.moveTo('2016-10-20T08:00:00+08:00');
  const { rows } = await demo.stage.read((tx) =>
    sql<{ constituency: string; round: string; places: string[] }>`
      select s.constituency, r.id as round, jsonb_agg(distinct a.place) as places
      from place_assignment a
      join roll_entry e on e.person = a.person
      join polling_place_constituency s on s.place = a.place and s.constituency = e.constituency
      join voting_round r on r.constituency = s.constituency
      group by s.constituency, r.id having count(distinct a.place) > 1 limit 1`.execute(tx),
  );
  const [found] = rows;
  if (!found) throw new Error('no constituency of the rehearsal has two places');
  [before = '', after = ''] = found.places;
  voters = await demo.stage.read(async (tx) => {
    const own = await tx
      .selectFrom('placeAssignment')
      .select('person')
      .where('place', '=', before)
      .where('person', 'not in', tx.selectFrom('mobileBoxUser').select('person'))
      .orderBy('person')
      .limit(9)
      .execute();
    return own.map(({ person }) => person);
  });
  await demo.stage.act('demo-station-chief', openRound, { round: found.round });
});
afterAll(() => demo.close());

const voter = (index: number) => voters[index] ?? '';
const move = (person: string) =>
  demo.stage.act('demo-clerk', moveVoter, { person, place: after, electionDay: DAY });
const checkIn = (place: string, person: string) =>
  performAct(demo.context, demo.stage.actor('demo-station-clerk'), checkInVoter, {
    place,
    person,
    byProxy: null,
  });
const take = (place: string) =>
  demo.stage.act('demo-station-clerk', takePlacePack, {
    place,
    device: randomUUID(),
    deviceName: '平板',
    deviceTime: '2016-10-20T00:00:00.000Z',
  });
const giveBack = (pack: string) => demo.stage.act('demo-station-clerk', returnPlacePack, { pack, lines: 0 });
const moves = () =>
  actTransaction(demo.context, demo.stage.actor('demo-clerk'), (acting) => readPlaceMoves(acting, after));
const states = async () => (await moves()).map(({ state }) => state).toSorted();

test('without devices he votes at the new place at once, and at the old one no more', async () => {
  expect(await move(voter(0))).toMatchObject({ state: 'done' });
  await expect(checkIn(before, voter(0))).rejects.toThrow('不在这个投票场所投票');
  expect(await checkIn(after, voter(0))).toMatchObject({ kind: 'done' });
  await expect(move(voter(0))).rejects.toThrow('已经在');
});

test('while a device has the list of either place the move waits and he votes where he was', async () => {
  const { pack } = await take(after);
  expect(await move(voter(1))).toMatchObject({ state: 'waiting' });
  expect(await move(voter(2))).toMatchObject({ state: 'waiting' });
  const { move: third } = await move(voter(3));
  await expect(move(voter(1))).rejects.toThrow('已经有一次改派');
  expect(
    (await moves()).filter(({ state }) => state === 'waiting').map(({ waitingFor }) => waitingFor.length),
  ).toEqual([1, 1, 1]);
  expect(await checkIn(before, voter(1))).toMatchObject({ kind: 'done' });
  await demo.stage.act('demo-clerk', withdrawPlaceMove, { place: after, move: third });
  const other = await take(before);
  await giveBack(pack);
  // He who has voted stays at once, and nothing says that he has; the other one waits for the second list.
  expect(await states()).toEqual(['done', 'not-moved', 'waiting', 'withdrawn']);
  await giveBack(other.pack);
  expect(await states()).toEqual(['done', 'done', 'not-moved', 'withdrawn']);
  expect(await checkIn(after, voter(2))).toMatchObject({ kind: 'done' });
  await expect(checkIn(after, voter(1))).rejects.toThrow('不在这个投票场所投票');
  await expect(checkIn(after, voter(3))).rejects.toThrow('不在这个投票场所投票');
});

test('a device that is lost may have handed him his ballots: nobody is moved away from its place', async () => {
  const { pack } = await take(before);
  expect(await move(voter(4))).toMatchObject({ state: 'waiting' });
  const { context, stage } = demo;
  const lost = { pack, reason: '平板落水', unnamed: [] };
  const asked = await performAct(context, stage.actor('demo-station-clerk'), reportPackLost, lost);
  if (asked.kind !== 'pending') throw new Error(`asked for and answered ${asked.kind}`);
  expect(await confirmAct(context, stage.actor('demo-station-chief'), REGISTRY, asked.id)).toMatchObject({
    kind: 'done',
  });
  expect(await states()).toEqual(['done', 'done', 'not-moved', 'not-moved', 'withdrawn']);
  await expect(move(voter(5))).rejects.toThrow('离线设备已经报失');
});
