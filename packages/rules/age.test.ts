import { expect, test } from 'vitest';
import { rollIsOfAge } from './age.ts';

const born = ['2000-02-28', '2000-02-29', '2000-03-01', '2000-03-01'];

test.each([
  ['2018-02-28', ['2018-03-01 <= 2018-02-28']],
  ['2018-03-01', []],
  ['2018-02-27', ['2018-02-28 <= 2018-02-27', '2018-03-01 <= 2018-02-27']],
])('on %s a roll with birthdays about it has these in the way', (electionDay, tests) => {
  const { permitted, reasons, undecided } = rollIsOfAge({ electionDay, birthDates: born });
  expect(reasons.map(({ test: arithmetic }) => arithmetic)).toEqual(tests);
  expect(permitted).toBe(tests.length === 0);
  // Who is born on a twenty-ninth of February has his birthday by a silent point.
  expect(undecided).toEqual(['feb29Birthday']);
});
