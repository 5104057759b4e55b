/** What a screen is told while somebody is typed: as much as the caller may see, and nothing is written but that he saw it. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import type { Actor } from '@xuanwu/server/accounts/actor.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { checkVoter } from '@xuanwu/server/phases/registration/live-check/check-voter.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, makeActor, type Office, openOffice } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const HOUSE = '青石县白云街道幸福路12号3单元402室';
const TOWNSHIPS = ['990121100', '990121101'];
const PLAYER = {
  name: '田小球',
  idNumber: numberOf('19800101', 1),
  ethnicity: '汉族',
  address: HOUSE,
  phone: '13800138001',
};

let rehearsal: TestRehearsal;
let here: Office;
let elsewhere: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  here = await openOffice(rehearsal.context, '990121', '青石县', TOWNSHIPS);
  elsewhere = await openOffice(rehearsal.context, '990122', '网球县');
  await act(rehearsal.context, here.chief, registerVoter, {
    cycle: here.cycle,
    voter: { ...PLAYER, voterGroup: null },
    countyConstituency: here.constituencies[0] ?? null,
    townshipConstituency: here.townshipConstituencies[0] ?? null,
  });
});
afterAll(() => rehearsal.close());

function numberOf(day: string, serial: number): string {
  const body = `990121${day}${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

function check(actor: Actor, voter: Partial<typeof PLAYER>, electionDay = '2016-10-20') {
  const nobody = { name: '', idNumber: '', ethnicity: null, address: null, phone: null };
  return actTransaction(rehearsal.context, actor, (acting) =>
    checkVoter(acting, { electionDay, voter: { ...nobody, ...voter } }),
  );
}

test('already on a roll: which, to his own county; that he is on one, to another', async () => {
  const own = await check(here.chief, PLAYER);
  expect(own).toMatchObject({
    finding: 'on-roll',
    near: [],
    places: [
      { county: { name: '青石县' }, level: 'county', constituency: '第1选区', name: '田小球' },
      { level: 'township', constituency: '第1选区' },
    ],
  });
  const other = await check(elsewhere.chief, PLAYER);
  expect(other.finding).toBe('on-roll');
  expect(other.places[0]).toEqual({
    county: { code: '990121', name: '青石县' },
    level: 'county',
    constituency: null,
    name: null,
  });
});

test('probably the same: the evidence in words, and who he is only where the caller may see him', async () => {
  const second = { ...PLAYER, idNumber: numberOf('19800101', 3) };
  const own = await check(here.chief, second);
  expect(own.finding).toBe('near');
  expect(own.near[0]).toMatchObject({
    decision: 'review',
    person: { name: '田小球', birthDate: '1980-01-01' },
  });
  expect(own.near[0]?.evidence).toContainEqual({
    field: 'name',
    speaks: 'for',
    text: '姓名相同（繁简、异体、间隔号不计）',
  });
  const otherTownship = await makeActor(rehearsal.context, '990121', 'registrar', TOWNSHIPS[1] ?? '');
  for (const actor of [elsewhere.chief, otherTownship]) {
    const found = await check(actor, second);
    expect(found.near).toHaveLength(1);
    expect(found.near[0]).toMatchObject({ county: { name: '青石县' }, person: null });
    expect(JSON.stringify(found)).not.toContain('幸福路');
  }
});

test('without a number, or with one digit wrong, he is found all the same', async () => {
  const { name, address, phone } = PLAYER;
  expect(await check(here.chief, { name, address, phone })).toMatchObject({
    finding: 'near',
    eligible: null,
    near: [{ decision: 'same' }],
  });
  const wrong = `${PLAYER.idNumber.slice(0, 16)}9${PLAYER.idNumber.slice(17)}`;
  expect((await check(here.chief, { name, idNumber: wrong })).near).toMatchObject([{ decision: 'same' }]);
});

test('nobody, not of age, not enough to say', async () => {
  const new1980 = { name: '马大跑', idNumber: numberOf('19800202', 1) };
  expect(await check(here.chief, new1980)).toMatchObject({ finding: 'not-found', near: [], places: [] });
  const young = await check(here.chief, { name: '马小跑', idNumber: numberOf('19981021', 1) });
  expect(young).toMatchObject({ finding: 'not-eligible', eligible: { permitted: false } });
  expect((await check(here.chief, { name: '马' })).finding).toBe('incomplete');
});

test('whoever may not read the register is told whether he could vote, and nothing of anybody', async () => {
  const reader = await makeActor(rehearsal.context, '990121', 'teller');
  for (const voter of [PLAYER, { ...PLAYER, idNumber: numberOf('19800101', 3) }, { name: '无此人' }])
    expect(await check(reader, voter)).toMatchObject({ finding: 'not-told', places: [], near: [] });
});

test('that somebody was shown is recorded, that nobody was found is not', async () => {
  const entries = async () => {
    const rows = await actTransaction(rehearsal.context, here.chief, ({ tx }) =>
      tx.selectFrom('ledgerEntry').select('id').where('act', '=', 'read-register').execute(),
    );
    return rows.length;
  };
  const before = await entries();
  await check(here.chief, { name: '马大跑', idNumber: numberOf('19800202', 1) });
  expect(await entries()).toBe(before);
  await check(here.chief, PLAYER);
  expect(await entries()).toBe(before + 1);
});
