import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fenOf, lineAmount, perVoter, spendingMayBeApproved, yuan } from './election-funds.ts';

const FACTS = {
  electionDay: '2021-11-05',
  area: '龙镇',
  item: 'printing',
  fen: 50_000,
  budget: 120_000,
  spentOnItem: 70_000,
  appropriated: 200_000,
  spent: 150_000,
} as const;

test('to the last fen of the budget and of what was paid out, and not one more', () => {
  expect(spendingMayBeApproved(FACTS)).toEqual({
    permitted: true,
    undecided: [],
    reasons: [
      {
        rule: 'fund-budget',
        article: '预算法（2018）第十三条',
        test: '龙镇的印刷费（分）: 70000 + 50000 <= 120000',
        holds: true,
      },
      {
        rule: 'fund-appropriated',
        article: '选举法（2020）第八条',
        test: '龙镇的拨款（分）: 150000 + 50000 <= 200000',
        holds: true,
      },
    ],
  });
  const failing = (more: object) =>
    spendingMayBeApproved({ ...FACTS, ...more })
      .reasons.filter(({ holds }) => !holds)
      .map(({ rule }) => rule);
  expect(failing({ spentOnItem: 70_001 })).toEqual(['fund-budget']);
  expect(failing({ appropriated: 199_999 })).toEqual(['fund-appropriated']);
  const articlesOn = (electionDay: string) =>
    spendingMayBeApproved({ ...FACTS, electionDay }).reasons.map(({ article }) => article);
  expect(articlesOn('2016-10-20')).toEqual(['预算法（2014）第十三条', '选举法（2015）第七条']);
  expect(articlesOn('2011-10-20')).toEqual(['预算法（1994）', '选举法（2010）第七条']);
});

test('amounts in yuan and back; a line is its number times its cost; the cost of a voter is rounded half up', () => {
  fc.assert(fc.property(fc.nat(999_999_999), (fen) => fenOf(yuan(fen)) === fen));
  expect([fenOf('12'), fenOf('12.5'), fenOf('12.505'), fenOf('一百'), fenOf('')]).toEqual([
    1200,
    1250,
    undefined,
    undefined,
    undefined,
  ]);
  expect([yuan(5), yuan(-1_205)]).toEqual(['0.05', '-12.05']);
  expect(lineAmount({ quantity: 300, fen: 150 })).toBe(45_000);
  expect([perVoter(5, 2), perVoter(4, 3), perVoter(1, 0)]).toEqual([3, 1, null]);
});
