/** 人口平衡 on a real database. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { recordPersonFact } from '../eligibility/record-person-fact.ts';
import { registerVoter } from '../register-voter.ts';
import { readPopulationBalance } from './population.queries.ts';
import { recordPopulation } from './record-population.ts';

let rehearsal: TestRehearsal;
let cycle: string;
let place: { id: string; area: string };

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  const drawn = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .select(['id', 'cycle', 'area'])
      .where('level', '=', 'township')
      .orderBy('number')
      .executeTakeFirstOrThrow(),
  );
  ({ cycle } = drawn);
  place = drawn;
});
afterAll(() => rehearsal.close());

let sequence = 100;

async function register(name: string, birth: string): Promise<string> {
  sequence += 1;
  const body = `999182${birth}${sequence}`;
  const { person } = await rehearsal.stage.act('demo-registrar', registerVoter, {
    cycle,
    voter: {
      name,
      idNumber: body + checkDigit(body),
      ethnicity: null,
      address: null,
      phone: null,
      voterGroup: null,
    },
    countyConstituency: null,
    townshipConstituency: place.id,
  });
  return person;
}

function balance() {
  const { context, stage } = rehearsal;
  return actTransaction(context, stage.actor('demo-clerk'), (acting) => readPopulationBalance(acting, cycle));
}

async function rowHere() {
  return (await balance()).rows.find(({ area }) => area === place.area);
}

const FIGURE = {
  people: 10,
  under18: 3,
  deprived: 1,
  suspended: 0,
  unable: 1,
  document: '公安局2016年人口统计',
};

test('people are the young, those who may not vote, the registered, and the missing', async () => {
  const deprived = await register('田小球', '19800307');
  await register('网小拍', '19800307');
  expect(await rowHere()).toMatchObject({
    registered: 2,
    figure: null,
    unregistered: null,
    ratePermille: null,
  });
  await rehearsal.stage.act('demo-clerk', recordPopulation, { ...FIGURE, cycle, area: place.area });
  expect(await rowHere()).toMatchObject({ registered: 2, unregistered: 3, ratePermille: 400 });
  await rehearsal.stage.act('demo-clerk', recordPersonFact, {
    person: deprived,
    fact: {
      kind: 'deprived',
      source: 'court',
      document: '判决书',
      orderKind: 'for-life',
      effectiveOn: '2015-01-01',
      mainTermEndsOn: null,
      months: null,
    },
  });
  expect((await rowHere())?.recorded).toEqual({ deprived: 1, suspended: 0, unable: 0 });
});

test('figures that cannot be are refused', async () => {
  const wrong = { ...FIGURE, cycle, area: place.area, people: 4 };
  await expect(rehearsal.stage.act('demo-clerk', recordPopulation, wrong)).rejects.toThrow('多于总人口');
  const elsewhere = { ...FIGURE, cycle, area: '110000' };
  await expect(rehearsal.stage.act('demo-clerk', recordPopulation, elsewhere)).rejects.toThrow(
    '没有这个地方',
  );
});

test('whoever turns eighteen within a year of election day is looked at once more', async () => {
  const onTheDay = await register('羽小毛', '19981020');
  await register('乒小乓', '19971019');
  const { ageReview, electionDay } = await balance();
  expect(electionDay).toBe('2016-10-20');
  expect(ageReview).toMatchObject([
    { person: onTheDay, turns18On: '2016-10-20', isOfAge: true, isRegistered: true },
  ]);
});
