import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason } from './ruling.ts';

/** 设常务委员会的人大 · a township's congress has none. */
export type StandingCommitteeLevel = 'province' | 'prefecture' | 'county';

/** 常务委员会组成人员名额 */
export interface StandingCommitteeCase {
  /** 换届选举日, which chooses the version of the law. */
  readonly electionDay: CivilDate;
  readonly level: StandingCommitteeLevel;
  readonly population: number;
  /** 确定的名额 */
  readonly size?: number | undefined;
  /** 本届已经确定的名额 */
  readonly fixedForTerm?: number | undefined;
}

/** 常务委员会组成人员名额的裁定 */
export interface StandingCommitteeRuling {
  readonly min: number;
  readonly max: number;
  /** 确定名额的机关 */
  readonly fixedBy: 'own-congress' | 'provincial-standing-committee';
  /** null where no size is asked about. */
  readonly sizeAllowed: boolean | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly never[];
}

interface SizeClause {
  readonly fromYear: number;
  readonly min: number;
  readonly max: number;
  /** 人口超过此数的，名额的上限 */
  readonly populous: { readonly over: number; readonly max: number };
}

/** 常务委员会组成人员名额 · newest first; the numbers of 2015 are historical, those before are not known here. */
const CLAUSES: Readonly<Record<StandingCommitteeLevel, readonly SizeClause[]>> = {
  province: [
    { fromYear: 2022, min: 45, max: 75, populous: { over: 80_000_000, max: 95 } },
    { fromYear: 2015, min: 35, max: 65, populous: { over: 80_000_000, max: 85 } },
  ],
  prefecture: [
    { fromYear: 2022, min: 29, max: 51, populous: { over: 8_000_000, max: 61 } },
    { fromYear: 2015, min: 19, max: 41, populous: { over: 8_000_000, max: 51 } },
  ],
  county: [{ fromYear: 2015, min: 15, max: 35, populous: { over: 1_000_000, max: 45 } }],
};

/**
 * 常务委员会组成人员名额 · 地方组织法（2022）第四十七条: a range by level, wider where many people live; a province's is fixed by its own congress,
 * the others by the province's standing committee, and not changed within the term.
 */
export function standingCommittee(facts: StandingCommitteeCase): Decided<StandingCommitteeRuling> {
  const { electionDay, level, population, size, fixedForTerm } = facts;
  const year = lawInForce('organic-law', electionDay)?.year ?? 0;
  const clause = CLAUSES[level].find(({ fromYear }) => fromYear <= year);
  if (clause === undefined) return mistaken('unknown-law-date', 'electionDay');

  const ground = groundOf('quota-sc', electionDay);
  const { min, populous } = clause;
  const isPopulous = population > populous.over;
  const max = isPopulous ? populous.max : clause.max;
  const reasons = [reason(ground, `${population} > ${populous.over}`, isPopulous)];
  const tests: Reason[] = [];
  if (size !== undefined) {
    tests.push(reason(ground, `${min} <= ${size} <= ${max}`, size >= min && size <= max));
    if (fixedForTerm !== undefined)
      tests.push(reason(ground, `${size} = ${fixedForTerm}`, size === fixedForTerm));
  }
  return decided({
    min,
    max,
    fixedBy: level === 'province' ? 'own-congress' : 'provincial-standing-committee',
    sizeAllowed: size === undefined ? null : tests.every(({ holds }) => holds),
    reasons: [...reasons, ...tests],
    undecided: [],
  });
}
