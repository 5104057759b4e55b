import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { lawInForce } from './law-versions.ts';
import { leastNominators } from './nomination.ts';
import type { RuleId } from './rule-titles.ts';
import { reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 不列入代表候选人名单的法定情形 · nothing else keeps off a list whoever was nominated. */
export const EXCLUSION_GROUNDS = {
  'too-few-nominators': '没有仍然有效的推荐',
  'not-eligible': '没有被选举权',
  'foreign-funding': '接受境外机构、组织、个人提供的与选举有关的资助',
  declined: '本人书面表示不接受推荐',
  died: '已经去世',
} as const;

/** 不列入的情形 */
export type ExclusionGround = keyof typeof EXCLUSION_GROUNDS;

/** 一件推荐现在的情况 · the organisations that made it, or its signers who still are on the roll. */
export interface StandingNomination {
  readonly kind: 'organisations' | 'voters';
  readonly nominators: number;
}

/** 不列入名单的事实 */
export interface ExclusionFacts {
  readonly electionDay: CivilDate;
  readonly ground: ExclusionGround;
  /** 证明文书 */
  readonly documents: number;
  /** Everything that nominates him. */
  readonly nominations: readonly StandingNomination[];
}

/** 各情形依据的规则 */
export const EXCLUSION_RULES: Readonly<Record<ExclusionGround, RuleId>> = {
  'too-few-nominators': 'nom-void',
  'not-eligible': 'cand-ineligible',
  'foreign-funding': 'cand-funding',
  declined: 'cand-declined',
  died: 'cand-ineligible',
};

/**
 * 能否决定不列入代表候选人名单 · 选举法（2020）第四条、第三十条、第三十五条: only on one of the law's grounds, with a document; want of
 * nominators is counted, not claimed.
 */
export function mayBeExcluded({ electionDay, ground, documents, nominations }: ExclusionFacts): Ruling {
  const standing = standingNominations(nominations, electionDay);
  const grounded = groundOf(EXCLUSION_RULES[ground], electionDay);
  if (ground === 'too-few-nominators') return rule([reason(grounded, `${standing} = 0`, standing === 0)]);
  const proven = reason(grounded, `${documents} >= 1`, documents >= 1);
  return ground === 'foreign-funding' && !hasFundingBan(electionDay)
    ? rule([statedReason(grounded, '选举日适用的法律禁止境外资助', false), proven])
    : rule([proven]);
}

/** 仍然有效的推荐 · how many of them still have the nominators that the law asks for. */
export function standingNominations(
  nominations: readonly StandingNomination[],
  electionDay: CivilDate,
): number {
  return nominations.filter(({ kind, nominators }) => nominators >= leastNominators(kind, electionDay))
    .length;
}

/** 禁止境外资助 · since the law of 2015. */
export function hasFundingBan(electionDay: CivilDate): boolean {
  return (lawInForce('election-law', electionDay)?.year ?? 0) >= 2015;
}
