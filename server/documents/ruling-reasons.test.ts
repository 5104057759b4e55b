import { expect, test } from 'vitest';
import { reasonRows } from './ruling-reasons.ts';

test.each([
  ['1500 <= 1500', '1500 ≤ 1500'],
  ['王雨: 3 × 500 >= 1500', '王雨：3 × 500 ≥ 1500'],
  ['王雨, 马小雪: 750 = 750', '王雨、马小雪：750 = 750'],
  ['1 seat: 2 candidates', '应选1名，候选人2人'],
  ['霜㛃: voter', '霜㛃：本选区选民'],
])('%s is printed as %s', (test, printed) => {
  const reason = { rule: 'res-turnout', title: '过半数', article: '第四十五条', test, holds: false } as const;
  expect(reasonRows([reason])).toEqual([['过半数', printed, '第四十五条', '不成立']]);
});
