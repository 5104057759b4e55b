import { expect, test } from 'vitest';
import { isArrangementPublished, isRestDay, workingDayFrom } from './rest-days.ts';

test.each([
  ['2016-09-24', true, 'a Saturday'],
  ['2016-09-26', false, 'a Monday'],
  ['2016-10-03', true, 'a Monday of the National Day'],
  ['2016-10-08', false, 'a Saturday that works'],
  ['2016-10-09', false, 'a Sunday that works'],
  ['2020-01-31', true, 'the Spring Festival prolonged in 2020'],
  ['2015-09-03', true, 'a holiday of that year alone'],
  ['2099-10-01', false, 'a Thursday of a year that is not arranged yet'],
  ['2099-10-03', true, 'a Saturday of such a year'],
])('%s: %s, %s', (day, rests) => {
  expect(isRestDay(day)).toBe(rests);
});

test.each([
  ['2016-09-25', '2016-09-26'],
  ['2016-09-26', '2016-09-26'],
  ['2016-10-01', '2016-10-08'],
  ['2026-02-15', '2026-02-24'],
])('an end on %s moves to %s', (day, working) => {
  expect(workingDayFrom(day)).toBe(working);
});

test('arrangements are known from 2004 on, and not of years to come', () => {
  expect(['2003', '2004', '2026', '2099'].map((year) => isArrangementPublished(`${year}-05-01`))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
