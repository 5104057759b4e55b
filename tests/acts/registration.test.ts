/** One human, one registration: whatever the timing, the county and the way he is written. */
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { changeElectionDay } from '@xuanwu/server/cycle/change-election-day.ts';
import { correctRoll } from '@xuanwu/server/phases/registration/correct-roll.ts';
import { publishRoll } from '@xuanwu/server/phases/registration/publish-roll.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOfTwo, numberOf, type Office, openOffice } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let here: Office;
let elsewhere: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  here = await openOffice(rehearsal.context, '231182', '五大连池市');
  elsewhere = await openOffice(rehearsal.context, '231183', '网球市');
});
afterAll(() => rehearsal.close());

const ENDS_IN_X = [...Array(50).keys()].find((order) => order > 10 && numberOf(order).endsWith('X')) ?? 0;

function voter(order: number, changes: { name?: string; idNumber?: string } = {}) {
  return {
    name: '田小球',
    idNumber: numberOf(order),
    ethnicity: null,
    address: null,
    phone: null,
    voterGroup: null,
    ...changes,
  };
}

function register(office: Office, place: number, details: ReturnType<typeof voter>) {
  return performAct(rehearsal.context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: details,
    countyConstituency: office.constituencies[place] ?? null,
    townshipConstituency: null,
  });
}

const ALREADY = {
  kind: 'refused',
  code: 'already-registered',
  ruling: { permitted: false, reasons: [expect.objectContaining({ rule: 'voter-one-place', holds: false })] },
};

describe('the same number', () => {
  test('twice at once, in two constituencies and two counties: one is registered, all others are told', async () => {
    for (let order = 0; order < 10; order += 1) {
      const answers = await Promise.all([
        register(here, 0, voter(order)),
        register(elsewhere, 0, voter(order)),
        register(here, 1, voter(order)),
        register(elsewhere, 1, voter(order)),
        register(here, 0, voter(order)),
      ]);
      const refused = answers.filter(({ kind }) => kind !== 'done');
      expect(refused).toHaveLength(4);
      for (const answer of refused) expect(answer).toMatchObject(ALREADY);
    }
  });

  test.each([
    ['in lower case and with spaces', (number: string) => ` ${number.toLowerCase()} `],
    ['in full-width characters', (number: string) => toFullWidth(number)],
  ])('%s', async (_how, written) => {
    await register(here, 0, voter(ENDS_IN_X));
    const again = voter(ENDS_IN_X, { idNumber: written(numberOf(ENDS_IN_X)) });
    expect(await register(elsewhere, 0, again)).toMatchObject(ALREADY);
  });

  test('under another name', async () => {
    await register(here, 0, voter(80));
    expect(await register(here, 1, voter(80, { name: '田大球' }))).toMatchObject(ALREADY);
  });

  test('struck here, he is registered where he belongs, and only there', async () => {
    const registered = await register(here, 0, voter(90));
    if (registered.kind !== 'done') throw new Error('not registered');
    await actOfTwo(rehearsal.context, here, publishRoll, { constituency: here.constituencies[0] ?? '' });
    expect(await register(elsewhere, 1, voter(90))).toMatchObject(ALREADY);
    await actOfTwo(rehearsal.context, here, correctRoll, {
      kind: 'struck',
      constituency: here.constituencies[0] ?? '',
      person: registered.output.person,
      reason: '已迁往网球市',
    });
    const answers = await Promise.all([
      register(elsewhere, 0, voter(90)),
      register(elsewhere, 1, voter(90)),
      register(here, 1, voter(90)),
    ]);
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  });

  test('an addition to a published roll is a registration like any other', async () => {
    const added = await actOfTwo(rehearsal.context, here, correctRoll, {
      kind: 'added',
      constituency: here.constituencies[0] ?? '',
      voter: voter(91),
      reason: '漏登',
    });
    expect(added.kind).toBe('done');
    expect(await register(elsewhere, 0, voter(91))).toMatchObject(ALREADY);
    expect(
      await actOfTwo(rehearsal.context, here, correctRoll, {
        kind: 'added',
        constituency: here.constituencies[0] ?? '',
        voter: voter(91),
        reason: '再补一次',
      }),
    ).toMatchObject(ALREADY);
  });
});

test('after the roll is published nobody is registered by the side of it', async () => {
  const late = await register(here, 0, voter(95));
  expect(late).toMatchObject({
    kind: 'refused',
    ruling: { reasons: expect.arrayContaining([expect.objectContaining({ rule: 'act-state' })]) },
  });
});

test('one day too young is refused with the arithmetic, on the day itself not', async () => {
  const born = (date: string) => {
    const body = `231182${date}001`;
    const sound = [...'0123456789X'].find((check) => identityNumber({ value: body + check }).valid);
    return voter(0, { idNumber: body + (sound ?? '') });
  };
  expect(await register(here, 1, born('19981021'))).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: expect.arrayContaining([expect.objectContaining({ rule: 'voter-age', holds: false })]),
    },
  });
  expect((await register(here, 1, born('19981020'))).kind).toBe('done');
});

test('the office of one county does not reach another', async () => {
  const astray = { ...here, chief: elsewhere.chief };
  await expect(register(astray, 1, voter(97))).rejects.toMatchObject({ code: 'not-found' });
});

function toFullWidth(text: string): string {
  return [...text].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join('');
}

describe('a roll of which somebody is under age on the day of the constituency', () => {
  const ask = (constituency: string) =>
    performAct(rehearsal.context, here.chief, publishRoll, { constituency });
  const move = (constituency: string, electionDay: string, newElectionDay: string) =>
    actOfTwo(rehearsal.context, here, changeElectionDay, {
      cycle: here.cycle,
      constituencies: [constituency],
      electionDay,
      newElectionDay,
      reason: '洪水阻断道路',
      documentNumber: '五人常发〔2016〕88号',
    });
  const YOUNG = [
    { rule: 'voter-age', article: '选举法（2015）第三条', test: '2016-10-20 <= 2016-10-10', holds: false },
  ];

  test('is not published: the office is told who, the second person and the ledger are told the day', async () => {
    const [, constituency = ''] = here.constituencies;
    // Registered above, with his eighteenth birthday on election day.
    const early = await ask(constituency);
    expect(await move(constituency, '2016-10-20', '2016-10-10')).toMatchObject({ kind: 'done' });

    expect(await ask(constituency)).toMatchObject({
      kind: 'refused',
      ruling: { reasons: YOUNG },
      shown: [{ message: '田小球（2016-10-20 满十八周岁）' }],
    });
    if (early.kind !== 'pending') throw new Error('an act of two people was done by one');
    const confirmed = await confirmAct(rehearsal.context, here.publisher, REGISTRY, early.id);
    expect(confirmed).toMatchObject({ kind: 'refused' });
    expect(confirmed.kind === 'refused' && confirmed.ruling.reasons.filter(({ holds }) => !holds)).toEqual(
      YOUNG,
    );
    const entries = await actTransaction(rehearsal.context, here.chief, ({ tx }) =>
      tx.selectFrom('ledgerEntry').select('body').execute(),
    );
    expect(entries).not.toEqual([]);
    expect(JSON.stringify([confirmed, entries])).not.toContain('田小球');

    expect(await move(constituency, '2016-10-10', '2016-10-20')).toMatchObject({ kind: 'done' });
    expect(await actOfTwo(rehearsal.context, here, publishRoll, { constituency })).toMatchObject({
      kind: 'done',
    });
  });
});
