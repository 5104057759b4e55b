/** 两升一降 · what is asked of a congress against last term: more women and people of the grassroots, fewer officials. It guides, and decides nothing. */
import type { StructureStatistic } from './definitions.ts';
import { pointsBetween } from './quotient.ts';

/** 应升、应降 */
export type Direction = 'up' | 'down';

/** 两升一降的各项 · 选举法第七条: 基层代表 are above all workers, farmers and intellectuals, and the share of women rises step by step; for officials, the superiors' opinions on each election. */
export const DIRECTIONS = {
  women: 'up',
  'workers-farmers-professionals': 'up',
  officials: 'down',
} as const satisfies Partial<Record<StructureStatistic, Direction>>;

/** 升降的说法 */
export const DIRECTION_TEXTS: Readonly<Record<Direction, string>> = {
  up: '应比上届上升',
  down: '应比上届下降',
};

/** 与上届相比 · in percentage points, of the shares as they are written. */
export interface DirectionComparison {
  readonly wanted: Direction;
  readonly test: string;
  readonly holds: boolean;
}

/** 是否应升的升了、应降的降了 · as much as last term is neither; undefined for what no direction is asked of. */
export function compareWithLastTerm(
  statistic: StructureStatistic,
  share: string,
  before: string,
): DirectionComparison | undefined {
  const directions: Partial<Record<StructureStatistic, Direction>> = DIRECTIONS;
  const wanted = directions[statistic];
  if (wanted === undefined) return undefined;
  const points = pointsBetween(share, before);
  return {
    wanted,
    test: `${share}% ${wanted === 'up' ? '>' : '<'} ${before}%`,
    holds: points.startsWith(wanted === 'up' ? '+' : '-'),
  };
}
