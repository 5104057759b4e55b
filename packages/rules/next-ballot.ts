import type { SurplusRange } from './surplus.ts';
import { namesOf, type Tallied } from './tally.ts';

/** 重新投票 · the whole vote again: more ballots than were issued, or too few voters. */
export interface RepeatVote {
  readonly kind: 'repeat-vote';
  readonly seats: number;
}

/** 再次投票 · between those whose votes are equal at the cut. */
export interface TieBallot {
  readonly kind: 'tie-ballot';
  readonly seats: number;
  readonly candidates: readonly string[];
}

/** 另行选举 · for the seats that stay open, with candidates by the order of votes. */
export interface AnotherElection {
  readonly kind: 'another-election';
  readonly seats: number;
  readonly candidates: readonly string[];
  /** Who may be added, in this order, up to the lawful maximum. */
  readonly mayExtendTo: readonly string[];
  /** Fewer are left than the law wants. */
  readonly shortOfMinimum: boolean;
  /** Equal at the last place and too many to take all: the committee decides. */
  readonly tiedForPlace?: readonly string[];
}

/** 下一步投票 */
export type NextBallot = RepeatVote | TieBallot | AnotherElection | null;

/** 重新投票 · 选举法（2020）第四十四条、第四十五条 */
export function repeatVote(seats: number): RepeatVote {
  return { kind: 'repeat-vote', seats };
}

/** 再次投票 · 选举法（2020）第四十五条第三款 */
export function tieBallot(seats: number, equals: readonly Tallied[]): TieBallot {
  return { kind: 'tie-ballot', seats, candidates: namesOf(equals) };
}

/**
 * 另行选举的候选人 · the unelected with most votes, as many as the law wants at least; equal votes at the last place bring all
 * of them in if that stays lawful, and none if not · 选举法（2020）第四十五条第四款
 */
export function anotherElection(
  unelected: readonly Tallied[],
  seats: number,
  { min, max }: Pick<SurplusRange, 'min' | 'max'>,
): AnotherElection {
  const ends = endsOfEquals(unelected);
  const end = ends.find((size) => size >= min) ?? unelected.length;
  const isTied = end > max;
  // Nobody of the equals is put before another; those above them stay.
  const taken = isTied ? (ends.findLast((size) => size < min) ?? 0) : end;
  const widest = isTied ? taken : (ends.findLast((size) => size <= max) ?? end);
  return {
    kind: 'another-election',
    seats,
    candidates: namesOf(unelected.slice(0, taken)),
    mayExtendTo: namesOf(unelected.slice(taken, widest)),
    shortOfMinimum: unelected.length < min,
    ...(isTied && { tiedForPlace: namesOf(unelected.slice(taken, end)) }),
  };
}

/** How many are taken if a ranking is cut where votes differ. */
function endsOfEquals(persons: readonly Tallied[]): number[] {
  return persons
    .map((_, index) => index + 1)
    .filter((size) => persons[size]?.votes !== persons[size - 1]?.votes);
}
