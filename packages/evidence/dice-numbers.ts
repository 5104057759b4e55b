/** 由掷骰种子得出的随机数 · number k is SHA-256 of `seed,k` (`packages/rules/audit/draws.ts` says whose generator it is). */
import type { RandomNumbers } from '@xuanwu/rules/audit/draws.ts';
import { createHash } from 'node:crypto';

export function diceNumbers(seed: string): RandomNumbers {
  return (ordinal) => BigInt(`0x${createHash('sha256').update(`${seed},${ordinal}`).digest('hex')}`);
}
