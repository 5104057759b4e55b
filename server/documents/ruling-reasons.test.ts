import { expect, test } from 'vitest';
import { arithmeticOf, reasonRows, type RulingReason } from './ruling-reasons.ts';

function reasonOf(rule: RulingReason['rule'], arithmetic: string, holds = false): RulingReason {
  return { rule, title: '标题', article: '选举法（2020）第四十五条', test: arithmetic, holds };
}

test('a reason is printed as its sentence, with article and outcome', () => {
  expect(reasonRows([reasonOf('res-turnout', '2 × 500 > 1000')])).toEqual([
    [
      '全体选民1000人，参加投票的500人，500×2＝1000，等于1000，没有超过半数，选举无效。',
      '选举法（2020）第四十五条',
      '不成立',
    ],
  ]);
});

test("a person's own arithmetic stands beside his votes, the rest does not", () => {
  const { own, others } = arithmeticOf(
    ['王雨', '霜㛃'],
    [
      reasonOf('res-boxcheck', '1500 <= 1500', true),
      reasonOf('res-majority', '王雨: 2 × 750 > 1500'),
      reasonOf('ballot-writein', '霜㛃: voter'),
    ],
  );
  expect(own?.tests).toEqual(new Map([['王雨', '2 × 750 > 1500　不成立']]));
  expect(others.map(({ rule }) => rule)).toEqual(['res-boxcheck', 'ballot-writein']);
});
