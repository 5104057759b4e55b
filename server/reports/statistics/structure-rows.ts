import { STRUCTURE_STATISTICS, type StructureStatistic } from '@xuanwu/rules/statistics/definitions.ts';
import { pointsBetween, quotient } from '@xuanwu/rules/statistics/quotient.ts';
import type { Structure } from '@xuanwu/rules/statistics/structure.ts';
import { compareWithTarget, type StructureTarget, targetText } from '@xuanwu/rules/statistics/targets.ts';
import type { StructureRow } from './statistics.schema.ts';

/** 上届 · of each statistic that is known of it. */
export interface LastTerm {
  readonly source: string;
  readonly figures: ReadonlyMap<
    StructureStatistic,
    { readonly count: number | null; readonly share: string }
  >;
}

/** 百分比，两位小数 */
export function shareOf(statistic: StructureStatistic, count: number, total: number): string | undefined {
  return quotient(count, total, STRUCTURE_STATISTICS[statistic]);
}

/** A list's figures, each beside what the plan hopes for and what was last term. */
export function structureRows(
  { total, counts }: Structure,
  targets: readonly StructureTarget[],
  lastTerm: LastTerm | undefined,
): StructureRow[] {
  return counts.map(({ statistic, count, unknown }) => {
    const share = shareOf(statistic, count, total) ?? null;
    const target = targets.find((each) => each.statistic === statistic);
    const before = lastTerm?.figures.get(statistic);
    return {
      statistic,
      count,
      unknown,
      share,
      target: target ? { text: targetText(target), ...compareWithTarget(count, total, target) } : null,
      lastTerm:
        lastTerm && before
          ? {
              ...before,
              points: share === null ? null : pointsBetween(share, before.share),
              source: lastTerm.source,
            }
          : null,
    };
  });
}
