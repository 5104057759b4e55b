import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { expect, test } from 'vitest';
import { readVoterNumber } from './seek-person.ts';

const numberOf = (year: string) => `990121${year}0305003` + checkDigit(`990121${year}0305003`);

test.each(['0999', '1599', '1849'])('a number of somebody born in %s is none', (year) => {
  expect(() => readVoterNumber(numberOf(year))).toThrow('公民身份号码不对');
});

test('whoever is a hundred years old has one', () => {
  expect(readVoterNumber(numberOf('1916'))).toMatchObject({ birthDate: '1916-03-05' });
});
