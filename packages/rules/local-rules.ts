/**
 * 地方规定 · a layer of law beside the national text: a province's, a city's, or what an office has loaded from a file of its own. All have
 * the one format that `local-rules-file.ts` reads.
 */
import type { CivilDate } from './civil-date.ts';
import type { LimitId } from './national-limits.ts';
import type { ParameterValues } from './parameters.ts';

/** 地方日程 · steps that only some places' rules know: of a congress's election, */
export const LOCAL_CONGRESS_STEPS = ['voter-uncontactable', 'roll-correct', 'stop-vote-decision'] as const;

/** and 村民委员会选举的地方日程 · of a villagers' committee's. */
export const LOCAL_VILLAGE_STEPS = [
  'vil-candidates',
  'vil-self-recommendation',
  'vil-withdrawal',
  'vil-proxy-notice',
] as const;

/** 地方日程的步骤 */
export const LOCAL_STEPS = [...LOCAL_CONGRESS_STEPS, ...LOCAL_VILLAGE_STEPS] as const;

/** 地方日程的步骤 */
export type LocalStepId = (typeof LOCAL_STEPS)[number];

/** 地方日程 · so many days before election day, by this article. */
export interface LocalStep {
  readonly rule: LocalStepId;
  readonly daysBefore: number;
  readonly article: string;
}

/** 有条文的数值 · a value with the article that sets it. */
export interface Enacted<V> {
  readonly value: V;
  readonly article: string;
}

/** 地方规定 */
export interface LocalRules {
  /** The significant digits of its code in GB/T 2260: 33, 3301, 330106. */
  readonly area: string;
  readonly name: string;
  readonly title: string;
  /** The election days that it holds for; null where that day is not known or not yet set. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** What the law leaves open, and these rules decide. */
  readonly parameters: { readonly [K in keyof ParameterValues]?: Enacted<ParameterValues[K]> };
  /** Where these rules are stricter than the national number. */
  readonly limits: Readonly<Partial<Record<LimitId, Enacted<number>>>>;
  readonly steps: readonly LocalStep[];
  /** 未核实之处 · what is not known about these rules here. */
  readonly unknown: readonly string[];
}

/** 是否施行 · whether the layer holds for that place on that election day; without a day, any. */
export function isInForce(rules: LocalRules, areaCode: string, electionDay?: CivilDate): boolean {
  if (!areaCode.startsWith(rules.area)) return false;
  if (electionDay === undefined) return true;
  return (rules.from ?? electionDay) <= electionDay && electionDay <= (rules.to ?? electionDay);
}
