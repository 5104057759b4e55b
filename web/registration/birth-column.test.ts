import { expect, test } from 'vitest';
import { unsoundBirthDates } from './birth-column.tsx';

test('slips are slips; a column of another calendar, or of one day for all, is told', () => {
  const of = (rowsRead: number, mismatch: number, unreadable = 0) =>
    unsoundBirthDates({
      rowsRead,
      problems: [
        { problem: 'birth-mismatch', rows: mismatch },
        { problem: 'name-missing', rows: 500 },
        { problem: 'birth-date-unreadable', rows: unreadable },
      ],
    });
  expect(of(10_000, 10_000)).toBe(10_000);
  expect(of(400, 20, 20)).toBe(40);
  expect(of(401, 20, 20)).toBeUndefined();
  expect(of(39, 39)).toBeUndefined();
  expect(of(100_000, 900)).toBeUndefined();
});
