import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeHolidayArrangements } from './holiday-arrangements.ts';

test('the generated table is fresh', () => {
  expect(readFileSync('packages/rules/holiday-arrangements.ts', 'utf8')).toBe(writeHolidayArrangements());
});
