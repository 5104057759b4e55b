import { expect, test } from 'vitest';
import { localLaw } from './local-law.ts';
import { publishedRollFields } from './roll-notice-fields.ts';

const fieldsWith = (rollFields: readonly string[]) =>
  publishedRollFields('2021-11-05', localLaw('231182', { rollFields }));

test('the name always, what was decided beside it, and never what nobody may publish', () => {
  expect(fieldsWith(['name'])).toEqual(['name']);
  expect(fieldsWith([])).toEqual(['name']);
  expect(fieldsWith(['sex'])).toEqual(['name', 'sex']);
  expect(fieldsWith(['name', 'sex', 'identity-number', 'address', 'phone', 'birth-date'])).toEqual([
    'name',
    'sex',
  ]);
});
