import { STRUCTURE_STATISTICS, type StructureStatistic } from '@xuanwu/rules/statistics/definitions.ts';
import { compareWithLastTerm } from '@xuanwu/rules/statistics/directions.ts';
import { pointsBetween, quotient } from '@xuanwu/rules/statistics/quotient.ts';
import type { Structure } from '@xuanwu/rules/statistics/structure.ts';
import { compareWithTarget, type StructureTarget, targetText } from '@xuanwu/rules/statistics/targets.ts';
import type { StructureRow, SuperiorTarget } from './statistics.schema.ts';

/** 上届的一项; a percentage alone, where no more was published. */
export interface LastTermFigure {
  readonly count: number | null;
  readonly deputies: number;
  readonly share: string;
}

/** 上届 · of each statistic that is known of it. */
export interface LastTerm {
  readonly source: string;
  readonly figures: ReadonlyMap<StructureStatistic, LastTermFigure>;
}

/** 百分比，两位小数 */
export function shareOf(statistic: StructureStatistic, count: number, total: number): string | undefined {
  return quotient(count, total, STRUCTURE_STATISTICS[statistic]);
}

/** What a list's figures are held against. */
export interface Beside {
  /** The plan's own. */
  readonly targets?: readonly StructureTarget[];
  readonly superiorTargets?: readonly SuperiorTarget[];
  readonly lastTerm?: LastTerm | undefined;
}

/** A list's figures, each beside what the plan and the superiors hope for and what was last term. */
export function structureRows(
  { total, counts }: Structure,
  { targets = [], superiorTargets = [], lastTerm }: Beside,
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
      target: target ? compared(target, count, total) : null,
      superiorTargets: superiorTargets
        .filter((each) => each.statistic === statistic)
        .map((each) => ({ by: each.by, document: each.document, ...compared(each, count, total) })),
      lastTerm:
        lastTerm && before
          ? {
              ...before,
              points: share === null ? null : pointsBetween(share, before.share),
              direction:
                (share === null ? undefined : compareWithLastTerm(statistic, share, before.share)) ?? null,
              source: lastTerm.source,
            }
          : null,
    };
  });
}

function compared(target: StructureTarget, count: number, total: number) {
  return { text: targetText(target), ...compareWithTarget(count, total, target) };
}
