import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';

/** 计票办到哪里, in a word; what a list filters by. */
export const COUNTING_STATES = {
  voting: '还在投票',
  boxes: '清点票箱',
  pool: '混合分捆',
  entering: '各捆录入',
  differs: '有捆不一致',
  settle: '认定汇总',
  agreed: '计票完成',
} as const;

export type CountingState = keyof typeof COUNTING_STATES;

export function countingState({ state, boxes, bundles }: RoundRow): CountingState {
  if (state === 'scheduled' || state === 'open') return 'voting';
  if (state !== 'closed') return 'agreed';
  if (bundles.total === 0) return boxes.some(({ found }) => found === null) ? 'boxes' : 'pool';
  if (bundles.agreed === bundles.total) return 'settle';
  return bundles.differing > 0 ? 'differs' : 'entering';
}

/** 各票箱共 so many ballots. */
export function foundInAll({ boxes }: RoundRow): number {
  return boxes.reduce((sum, { found }) => sum + (found ?? 0), 0);
}
