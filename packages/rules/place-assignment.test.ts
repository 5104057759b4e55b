import { expect, test } from 'vitest';
import { evenRanges, rangeFault, votersHaveOnePlace } from './place-assignment.ts';

test.each([
  [
    'side by side',
    [
      [1, 300],
      [301, 600],
    ],
    undefined,
  ],
  [
    'one serial in common',
    [
      [1, 300],
      [300, 600],
    ],
    { index: 1, message: '与 1—300 号重叠，一名选民只能在一个场所' },
  ],
  [
    'one within another',
    [
      [1, 600],
      [200, 300],
    ],
    { index: 1, message: '与 1—600 号重叠，一名选民只能在一个场所' },
  ],
  ['backwards', [[9, 1]], { index: 0, message: '止号 1 小于起号 9' }],
  ['a single voter', [[7, 7]], undefined],
])('ranges of a roll: %s', (_name, ranges, fault) => {
  expect(rangeFault(ranges.map(([from = 0, to = 0], index) => ({ place: String(index), from, to })))).toEqual(
    fault,
  );
});

test('a vote does not begin while voters could go to two places', () => {
  expect(votersHaveOnePlace('2021-10-20', 0).permitted).toBe(true);
  expect(votersHaveOnePlace('2021-10-20', 3)).toMatchObject({
    permitted: false,
    reasons: [{ test: '可以去两个以上场所的选民 3 = 0' }],
  });
});

test('even ranges take every serial once, and the last one whoever comes later', () => {
  expect(evenRanges(['a', 'b', 'c'], 10)).toEqual([
    { place: 'a', from: 1, to: 3 },
    { place: 'b', from: 4, to: 6 },
    { place: 'c', from: 7, to: 9_999_999 },
  ]);
  expect(rangeFault(evenRanges(['a', 'b', 'c', 'd', 'e'], 7))).toBeUndefined();
});
