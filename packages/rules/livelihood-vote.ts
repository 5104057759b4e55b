import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isMore } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { equalityOf } from './popular-count.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { mostVotes, namesOf, ranked, tallyMistake } from './tally.ts';

/** 民生实事项目票决 · at one session. */
export interface LivelihoodVoteCase {
  readonly electionDay: CivilDate;
  /** 候选项目 */
  readonly projects: readonly string[];
  /** 应选的项目数 */
  readonly places: number;
  readonly deputiesInOffice: number;
  readonly deputySeats: number;
  readonly present: number;
  /** 收回的票、废票 */
  readonly cast: number;
  readonly invalid: number;
  readonly votes: Readonly<Record<string, number>>;
}

/** 民生实事项目票决的裁定 */
export interface LivelihoodVoteRuling extends Reasoned {
  readonly surplusKept: boolean;
  readonly adopted: readonly string[];
  /** 票数相等，不能确定的项目 */
  readonly tied: readonly string[];
  /** 票数相等的怎样办 */
  readonly next: 'vote-again' | 'standing-committee' | null;
  readonly placesLeft: number;
}

/**
 * 民生实事项目票决 · 地方组织法（2022）第十一条、第十二条: deputies choose the projects that the government carries out. The law gives the power and no numbers: whether there are more projects
 * than places, what passes, and what equals mean are the congress's own 票决办法.
 */
export function livelihoodVote(
  facts: LivelihoodVoteCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<LivelihoodVoteRuling> {
  const { electionDay, projects, places } = facts;
  if (places < 1) return mistaken('seats-out-of-range', 'places');
  if (lawInForce('organic-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const tally = { ...facts, candidates: projects };
  const mistake = tallyMistake(tally, places);
  if (mistake !== undefined) return mistake;
  const unknown = Object.keys(facts.votes).find((name) => !projects.includes(name));
  if (unknown !== undefined) return mistaken('invalid-case', `votes.${unknown}`);
  const reading = readLaw(law);
  const surplus = surplusReason(facts, reading);
  const reasons: Reason[] = [surplus];
  const base = passBase(facts, reading);
  const ground = groundHere(law, 'livelihood-vote', electionDay, 'livelihoodPass');
  const passed = ranked(tally).filter(({ name, votes }) => {
    if (base === null) return votes > 0;
    const holds = isMore(2, votes, 1, base);
    reasons.push(reason(ground, `${name}: 2 × ${votes} > ${base}`, holds));
    return holds;
  });
  const { elected, equals } = mostVotes(passed, places);
  if (equals.length > 0) reasons.push(reason(ground, equalityOf(equals), true));
  return decided({
    surplusKept: surplus.holds,
    adopted: namesOf(elected),
    tied: namesOf(equals),
    next: equals.length > 0 ? consult(reading, 'livelihoodTie') : null,
    placesLeft: places - elected.length,
    reasons,
    undecided: reading.undecided,
  });
}

/** 候选项目多于应选的项目 · or at least as many. */
function surplusReason({ electionDay, projects, places }: LivelihoodVoteCase, reading: LawReading): Reason {
  const mustBeMore = consult(reading, 'livelihoodSurplus');
  const ground = groundHere(reading.law, 'livelihood-surplus', electionDay, 'livelihoodSurplus');
  const number = projects.length;
  return mustBeMore
    ? reason(ground, `${number} > ${places}`, number > places)
    : reason(ground, `${number} >= ${places}`, number >= places);
}

/** 过半数以什么计 · null where most votes are enough. */
function passBase(facts: LivelihoodVoteCase, reading: LawReading): number | null {
  const pass = consult(reading, 'livelihoodPass');
  if (pass === 'most-votes') return null;
  if (pass === 'half-of-present') return facts.present;
  return consult(reading, 'congressBasis') === 'seats' ? facts.deputySeats : facts.deputiesInOffice;
}
