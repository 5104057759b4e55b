import { expect, test } from 'vitest';
import { latestBirthDate, rollIsOfAge } from './age.ts';

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

test.each([
  ['2026-10-18', '2008-10-18'],
  ['2018-02-28', '2000-02-28'],
  ['2018-03-01', '2000-03-01'],
  ['2028-02-29', '2010-02-28'],
  ['2026-12-31', '2008-12-31'],
])('on %s whoever was born on %s or before is eighteen', (electionDay, latest) => {
  expect(latestBirthDate(electionDay)).toBe(latest);
});
