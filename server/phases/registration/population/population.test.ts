/** 人口平衡 on a real database. */
import { randomUUID } from 'node:crypto';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { sql } from 'kysely';
import { actTransaction } from '../../../acts/acting.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { recordPersonFact } from '../eligibility/record-person-fact.ts';
import { registerVoter } from '../register-voter.ts';
import { readAgeReview } from './age-review.queries.ts';
import { readPopulationBalance } from './population.queries.ts';
import { recordAgeReview } from './record-age-review.ts';
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

function ageReview(query: Partial<Parameters<typeof readAgeReview>[2]> = {}) {
  const { context, stage } = rehearsal;
  return actTransaction(context, stage.actor('demo-registrar'), (acting) =>
    readAgeReview(acting, cycle, { page: 1, ...query }),
  );
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
  const before = await register('乒小乓', '19971020');
  await register('网小球', '19971019');
  const { electionDay, people, reviewed, rows } = await ageReview();
  expect({ electionDay, people, reviewed }).toEqual({ electionDay: '2016-10-20', people: 2, reviewed: 0 });
  expect(rows).toMatchObject([
    { person: onTheDay, turns18On: '2016-10-20', state: 'registered', review: null },
    { person: before, turns18On: '2015-10-20', state: 'registered', review: null },
  ]);
});

test('that a day of birth was held against the papers is written down, and stands for that day alone', async () => {
  const { rows } = await ageReview();
  const persons = rows.map(({ person, birthDate }) => ({ person, birthDate }));
  const [first, second] = persons;
  const record = (which: unknown[], finding: 'right' | 'corrected' | null) =>
    rehearsal.stage.act('demo-registrar', recordAgeReview, {
      cycle,
      persons: which as typeof persons,
      finding,
    });

  await expect(record([first, { ...second, birthDate: '1997-10-21' }], 'right')).rejects.toThrow(
    '乒小乓的出生日期刚刚改成了1997-10-20',
  );
  await expect(record([first], 'corrected')).rejects.toThrow('没有更正过羽小毛的');
  await expect(record([{ ...first, person: randomUUID() }], 'right')).rejects.toThrow('不在登记册上');
  const old = { person: await register('田小径', '19800308'), birthDate: '1980-03-08' };
  await expect(record([first, old], 'right')).rejects.toThrow('田小径不在临界年龄的清单上');
  expect(await ageReview()).toMatchObject({ people: 2, reviewed: 0 });

  await record([first, first], 'right');
  expect(await ageReview()).toMatchObject({
    reviewed: 1,
    rows: [
      { person: second?.person, review: null },
      { person: first?.person, review: { finding: 'right', by: expect.any(String) } },
    ],
  });
  expect(await ageReview({ progress: 'open' })).toMatchObject({ people: 2, reviewed: 1, total: 1 });
  expect(await ageReview({ progress: 'reviewed', q: '乒' })).toMatchObject({ total: 0 });

  await rehearsal.stage.read((tx) =>
    sql`update person set birth_date = '1998-10-19' where id = ${first?.person}`.execute(tx),
  );
  expect(await ageReview()).toMatchObject({ people: 2, reviewed: 0 });
  await record([{ ...first, birthDate: '1998-10-19' }, second], 'right');
  await record([second], null);
  expect(await ageReview({ progress: 'open' })).toMatchObject({ reviewed: 1, total: 1 });
});
