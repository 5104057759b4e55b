import { expect, test } from 'vitest';
import { isSuperior, liesWithin, significantDigits, superiorsOf } from './area-code.ts';

test.each([
  ['230000', '23'],
  ['231100', '2311'],
  ['231182', '231182'],
  ['231182101', '231182101'],
  ['500000', '50'],
  ['230200', '2302'],
])('%s is %s', (code, digits) => {
  expect(significantDigits(code)).toBe(digits);
});

test('a place lies within those whose digits it begins with', () => {
  expect(liesWithin('231182', '231100')).toBe(true);
  expect(liesWithin('231182101', '230000')).toBe(true);
  expect(liesWithin('231182', '231182')).toBe(true);
  expect(liesWithin('231100', '231182')).toBe(false);
  expect(liesWithin('231182', '231200')).toBe(false);
});

test.each([
  ['231182101', ['231182', '231100', '230000']],
  ['231182', ['231100', '230000']],
  ['231100', ['230000']],
  ['230000', []],
  // 北京市东城区, 仙桃市: the digits between stand for no office.
  ['110101', ['110000']],
  ['429004', ['420000']],
])('above %s is %s', (code, superiors) => {
  expect(superiorsOf(code)).toEqual(superiors);
});

test('a city and a province are superior, a county is not', () => {
  expect([isSuperior('231100'), isSuperior('230000'), isSuperior('231182')]).toEqual([true, true, false]);
});
