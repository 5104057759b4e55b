import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { roundedDown, roundedUp } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { groundOf } from './articles.ts';
import { type Reason, reason } from './ruling.ts';
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

const RULES: Readonly<Record<SurplusKind, RuleId>> = {
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
  const ground = groundOf(RULES[kind], electionDay);
  return decided({ ...range, reasons: reasonsFor(kind, seats, range, ground), undecided: [] });
}

/**
 * 候选人数的法定范围 · the whole numbers that the text allows for so many seats.
 * 直接选举 1/3 至一倍 · 选上一级代表 1/5 至 1/2 · 常委会委员 1/10 至 1/5 · 副职 一至三人 · 正职 可以多一人.
 */
export function surplusRange(kind: SurplusKind, seats: number): SurplusRange {
  return RANGES[kind](seats);
}

const RANGES: Readonly<Record<SurplusKind, (seats: number) => SurplusRange>> = {
  direct: (seats) => ({ min: roundedUp(4, seats, 3), max: 2 * seats, fallback: false }),
  'higher-deputies': (seats) => orOneMore(roundedUp(6, seats, 5), roundedDown(3, seats, 2), seats),
  'committee-members': (seats) => orOneMore(roundedUp(11, seats, 10), roundedDown(6, seats, 5), seats),
  'vice-posts': (seats) => ({ min: seats + 1, max: seats + 3, fallback: false }),
  'single-post': (seats) => ({ min: seats, max: seats + 1, fallback: false }),
};

/** Few seats leave no whole number between the two shares: one candidate more than seats, as 另行选举 of one seat has it. */
function orOneMore(min: number, max: number, seats: number): SurplusRange {
  return min <= max ? { min, max, fallback: false } : { min: seats + 1, max: seats + 1, fallback: true };
}

function reasonsFor(
  kind: SurplusKind,
  seats: number,
  { min, max, fallback }: SurplusRange,
  ground: { rule: RuleId; article: string },
): Reason[] {
  const shares = SHARES[kind];
  if (shares === undefined) {
    return [
      reason(ground, `${seats} + ${min - seats} <= ${min}`, true),
      reason(ground, `${max} <= ${seats} + ${max - seats}`, true),
    ];
  }
  const [least, most, parts] = shares;
  return [
    reason(ground, `${parts} × ${min} >= ${least} × ${seats}`, true),
    reason(ground, `${parts} × ${max} <= ${most} × ${seats}`, !fallback),
  ];
}

/** The text as whole numbers: at least so many, and at most so many, of this many parts of the seats. */
const SHARES: Readonly<Partial<Record<SurplusKind, readonly [number, number, number]>>> = {
  direct: [4, 6, 3],
  'higher-deputies': [12, 15, 10],
  'committee-members': [11, 12, 10],
};
