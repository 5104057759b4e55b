import { expect, test } from 'vitest';
import { holdsAsWritten } from './reason-arithmetic.ts';

test.each([
  ['2 × 750 > 1500', false],
  ['A: 2 × 751 > 1500', true],
  ['甲: 乙, 丙: 870 = 870 = 870', true],
  ['1 <= 4 <= 3', false],
  ['140 + floor(368000 / 5000) = 213', true],
  ['b: 100 × |700 × 2 - 2000 × 1| <= 12.5 × 2000 × 1', false],
  ['2016-10-01 <= 2016-09-30', false],
  ['check digit of 11010519491231002: X = 1', false],
  ['ill in {away, custody}', false],
  ['samePlace = true', true],
] as const)('%s: %s', (written, holds) => expect(holdsAsWritten(written)).toBe(holds));

test.each(['', '王雨: voter', '1 seat: 2 candidates', '3 > many', '(2 + 1 > 3'])(
  '“%s” is no arithmetic',
  (written) => expect(holdsAsWritten(written)).toBeUndefined(),
);
