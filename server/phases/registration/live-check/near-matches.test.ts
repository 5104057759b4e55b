/** Who may be one person is registered, and people are asked once, whatever the timing, the county and the way he came. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestContext } from '../../../../tests/context.ts';
import { act, actOfTwo, type Office, openElection, openOffice } from '../../../../tests/office.ts';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { correctRoll } from '../correct-roll.ts';
import { publishRoll } from '../publish-roll.ts';
import { registerVoter } from '../register-voter.ts';

const [HERE, ELSEWHERE] = ['990121', '990122'];

let rehearsal: TestRehearsal;
let context: TestContext;
let here: Office;
let elsewhere: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  ({ context } = rehearsal);
  here = await openOffice(context, HERE, '青石县');
  elsewhere = await openOffice(context, ELSEWHERE, '网球县');
});
afterAll(() => rehearsal.close());

/** Of one day and place, the next in the queue; the area was never given. */
function numberOf(day: string, serial: number): string {
  const body = `990121${day}${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

function voter(name: string, idNumber: string, address: string | null, phone: string | null = null) {
  return { name, idNumber, ethnicity: null, address, phone, voterGroup: null };
}

function register(office: Office, details: ReturnType<typeof voter>, place = 0) {
  return act(context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: details,
    countyConstituency: office.constituencies[place] ?? null,
    townshipConstituency: null,
  });
}

function casesOf(office: Office) {
  return actTransaction(context, office.chief, ({ tx, county }) =>
    tx
      .selectFrom('registrationCase')
      .select(['id', 'kind', 'state', 'source', 'tier', 'otherCounties'])
      .where('county', '=', county)
      .orderBy('openedAt')
      .execute(),
  );
}

const HOUSE = '青石县白云街道幸福路12号3单元402室';
/** The same house as another office writes it. */
const SAME_HOUSE = '幸福路12-3-402';

describe('two sound numbers of one day, one name, one house', () => {
  test('one after the other, in two counties: both are registered, each county has the one case', async () => {
    const first = await register(here, voter('田小球', numberOf('19800101', 1), HOUSE));
    expect(first.cases).toEqual([]);
    const second = await register(elsewhere, voter('田小球', numberOf('19800101', 3), SAME_HOUSE));
    expect(second.cases).toHaveLength(1);
    const [id] = second.cases;
    const open = { id, kind: 'duplicate', state: 'open', source: 'live-check', tier: 'review' };
    expect(await casesOf(here)).toEqual([{ ...open, otherCounties: [ELSEWHERE] }]);
    expect(await casesOf(elsewhere)).toEqual([{ ...open, otherCounties: [HERE] }]);
  });

  test('at once, eight of them: each two are asked about once, and nobody is overlooked', async () => {
    const before = (await casesOf(here)).length;
    // Far enough from each other that no number is a slip of another day's.
    for (const day of ['19810211', '19810425', '19810607', '19811130']) {
      await Promise.all(
        [1, 3, 5, 7].flatMap((serial) => [
          register(here, voter('马大跑', numberOf(day, serial), HOUSE)),
          register(elsewhere, voter('马大跑', numberOf(day, serial + 10), SAME_HOUSE)),
        ]),
      );
    }
    // Four here and four there: 4 × 3 / 2 among them, and 4 × 4 across.
    expect((await casesOf(here)).length - before).toBe(4 * (6 + 16));
  });

  test('an addition to a published roll is looked for like any other', async () => {
    await register(here, voter('羽小毛', numberOf('19830303', 1), HOUSE), 1);
    await actOfTwo(context, here, publishRoll, { constituency: here.constituencies[1] ?? '' });
    const before = (await casesOf(here)).length;
    const added = await actOfTwo(context, here, correctRoll, {
      kind: 'added',
      constituency: here.constituencies[1] ?? '',
      voter: voter('羽小毛', numberOf('19830303', 3), HOUSE),
      reason: '漏登',
    });
    expect(added.kind).toBe('done');
    expect((await casesOf(here)).length - before).toBe(1);
  });
});

test('of twins, of namesakes and of a family with one telephone nobody is asked', async () => {
  const before = (await casesOf(here)).length;
  await register(here, voter('乒小甲', numberOf('19840404', 1), HOUSE, '13800138001'));
  await register(here, voter('乒小乙', numberOf('19840404', 3), HOUSE, '13800138001'));
  await register(here, voter('乒小甲', numberOf('19900909', 3), '青石县白云街道和平路7号', null));
  expect((await casesOf(here)).length).toBe(before);
});

test('the telephone and the house of everybody make nobody near, and nothing slow', async () => {
  const before = (await casesOf(here)).length;
  const dormitory = '青石县白云街道集体户1号';
  const name = (index: number) =>
    `乓${'松柏梅兰竹菊枫桦槐榆楠桐'.charAt(index % 12)}${'大小'.charAt(index % 2)}`;
  for (let index = 0; index < 40; index++)
    await register(here, voter(name(index), numberOf(`19${50 + index}0505`, 1), dormitory, '09908000001'));
  // Namesakes of one day from two places, with the office's telephone and the dormitory's address.
  const born = '19710606003';
  await register(here, voter('兵小兵', numberOf('19710606', 1), dormitory, '09908000001'));
  await register(
    here,
    voter('兵小兵', `110101${born}${checkDigit(`110101${born}`)}`, dormitory, '09908000001'),
  );
  expect((await casesOf(here)).length).toBe(before);
});

describe('a claim on a number belongs to an election', () => {
  const mover = voter('排大球', numberOf('19660606', 2), null);
  const wanted = (office: Office) => ({
    cycle: office.cycle,
    voter: mover,
    countyConstituency: office.constituencies[0] ?? null,
    townshipConstituency: null,
  });

  test('of the last one a county held the next one takes it over, once', async () => {
    await register(here, mover);
    const next = await openElection(context, here, { name: '青石县', electionDay: '2021-10-20' });
    const answers = await Promise.all(
      [0, 1].map(() => performAct(context, here.chief, registerVoter, wanted(next))),
    );
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    expect(answers.find(({ kind }) => kind === 'refused')).toMatchObject({ code: 'already-registered' });
    expect(await performAct(context, here.chief, registerVoter, wanted(here))).toMatchObject({
      code: 'already-registered',
    });
  });

  test('of an election a term ago it holds nobody up elsewhere; of the same general election it does', async () => {
    const stays = voter('垒小球', numberOf('19670707', 2), null);
    await register(elsewhere, stays);
    const third = await openOffice(context, '990123', '垒球县');
    const elect = (office: Office, details: typeof stays) =>
      performAct(context, office.chief, registerVoter, { ...wanted(office), voter: details });
    expect(await elect(third, stays)).toMatchObject({ code: 'already-registered' });
    // There was no later election in the other county: only the day tells that this is the next one.
    const next = await openElection(context, third, { name: '垒球县', electionDay: '2021-11-05' });
    expect(await elect(next, stays)).toMatchObject({ kind: 'done' });
    expect(await elect(elsewhere, stays)).toMatchObject({ kind: 'refused' });
  });
});
