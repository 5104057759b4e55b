/** Dividing, counting and comparing: exact, rounded once, nothing guessed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Statistic, STATISTICS } from './all-statistics.ts';
import type { StatisticDefinition } from './statistic.ts';
import { checkPrinted, countsThatPrint, explainPrinted } from './printed.ts';
import { pointsBetween, quotient } from './quotient.ts';
import {
  isMinority,
  isPartyMember,
  type PersonOfList,
  structureOf,
  structuresTogether,
} from './structure.ts';
import { compareWithTarget, targetText } from './targets.ts';

function definition(id: Statistic): StatisticDefinition {
  return STATISTICS[id];
}

test('a share that no whole number of nine people gives', () => {
  expect(countsThatPrint(9, '30.0', definition('women'))).toBeUndefined();
  expect(countsThatPrint(9, '33.3', definition('women'))).toEqual([3, 3]);
});

test('a share is rounded half up once, an average is cut off, nothing is divided by nothing', () => {
  const percent = { factor: 100, rounding: 'half-up', decimals: 2 } as const;
  expect(quotient(1, 3, percent)).toBe('33.33');
  expect(quotient(1, 800, { ...percent, decimals: 1 })).toBe('0.1');
  expect(quotient(1, 2000, { ...percent, decimals: 1 })).toBe('0.1');
  expect(quotient(1, 2001, { ...percent, decimals: 1 })).toBe('0.0');
  expect(quotient(0, 0, percent)).toBeUndefined();
  expect(quotient(2 ** 53 - 1, 1, percent)).toBe('900719925474099100.00');
  expect(quotient(886, 10, { factor: 1, rounding: 'truncated', decimals: 0 })).toBe('88');
});

test('points against last term, with their sign', () => {
  expect(pointsBetween('13.37', '15.58')).toBe('-2.21');
  expect(pointsBetween('43.79', '40.06')).toBe('+3.73');
  expect(pointsBetween('27.6', '27.57')).toBe('+0.03');
  expect(pointsBetween('5', '5.0')).toBe('0.0');
});

test('a difference that is printed fits a check that the numbers do not', () => {
  const check = checkPrinted({ value: 50, step: 1 }, { value: 100, step: 1 }, '60.0', definition('women'));
  expect(check.verdict).toBe('differs');
  expect(explainPrinted(check, '60.0')).toContain('不相符');
  expect(
    explainPrinted(checkPrinted({ value: 1, step: 1 }, { value: 0, step: 1 }, '1', definition('women')), '1'),
  ).toContain('分母是零');
});

const PERSON: PersonOfList = {
  sex: 'female',
  birthDate: '1980-10-20',
  ethnicity: '汉族',
  education: '大学',
  politics: '群众',
  group: 'worker-farmer',
  wasDeputy: null,
  electionDay: '2016-10-20',
};

function countOf(people: readonly PersonOfList[], statistic: string) {
  return structureOf(people).counts.find((each) => each.statistic === statistic);
}

test('what was not published is counted as unknown, in no share', () => {
  const nothing: PersonOfList = {
    sex: null,
    birthDate: null,
    ethnicity: null,
    education: null,
    politics: null,
    group: null,
    wasDeputy: null,
    electionDay: '2016-10-20',
  };
  for (const { count, unknown } of structureOf([nothing]).counts)
    expect({ count, unknown }).toEqual({ count: 0, unknown: 1 });
  expect(countOf([PERSON], 'reelected')).toMatchObject({ count: 0, unknown: 1 });
  expect(countOf([{ ...PERSON, wasDeputy: true }], 'reelected')).toMatchObject({ count: 1, unknown: 0 });
});

test('age is counted to the election day, the birthday with it', () => {
  expect(countOf([PERSON], 'age-36-to-55')).toMatchObject({ count: 1 });
  expect(countOf([{ ...PERSON, birthDate: '1980-10-21' }], 'age-to-35')).toMatchObject({ count: 1 });
  expect(countOf([{ ...PERSON, birthDate: '1960-10-20' }], 'age-from-56')).toMatchObject({ count: 1 });
});

test.each([
  ['汉', false],
  ['汉族', false],
  ['满族', true],
  ['维吾尔族', true],
  ['不详', undefined],
  ['', undefined],
])('ethnicity %s', (ethnicity, expected) => expect(isMinority(ethnicity)).toBe(expected));

test.each([
  ['中共党员', true],
  ['中共预备党员', true],
  ['中国共产党党员', true],
  ['群众', false],
  ['共青团员', false],
  ['九三学社社员', false],
  ['农工党党员', false],
  ['民主党派成员', false],
  ['待查', undefined],
])('politics %s', (politics, expected) => expect(isPartyMember(politics)).toBe(expected));

test.each([
  ['研究生', 'postgraduate'],
  ['大学本科', 'bachelor'],
  ['大学专科', 'college'],
  ['大专', 'college'],
  ['高中', 'secondary'],
  ['中等专科学校', 'secondary'],
  ['初中', 'lower-education'],
])('education %s', (education, statistic) => {
  const bands = ['postgraduate', 'bachelor', 'college', 'secondary', 'lower-education'];
  const found = bands.filter((band) => countOf([{ ...PERSON, education }], band)?.count === 1);
  expect(found).toEqual([statistic]);
});

test('lists put together count like the people of all of them', () => {
  const anyone = fc.record({
    sex: fc.constantFrom('male', 'female', null),
    birthDate: fc.constantFrom('1950-01-01', '1980-10-20', '1995-05-05', null),
    ethnicity: fc.constantFrom('汉族', '满族', null),
    education: fc.constantFrom('大学', '初中', null),
    politics: fc.constantFrom('群众', '中共党员', null),
    group: fc.constantFrom('official', 'worker-farmer', null),
    wasDeputy: fc.constantFrom(true, false, null),
    electionDay: fc.constant('2016-10-20'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(anyone)), (lists) => {
      expect(structuresTogether(lists.map(structureOf))).toEqual(structureOf(lists.flat()));
    }),
  );
});

test('a target is an integer test; 左右 has none', () => {
  const target = { statistic: 'women', kind: 'at-least', thousandths: 260 } as const;
  expect(compareWithTarget(26, 100, target)).toEqual({ test: '1000 × 26 >= 260 × 100', holds: true });
  expect(compareWithTarget(25, 100, target).holds).toBe(false);
  expect(compareWithTarget(29, 100, { ...target, kind: 'at-most', thousandths: 290 }).holds).toBe(true);
  expect(compareWithTarget(1, 3, { ...target, thousandths: 333 }).holds).toBe(true);
  expect(compareWithTarget(9, 100, { ...target, kind: 'about' }).holds).toBeNull();
  expect([
    targetText(target),
    targetText({ ...target, thousandths: 333 }),
    targetText({ ...target, kind: 'about', thousandths: 160 }),
  ]).toEqual(['不少于 26%', '不少于 33.3%', '16% 左右']);
});
