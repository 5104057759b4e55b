import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { roundedDown, wholeSteps } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import type { RuleId } from './rule-titles.ts';
import { type Reason, reason } from './ruling.ts';

/** 人大的级别 · as the quota clause has them. */
export type QuotaLevel = 'province' | 'municipality' | 'prefecture' | 'county' | 'township';

/** 乡（包括民族乡）、镇 · @public */
export type TownshipKind = 'township' | 'town';

/** 人大的级别，写给读者 */
export const QUOTA_LEVEL_TITLES: Readonly<Record<QuotaLevel, string>> = {
  province: '省、自治区',
  municipality: '直辖市',
  prefecture: '设区的市、自治州',
  county: '县级',
  township: '乡级',
};

/** 代表名额的计算依据 */
export interface QuotaCase {
  readonly electionDay: CivilDate;
  readonly level: QuotaLevel;
  /** 人口数 */
  readonly population: number;
  /** 依法决定另加百分之五 */
  readonly plusFivePercent: boolean;
  /** 乡（民族乡）或者镇, which had different caps from 1995 to 2009. */
  readonly townshipKind?: TownshipKind | undefined;
}

/** 代表名额的裁定 */
export interface QuotaRuling {
  readonly seats: number;
  /** 基数 */
  readonly base: number;
  /** 按人口增加的名额, before the cap. */
  readonly increment: number;
  /** 总名额的上限 */
  readonly cap: number;
  /** 人口特少，可以低于基数 */
  readonly mayBeBelowBase: boolean;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly never[];
}

/** 名额公式 · one clause of 选举法第十二条, in force from that year's version on. */
export interface QuotaFormula {
  readonly fromYear: number;
  readonly base: number;
  /** 每多少人增加一名 */
  readonly step: number;
  readonly cap: number;
  /** 乡的上限与镇不同的 */
  readonly capOfTownship?: number;
  /** 人口不足此数的可以低于基数 */
  readonly smallBelow?: number;
  /** 可以另加百分之五 */
  readonly mayAddFivePercent: boolean;
}

/** 代表名额 · newest first. Numbers before 1995 are not known here. */
const FORMULAS: Readonly<Record<QuotaLevel, readonly QuotaFormula[]>> = {
  province: [{ fromYear: 1995, base: 350, step: 150_000, cap: 1000, mayAddFivePercent: true }],
  municipality: [{ fromYear: 1995, base: 350, step: 25_000, cap: 1000, mayAddFivePercent: false }],
  prefecture: [{ fromYear: 1995, base: 240, step: 25_000, cap: 650, mayAddFivePercent: false }],
  county: [
    { fromYear: 2020, base: 140, step: 5000, cap: 450, smallBelow: 50_000, mayAddFivePercent: true },
    { fromYear: 1995, base: 120, step: 5000, cap: 450, smallBelow: 50_000, mayAddFivePercent: true },
  ],
  township: [
    { fromYear: 2020, base: 45, step: 1500, cap: 160, smallBelow: 2000, mayAddFivePercent: true },
    { fromYear: 2010, base: 40, step: 1500, cap: 160, smallBelow: 2000, mayAddFivePercent: true },
    // A town (镇) of more than 130,000 had at most 130; a township (乡) of more than 90,000 at most 100. Where nobody says which it
    // is, the larger number is the outer limit of both.
    {
      fromYear: 1995,
      base: 40,
      step: 1500,
      cap: 130,
      capOfTownship: 100,
      smallBelow: 2000,
      mayAddFivePercent: true,
    },
  ],
};

/**
 * 代表名额 · 选举法（2020）第十二条: a base, one more for every whole step of population, a cap; then, where it has been decided,
 * five per cent more, of which a fraction gives no seat. The deciding organ may fix fewer, never more.
 * 另加百分之五 is open to 自治区、少数民族多的省 and to counties and townships; elsewhere it is refused and not added.
 */
export function quota(facts: QuotaCase): Decided<QuotaRuling> {
  const { electionDay, level, population, plusFivePercent } = facts;
  const formula = quotaFormula(level, electionDay);
  if (formula === undefined) return mistaken('unknown-law-date', 'electionDay');

  const { base, step, smallBelow } = formula;
  const cap = facts.townshipKind === 'township' ? (formula.capOfTownship ?? formula.cap) : formula.cap;
  const ground = groundOf(`quota-${level}`, electionDay);
  const increment = wholeSteps(population, step);
  const uncapped = base + increment;
  const capped = Math.min(cap, uncapped);
  const reasons = [
    reason(ground, `${base} + floor(${population} / ${step}) = ${uncapped}`, true),
    reason(ground, `${uncapped} <= ${cap}`, uncapped <= cap),
  ];
  const mayBeBelowBase = smallBelow !== undefined && population < smallBelow;
  if (smallBelow !== undefined) {
    reasons.push(reasonOn('quota-min-pop', electionDay, `${population} < ${smallBelow}`, mayBeBelowBase));
  }
  let seats = capped;
  if (plusFivePercent && formula.mayAddFivePercent) {
    seats = roundedDown(105, capped, 100);
    reasons.push(reasonOn('quota-plus5', electionDay, `floor(105 × ${capped} / 100) = ${seats}`, true));
  } else if (plusFivePercent) {
    reasons.push(reasonOn('quota-plus5', electionDay, `${level} in {province, county, township}`, false));
  }
  return decided({ seats, base, increment, cap, mayBeBelowBase, reasons, undecided: [] });
}

/** 确定的名额不超过公式 · what is fixed against the most that the formula gives, as the test of a reason. */
export function fixedSeats(seats: number, lawful: number): Pick<Reason, 'test' | 'holds'> {
  return { test: `确定 ${seats} <= ${lawful}`, holds: seats <= lawful };
}

/** 名额公式 · the clause in force on that election day; undefined before 1995. */
export function quotaFormula(level: QuotaLevel, electionDay: CivilDate): QuotaFormula | undefined {
  const year = lawInForce('election-law', electionDay)?.year ?? 0;
  return FORMULAS[level].find(({ fromYear }) => fromYear <= year);
}

function reasonOn(rule: RuleId, day: CivilDate, test: string, holds: boolean): Reason {
  return reason(groundOf(rule, day), test, holds);
}
