import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import type { DirectLevel } from './count-direct.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isMore } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason } from './ruling.ts';

/** 罢免 · of a deputy whom voters elected. */
export interface RecallCase {
  readonly electionDay: CivilDate;
  readonly level: DirectLevel;
  /** 原选区全体选民 */
  readonly voters: number;
  /** 联名的选民 */
  readonly petitioners?: number | undefined;
  readonly votersTakingPart?: number | undefined;
  readonly yes?: number | undefined;
}

/** 罢免的裁定 · null where the case does not ask. */
export interface RecallRuling {
  readonly petitionValid: boolean | null;
  readonly passed: boolean | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly never[];
}

/** 联名人数 · newest first; before 1995 it is not known here. */
const PETITIONERS = [
  { fromYear: 2004, county: 50, township: 30 },
  { fromYear: 1995, county: 30, township: 30 },
] as const;

/**
 * 罢免 · 选举法（2020）第五十条、第五十三条: fifty voters for a county deputy, thirty for a township deputy; passed by more than half of
 * all voters of the original constituency, not of those voting.
 */
export function recall(facts: RecallCase): Decided<RecallRuling> {
  const { electionDay, level, voters, petitioners, votersTakingPart, yes } = facts;
  const version = lawInForce('election-law', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  if (yes !== undefined && yes > Math.min(votersTakingPart ?? voters, voters)) {
    return mistaken('more-votes-than-choices', 'yes');
  }

  const reasons: Reason[] = [];
  if (votersTakingPart !== undefined && votersTakingPart > voters) {
    reasons.push(
      reason(groundOf('vote-once', electionDay), `taking part ${votersTakingPart} <= ${voters}`, false),
    );
  }
  let petitionValid: boolean | null = null;
  if (petitioners !== undefined) {
    const needed = PETITIONERS.find(({ fromYear }) => fromYear <= version.year)?.[level];
    if (needed === undefined) return mistaken('unknown-law-date', 'electionDay');
    petitionValid = petitioners >= needed;
    reasons.push(
      reason(groundOf('recall-petition', electionDay), `${petitioners} >= ${needed}`, petitionValid),
    );
  }
  let passed: boolean | null = null;
  if (yes !== undefined) {
    passed = isMore(2, yes, 1, voters);
    reasons.push(reason(groundOf('recall-pass', electionDay), `2 × ${yes} > ${voters}`, passed));
  }
  return decided({ petitionValid, passed, reasons, undecided: [] });
}
