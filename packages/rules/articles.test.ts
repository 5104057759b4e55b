import { expect, test } from 'vitest';
import { articleInYear, articleOf, chineseNumeral } from './articles.ts';
import { addDays } from './civil-date.ts';
import { caseErrorText } from './error-codes.ts';
import { LAW_VERSIONS, lawInForce } from './law-versions.ts';
import { consult, readLaw, localLaw, NATIONAL_LAW } from './local-law.ts';
import { PARAMETER_IDS, PARAMETERS } from './parameters.ts';

test.each(Object.values(LAW_VERSIONS).flat())('$title $year holds from $from', ({ law, year, from }) => {
  expect(lawInForce(law, from)?.year).toBe(year);
  expect(lawInForce(law, addDays(from, -1))?.year).not.toBe(year);
});

test('before the first version there is no law', () => {
  expect(lawInForce('election-law', '1979-12-31')).toBeUndefined();
});

/** Where the same rule stood: 2010, 2015, 2020. */
test.each([
  [2, 2, 3],
  [3, 3, 4],
  [11, 11, 12],
  [24, 24, 25],
  [28, 28, 29],
  [31, 31, 32],
  [33, 33, 34],
  [undefined, 34, 35],
  [35, 36, 37],
  [40, 41, 42],
  [42, 43, 44],
  [43, 44, 45],
  [44, 45, 46],
  [undefined, 46, 47],
  [45, 47, 48],
  [47, 49, 50],
  [50, 52, 53],
  [54, 56, 57],
])('articles %s, %s, %s', (in2010, in2015, in2020) => {
  expect(articleInYear(in2020, 2010)).toBe(in2010);
  expect(articleInYear(in2020, 2015)).toBe(in2015);
  expect(articleInYear(in2020, 2020)).toBe(in2020);
});

test.each([
  ['2021-11-05', '选举法（2020）第四十五条'],
  ['2016-10-20', '选举法（2015）第四十四条'],
  ['2011-11-16', '选举法（2010）第四十三条'],
  ['2006-11-16', '选举法（2004）'],
])('the majority on %s: %s', (day, article) => {
  expect(articleOf('res-majority', day)).toBe(article);
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [45, '四十五'],
  [60, '六十'],
])('%d is %s', (number, text) => {
  expect(chineseNumeral(number)).toBe(text);
});

test.each(PARAMETER_IDS)('%s: its default is a value it allows', (id) => {
  expect(PARAMETERS[id].allows(PARAMETERS[id].default)).toBe(true);
  expect(PARAMETERS[id].allows(undefined)).toBe(false);
});

test('a province’s rule is law, an office’s decision is not', () => {
  const zhejiang = readLaw(localLaw('330106'));
  expect(consult(zhejiang, 'maxOtherRounds')).toBe(1);
  expect(zhejiang.undecided).toEqual([]);
  const decided = readLaw(localLaw('330106', { maxOtherRounds: 2 }));
  expect(consult(decided, 'maxOtherRounds')).toBe(2);
  expect(decided.undecided).toEqual(['maxOtherRounds']);
});

test('a ruling lists what it consulted once, in the order of the table', () => {
  const reading = readLaw(NATIONAL_LAW);
  for (const id of ['maxOtherRounds', 'pBasis', 'dayConvention', 'pBasis'] as const) consult(reading, id);
  expect(reading.undecided).toEqual(['dayConvention', 'pBasis', 'maxOtherRounds']);
});

test('a place whose province is not held here has the national law', () => {
  expect(localLaw('540102')).toBe(NATIONAL_LAW);
});

test('an error names its field', () => {
  expect(caseErrorText({ code: 'too-large', field: 'votes.甲' })).toBe('“votes.甲”：数字过大，无法精确计算');
  expect(caseErrorText({ code: 'invalid-json' })).toContain('JSON');
});
