/** The marked paper register, entered when the machines are back: by two, by a third where they differ, and nobody's list afterwards. */
import type { Actor } from '@xuanwu/server/accounts/actor.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { checkInVoter } from '@xuanwu/server/phases/voting/check-in/check-in-voter.ts';
import { enterPaperRegister } from '@xuanwu/server/phases/voting/check-in/enter-paper-register.ts';
import { readPaperRegisters } from '@xuanwu/server/phases/voting/check-in/paper-register.queries.ts';
import { resolvePaperRegister } from '@xuanwu/server/phases/voting/check-in/resolve-paper-register.ts';
import {
  readVotersOfPlace,
  type VoterOfPlace,
} from '@xuanwu/server/phases/voting/check-in/voters-of-place.queries.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const DAY = '2016-10-20';
let demo: TestRehearsal;
let place: string;
let constituency: string;
let round: string;
let clerk: Actor;
let chief: Actor;
let office: Actor;
let voters: VoterOfPlace[];

beforeAll(async () => {
  demo = await openTestRehearsal('places');
  await demo.moveTo('2016-10-20T12:00:00+08:00');
  const { stage } = demo;
  [clerk, chief, office] = [
    stage.actor('demo-station-clerk'),
    stage.actor('demo-station-chief'),
    stage.actor('demo-clerk'),
  ];
  const row = await stage.read((tx) =>
    tx
      .selectFrom('pollingPlace as p')
      .innerJoin('pollingPlaceConstituency as s', 's.place', 'p.id')
      .innerJoin('votingRound as r', 'r.constituency', 's.constituency')
      .where('p.name', '=', '青山街道1片投票站')
      .select(['p.id', 's.constituency', 'r.id as round'])
      .executeTakeFirstOrThrow(),
  );
  ({ id: place, constituency, round } = row);
  await stage.act('demo-station-chief', openRound, { round });
  voters = await actTransaction(demo.context, clerk, (acting) => readVotersOfPlace(acting, place, DAY));
});
afterAll(() => demo.close());

const enter = (actor: Actor, serials: number[]) =>
  performAct(demo.context, actor, enterPaperRegister, { place, constituency, serials });
const resolve = (actor: Actor, serials: number[]) =>
  performAct(demo.context, actor, resolvePaperRegister, { place, constituency, serials });
const registers = (actor: Actor) =>
  actTransaction(demo.context, actor, (acting) => readPaperRegisters(acting, place));

function serialOf(index: number): number {
  return voters[index]?.serials[0] ?? 0;
}

async function handedOutTo(): Promise<(number | undefined)[]> {
  const rows = await demo.stage.read((tx) =>
    tx.selectFrom('checkIn').select('person').where('round', '=', round).execute(),
  );
  const came = new Set(rows.map(({ person }) => person));
  return voters.filter(({ person }) => came.has(person)).map(({ serials }) => serials[0]);
}

test('one copy is nobody’s check-in; the same person does not enter the second; two equal ones are, and are deleted', async () => {
  const [first, second] = [serialOf(0), serialOf(1)];
  const person = voters[0]?.person ?? '';
  await performAct(demo.context, clerk, checkInVoter, { place, person, byProxy: null });
  expect(await enter(clerk, [second, first])).toMatchObject({ output: { state: 'first-entered' } });
  expect(await handedOutTo()).toEqual([first]);
  await expect(enter(clerk, [first, second])).rejects.toMatchObject({ code: 'same-person' });
  expect(await enter(chief, [first, second])).toMatchObject({
    output: { state: 'agreed', checkedIn: 1, before: 1 },
  });
  expect(await handedOutTo()).toEqual([first, second]);
  const kept = await demo.stage.read((tx) => tx.selectFrom('paperRegisterCopy').select('serials').execute());
  expect(kept).toEqual([{ serials: null }, { serials: null }]);
  const ways = await demo.stage.read((tx) => tx.selectFrom('checkIn').select('way').orderBy('way').execute());
  expect(ways).toEqual([{ way: 'paper' }, { way: 'table' }]);
});

test('two that differ wait for a third, who alone sees in what', async () => {
  const [third, fourth] = [serialOf(2), serialOf(3)];
  await enter(clerk, [third]);
  expect(await enter(chief, [third, fourth])).toMatchObject({ output: { state: 'differs' } });
  expect((await registers(clerk)).at(-1)).toMatchObject({ state: 'differs', number: 2, differing: [] });
  expect((await registers(office)).at(-1)).toMatchObject({ state: 'differs', differing: [fourth] });
  await expect(resolve(chief, [third])).rejects.toMatchObject({ code: 'same-person' });
  expect(await resolve(office, [third])).toMatchObject({ output: { state: 'agreed', checkedIn: 1 } });
  expect(await handedOutTo()).not.toContain(fourth);
  expect((await registers(office)).map(({ state }) => state)).toEqual(['agreed', 'agreed']);
});

test('a number that is not in the register of this place is not taken', async () => {
  await expect(enter(clerk, [999_999])).rejects.toThrow('没有第 999999 号');
});

test('in earnest the two entries come from two devices; two accounts on one device are found out', async () => {
  const at = (actor: Actor, device: string): Actor => ({ ...actor, device });
  const [fifth, sixth] = [serialOf(4), serialOf(5)];
  await enter(at(clerk, 'one tablet'), [fifth]);
  expect(await enter(at(chief, 'one tablet'), [fifth])).toMatchObject({ output: { state: 'agreed' } });
  await becomeOfficial();
  await enter(at(clerk, 'one tablet'), [sixth]);
  await expect(enter(at(chief, 'one tablet'), [sixth])).rejects.toMatchObject({ code: 'same-device' });
  expect(await enter(at(chief, 'another tablet'), [sixth])).toMatchObject({ output: { state: 'agreed' } });
});

/** What no rehearsal can ever do: only for looking at what is forgiven to a rehearsal. */
async function becomeOfficial(): Promise<void> {
  const owner = new Client({ connectionString: demo.context.database.ownerUrl });
  await owner.connect();
  await owner.query('alter table installation disable trigger installation_kind');
  await owner.query("update installation set kind = 'official', clock_offset_ms = 0");
  await owner.end();
}
