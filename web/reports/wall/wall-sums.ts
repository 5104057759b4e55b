/** 大屏上的数字: sums of what the command room knows, and how turnout is said without saying more than tens. */
import type { PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';

/** 投票场所走到哪一步, each place counted once, at the furthest step that all its votes have come to. */
export const WALL_STEPS = {
  waiting: '未开始',
  voting: '投票中',
  closed: '投票结束',
  counting: '计票中',
  counted: '计票完成',
  reported: '结果已算出',
} as const;

export type WallStep = keyof typeof WALL_STEPS;

export function stepOf({ votes, done }: Pick<PlaceProgress, 'votes' | 'done'>): WallStep {
  const hasDone = (step: keyof PlaceProgress['done']) => votes > 0 && done[step] >= votes;
  if (hasDone('reported')) return 'reported';
  if (hasDone('signed')) return 'counted';
  if (hasDone('boxed')) return 'counting';
  if (hasDone('closed')) return 'closed';
  return hasDone('opened') ? 'voting' : 'waiting';
}

export function countSteps(places: readonly PlaceProgress[]): Readonly<Record<WallStep, number>> {
  const counts = { waiting: 0, voting: 0, closed: 0, counting: 0, counted: 0, reported: 0 };
  for (const place of places) counts[stepOf(place)] += 1;
  return counts;
}

export interface TurnoutSaid {
  /** 62 of a hundred, cut off: nothing is rounded up to a majority. */
  readonly percent: number;
  readonly isOverHalf: boolean;
  /** 还差多少张过半数 */
  readonly missing: number;
}

export function turnoutSaid(issued: number, voters: number): TurnoutSaid {
  return {
    percent: voters === 0 ? 0 : Math.min(100, Math.floor((100 * issued) / voters)),
    isOverHalf: 2 * issued > voters,
    missing: Math.max(0, Math.floor(voters / 2) + 1 - issued),
  };
}
