import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { roundedDown, roundedUp } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { groundOf } from './articles.ts';
import { type Ground, type Reason, reason } from './ruling.ts';
import type { RuleId } from './rule-titles.ts';

/** 差额选举的种类 */
export type SurplusKind = 'direct' | 'higher-deputies' | 'committee-members' | 'vice-posts' | 'single-post';

/** 候选人数的法定范围 · `fallback` where no whole number satisfies the text. */
export interface SurplusRange {
  readonly min: number;
  readonly max: number;
  readonly fallback: boolean;
}

/** 差额比例 · a case of the command line. */
export interface SurplusCase {
  readonly electionDay: CivilDate;
  readonly kind: SurplusKind;
  readonly seats: number;
}

/** 差额比例的裁定 */
export interface SurplusRuling extends SurplusRange {
  readonly reasons: readonly Reason[];
  readonly undecided: readonly never[];
}

/** 各种差额的规则 */
export const SURPLUS_RULES: Readonly<Record<SurplusKind, RuleId>> = {
  direct: 'surplus-direct',
  'higher-deputies': 'surplus-indirect',
  'committee-members': 'ind-members',
  'vice-posts': 'ind-deputies-post',
  'single-post': 'ind-chair',
};

/** 差额比例 · how many candidates there may be · 选举法（2020）第三十一条、地方组织法（2022）第二十七条 */
export function surplus({ electionDay, kind, seats }: SurplusCase): Decided<SurplusRuling> {
  if (seats < 1 || (kind === 'direct' && seats > 3)) return mistaken('seats-out-of-range', 'seats');
  if (!Number.isSafeInteger(2 * seats)) return mistaken('too-large', 'seats');
  const law = kind === 'direct' || kind === 'higher-deputies' ? 'election-law' : 'organic-law';
  if (lawInForce(law, electionDay) === undefined) return mistaken('unknown-law-date', 'electionDay');
  const range = surplusRange(kind, seats);
  const ground = groundOf(SURPLUS_RULES[kind], electionDay);
  return decided({ ...range, reasons: reasonsFor(kind, seats, range, ground), undecided: [] });
}

/**
 * 候选人数的法定范围 · the whole numbers that the text allows for so many seats.
 * 直接选举 1/3 至一倍 · 选上一级代表 1/5 至 1/2 · 常委会委员 1/10 至 1/5 · 副职 一至三人 · 正职 可以多一人.
 */
export function surplusRange(kind: SurplusKind, seats: number): SurplusRange {
  const { least, most, parts } = MORE[kind];
  if (parts === undefined) return { min: seats + least, max: seats + most, fallback: false };
  const min = roundedUp(least, seats, parts);
  const max = roundedDown(most, seats, parts);
  if (min <= max) return { min, max, fallback: false };
  // Few seats leave no whole number between the two shares: one more candidate, as 另行选举 of one seat has it.
  return { min: seats + 1, max: seats + 1, fallback: true };
}

/** 差额 · at least and at most so many candidates for `parts` seats; without parts, so many more than seats. */
const MORE: Readonly<
  Record<SurplusKind, { readonly least: number; readonly most: number; readonly parts?: number }>
> = {
  direct: { least: 4, most: 6, parts: 3 },
  'higher-deputies': { least: 12, most: 15, parts: 10 },
  'committee-members': { least: 11, most: 12, parts: 10 },
  'vice-posts': { least: 1, most: 3 },
  'single-post': { least: 0, most: 1 },
};

function reasonsFor(kind: SurplusKind, seats: number, range: SurplusRange, ground: Ground): Reason[] {
  const { least, most, parts } = MORE[kind];
  const { min, max, fallback } = range;
  if (parts === undefined) {
    return [
      reason(ground, `${min} >= ${seats} + ${least}`, true),
      reason(ground, `${max} <= ${seats} + ${most}`, true),
    ];
  }
  return [
    reason(ground, `${parts} × ${min} >= ${least} × ${seats}`, true),
    reason(ground, `${parts} × ${max} <= ${most} × ${seats}`, !fallback),
  ];
}
