import { articleOf, groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import type { CongressLevel } from './congress-nomination.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { choice, fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 补选 · of deputies, in their term. */
export interface ByElectionCase {
  readonly electionDay: CivilDate;
  /** 代表所在的一级 */
  readonly level: CongressLevel;
  /** 原选区选民、原选举单位的大会或者它的常委会 */
  readonly by: 'voters' | 'congress' | 'standing-committee';
  /** 原选区、原选举单位 */
  readonly original: boolean;
  /** 选举单位的大会会议期间 */
  readonly inSession?: boolean | undefined;
  readonly seats: number;
  readonly candidates: number;
  /** 经代表资格审查 */
  readonly reviewed?: boolean | undefined;
}

/** 补选的裁定 */
export interface ByElectionRuling extends Reasoned {
  readonly electedBy: readonly ByElectionCase['by'][];
  readonly mayBeHeld: boolean;
  /** 补选的代表可以就任 */
  readonly mayTakeSeat: boolean | null;
}

/**
 * 补选 · 选举法（2020）第五十七条、地方组织法（2022）第五十条: the original constituency or unit elects again, between sessions its standing committee may; there may be as many
 * candidates as seats; who is elected goes through the review of qualifications like any deputy.
 */
export function byElection(facts: ByElectionCase): Decided<ByElectionRuling> {
  const { electionDay, by, original, seats, candidates, reviewed } = facts;
  if (seats < 1) return mistaken('seats-out-of-range', 'seats');
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const ground = groundOf('by-where', electionDay);
  const electedBy = electors(facts);
  const conditions: Reason[] = [
    choice(ground, by, electedBy),
    fact(ground, 'inOriginalUnit', original),
    reason(groundOf('by-surplus', electionDay), `${candidates} >= ${seats}`, candidates >= seats),
  ];
  const review =
    reviewed === undefined
      ? []
      : [fact({ rule: 'by-review', article: articleOf('by-where', electionDay) }, 'reviewed', reviewed)];
  const mayBeHeld = conditions.every(({ holds }) => holds);
  return decided({
    electedBy,
    mayBeHeld,
    mayTakeSeat: reviewed === undefined ? null : mayBeHeld && reviewed,
    reasons: [...conditions, ...review],
    undecided: [],
  });
}

/** 由谁补选 · voters elect deputies of counties and townships, congresses those above. */
function electors({ level, inSession = false }: ByElectionCase): ByElectionCase['by'][] {
  if (level === 'county' || level === 'township') return ['voters'];
  return inSession ? ['congress'] : ['standing-committee'];
}
