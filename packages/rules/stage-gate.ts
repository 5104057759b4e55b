/** 督导检查和阶段之间的关口 · what a superior office found in a stage, and whether the next may begin before it is mended. */
import { articleOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/** 督导检查的阶段 */
export const INSPECTION_STAGES = {
  preparation: '选举准备',
  constituencies: '划分选区',
  registration: '选民登记',
  nomination: '提名和确定候选人',
  voting: '投票选举',
  results: '结果和代表资格审查',
} as const;

/** 督导检查的阶段 */
export type InspectionStage = keyof typeof INSPECTION_STAGES;

/** 设关口的阶段 · the stages that end with an act which the law does not tie to the very day. */
export const GATED_STAGES = ['constituencies', 'registration', 'nomination'] as const;

/** 设关口的阶段 */
export type GatedStage = (typeof GATED_STAGES)[number];

/** 关口 */
export interface StageGate {
  readonly electionDay: CivilDate;
  readonly today: CivilDate;
  /** 上级要求设关口的文号; null where none is required. */
  readonly document: string | null;
  /** 未销号的问题 of that stage. */
  readonly openFindings: number;
  /** 法定的最后一天; null where the law names none. */
  readonly latest: CivilDate | null;
}

/**
 * 关口 · 选举法（2020）第九条: only where a superior office requires it, and never past the last day that the law leaves for the act: a deadline of the law is not the
 * superior office's to move.
 */
export function stageGate({ electionDay, today, document, openFindings, latest }: StageGate): Ruling {
  if (document === null || (latest !== null && today >= latest)) return rule([]);
  const ground = {
    rule: 'stage-gate',
    article: `${articleOf('stage-gate', electionDay)}，${document}`,
  } as const;
  return rule([reason(ground, `未销号的督导问题 ${openFindings} = 0`, openFindings === 0)]);
}
