import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';

/** 计票办到哪里, in a word; what a list filters by. */
export const COUNTING_STATES = {
  voting: '还在投票',
  boxes: '清点票箱',
  first: '录第一遍',
  second: '录第二遍',
  differs: '两遍不一致',
  agreed: '计票完成',
} as const;

export type CountingState = keyof typeof COUNTING_STATES;

export function countingState({ state, boxes, entries }: RoundRow): CountingState {
  if (state === 'scheduled' || state === 'open') return 'voting';
  if (state !== 'closed') return 'agreed';
  if (boxes.some(({ found }) => found === null)) return 'boxes';
  if (entries === 0) return 'first';
  return entries === 1 ? 'second' : 'differs';
}

/** 各票箱共 so many ballots. */
export function foundInAll({ boxes }: RoundRow): number {
  return boxes.reduce((sum, { found }) => sum + (found ?? 0), 0);
}
