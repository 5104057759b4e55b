import { expect, test } from 'vitest';
import { ANYONE_ELSE } from './assertions.ts';
import { claimWords, percentWords } from './claim-words.ts';

test.each([
  [{ kind: 'turnout' }, '参加投票的选民过半数'],
  [{ kind: 'majority', person: '甲' }, '甲得票过半数'],
  [{ kind: 'no-majority', person: ANYONE_ELSE }, '其他任何人得票没有过半数'],
  [{ kind: 'third', person: '甲' }, '甲得票不少于三分之一'],
  [{ kind: 'no-third', person: '乙' }, '乙得票少于三分之一'],
  [{ kind: 'ahead', person: '甲', of: ANYONE_ELSE }, '甲得票多于其他任何人'],
] as const)('%o', (claim, words) => {
  expect(claimWords(claim)).toBe(words);
});

test.each([
  [0, '0.0000%'],
  [84_321, '8.4321%'],
  [1_000_000, '100.0000%'],
])('%i millionths', (millionths, words) => {
  expect(percentWords(millionths)).toBe(words);
});
