/** Where a product leaves the safe integers the same question is asked of whole numbers of any size. */
import { expect, test } from 'vitest';
import { isAtLeast, isMore, roundedDown, roundedUp } from './exact.ts';

const LARGE = Number.MAX_SAFE_INTEGER;

test('twice a number and the number before it, however large', () => {
  expect(isMore(2, (LARGE - 1) / 2, 1, LARGE - 1)).toBe(false);
  expect(isMore(2, (LARGE - 1) / 2, 1, LARGE - 2)).toBe(true);
  expect(isAtLeast(2, (LARGE - 1) / 2, 1, LARGE - 1)).toBe(true);
  expect(isAtLeast(2, (LARGE - 1) / 2, 1, LARGE)).toBe(false);
});

test('factors that take both products past the safe integers', () => {
  expect(isMore(100, LARGE, 99, LARGE)).toBe(true);
  expect(isMore(127, LARGE - 1, 127, LARGE)).toBe(false);
  expect(isMore(127, LARGE, 127, LARGE - 1)).toBe(true);
  expect(isMore(127, LARGE, 127, LARGE)).toBe(false);
  expect(isAtLeast(127, LARGE, 127, LARGE)).toBe(true);
  expect(isAtLeast(127, LARGE - 1, 127, LARGE)).toBe(false);
});

test('products that differ by one where a float has steps of four', () => {
  // 3 × 8000000000000003 = 24000000000000009 and 4 × 6000000000000002 = 24000000000000008.
  expect(isMore(3, 8000000000000003, 4, 6000000000000002)).toBe(true);
  expect(isAtLeast(4, 6000000000000002, 3, 8000000000000003)).toBe(false);
});

test('one large number beside a small one', () => {
  expect(isMore(1, 1, 128, LARGE)).toBe(false);
  expect(isMore(128, LARGE, 1, 1)).toBe(true);
  expect(isAtLeast(1, 1, 128, LARGE)).toBe(false);
  expect(isAtLeast(128, LARGE, 1, 1)).toBe(true);
});

test('two thirds of a large number are rounded to the one above or below', () => {
  // 9007199254740991 × 2 = 18014398509481982 = 3 × 6004799503160660 + 2.
  expect(roundedDown(2, LARGE, 3)).toBe(6004799503160660);
  expect(roundedUp(2, LARGE, 3)).toBe(6004799503160661);
  expect(roundedUp(3, LARGE - 1, 3)).toBe(LARGE - 1);
  expect(roundedUp(2, 4, 3)).toBe(3);
  expect(roundedDown(2, 4, 3)).toBe(2);
});
