/** 结构指标 · what the work plan hopes for. It is shown beside the figures and decides nothing: no list is refused and nobody left off for it. */
import type { StructureStatistic } from './definitions.ts';

/** 一项指标 · in thousandths, for 三分之一以上 stands in plans as 33.3%. */
export interface StructureTarget {
  readonly statistic: StructureStatistic;
  readonly kind: 'at-least' | 'at-most' | 'about';
  readonly thousandths: number;
}

/** 与指标相比 · the integer test, and whether it holds; 左右 has no test. */
export interface TargetComparison {
  readonly test: string;
  readonly holds: boolean | null;
}

/** 指标的说法 */
export const TARGET_KINDS = { 'at-least': '不少于', 'at-most': '不多于', about: '左右' } as const;

/** 与指标相比 · a whole number is compared with a whole number: 1000 × 26 >= 260 × 100. */
export function compareWithTarget(
  count: number,
  total: number,
  { kind, thousandths }: StructureTarget,
): TargetComparison {
  const [left, right] = [1_000 * count, thousandths * total];
  const sign = { 'at-least': '>=', 'at-most': '<=', about: '≈' }[kind];
  const test = `1000 × ${count} ${sign} ${thousandths} × ${total}`;
  if (kind === 'about') return { test, holds: null };
  return { test, holds: kind === 'at-least' ? left >= right : left <= right };
}

/** 指标的写法 · `不少于 33.3%` */
export function targetText({ kind, thousandths }: StructureTarget): string {
  const percent = `${thousandths % 10 === 0 ? thousandths / 10 : (thousandths / 10).toFixed(1)}%`;
  return kind === 'about' ? `${percent} 左右` : `${TARGET_KINDS[kind]} ${percent}`;
}
