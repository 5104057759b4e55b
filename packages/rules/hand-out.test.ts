import { expect, test } from 'vitest';
import { handOut } from './hand-out.ts';
import { NATIONAL_LAW } from './local-law.ts';

const facts = {
  electionDay: '2021-11-05',
  document: 'voter-card',
  onRoll: true,
  hasVoted: false,
  commissions: 3,
} as const;

test('a stricter local limit hands out fewer ballots, and says by which article', () => {
  const stricter = {
    ...NATIONAL_LAW,
    limits: { proxyLimit: { value: 2, article: '杭州办法第八条' } },
  };
  expect(handOut(facts, stricter)).toMatchObject({
    ruling: {
      ballots: 3,
      reasons: [{}, {}, {}, { article: '杭州办法第八条', test: '3 <= 2', holds: false }],
    },
  });
});
