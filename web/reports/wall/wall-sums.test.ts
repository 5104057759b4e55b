import { expect, test } from 'vitest';
import { stepOf, turnoutSaid } from './wall-sums.ts';

const none = { opened: 0, closed: 0, boxed: 0, first: 0, second: 0, signed: 0, reported: 0 };

test.each([
  [0, none, 'waiting'],
  [2, { ...none, opened: 1 }, 'waiting'],
  [2, { ...none, opened: 2 }, 'voting'],
  [2, { ...none, opened: 2, closed: 2 }, 'closed'],
  [2, { ...none, opened: 2, closed: 2, boxed: 2 }, 'counting'],
  [2, { ...none, opened: 2, closed: 2, boxed: 2, signed: 2 }, 'counted'],
  [2, { ...none, opened: 2, closed: 2, boxed: 2, signed: 2, reported: 2 }, 'reported'],
])('a place of %i votes with %j is %s', (votes, done, step) => expect(stepOf({ votes, done })).toBe(step));

test('a majority is a multiplication, and nothing is rounded up to it', () => {
  expect(turnoutSaid(500, 1_000)).toEqual({ percent: 50, isOverHalf: false, missing: 1 });
  expect(turnoutSaid(499, 1_000)).toEqual({ percent: 49, isOverHalf: false, missing: 2 });
  expect(turnoutSaid(510, 1_000)).toEqual({ percent: 51, isOverHalf: true, missing: 0 });
  expect(turnoutSaid(0, 0)).toEqual({ percent: 0, isOverHalf: false, missing: 1 });
  expect(turnoutSaid(1_010, 1_000).percent).toBe(100);
});
