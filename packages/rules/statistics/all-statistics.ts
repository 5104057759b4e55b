/** 全部统计指标, in chapters as a page shows them. */
import { BODY_STATISTICS } from './body-statistics.ts';
import { PARTICIPATION_STATISTICS, STRUCTURE_STATISTICS } from './definitions.ts';
import type { StatisticDefinition } from './statistic.ts';
import { VOTING_STATISTICS } from './voting-statistics.ts';

/** 分章 */
export const STATISTIC_CHAPTERS: readonly {
  readonly title: string;
  readonly statistics: Readonly<Record<string, StatisticDefinition>>;
}[] = [
  { title: '登记和投票', statistics: VOTING_STATISTICS },
  { title: '提名推荐和选民参与', statistics: PARTICIPATION_STATISTICS },
  { title: '候选人和代表的结构', statistics: STRUCTURE_STATISTICS },
  { title: '选出机构的结构', statistics: BODY_STATISTICS },
];

/** 一项指标的名称 */
export type Statistic =
  | keyof typeof VOTING_STATISTICS
  | keyof typeof PARTICIPATION_STATISTICS
  | keyof typeof STRUCTURE_STATISTICS
  | keyof typeof BODY_STATISTICS;

/** 全部指标 */
export const STATISTICS: Readonly<Record<Statistic, StatisticDefinition>> = {
  ...VOTING_STATISTICS,
  ...PARTICIPATION_STATISTICS,
  ...STRUCTURE_STATISTICS,
  ...BODY_STATISTICS,
};
