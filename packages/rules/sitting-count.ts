/**
 * 会议选举的计算 · what elections at a congress session and at a Party meeting have in common: the meeting may open, ballots match,
 * more than half of a fixed number of people elects, most votes decide a 再次投票.
 */
import { isMore } from './exact.ts';
import { anotherElection, type NextBallot, repeatVote, tieBallot } from './next-ballot.ts';
import { equalityOf, nextCandidates } from './popular-count.ts';
import { type Ground, type Reason, reason } from './ruling.ts';
import type { SurplusRange } from './surplus.ts';
import { mostVotes, namesOf, placesIn, ranked, type Tally } from './tally.ts';

/** 会议上的轮次 · 第一次投票或者另行选举；再次投票 */
export type SittingRound = 'first' | 'tie';

/** 一次会议选举的依据 · where one kind of meeting differs from another. */
export interface SittingRules {
  readonly majority: Ground;
  readonly more: Ground;
  readonly tie: Ground;
  readonly fewer: Ground;
  readonly nextCandidates: Ground;
  /** 过半数以此计算 */
  readonly base: number;
  readonly surplus: (seats: number) => Pick<SurplusRange, 'min' | 'max'>;
  /** Whether others than candidates may stand in 另行选举: asked only where it comes to that. */
  readonly writeInsMayStand: () => boolean;
}

/** 会议选举的结果 */
export interface SittingResult {
  readonly valid: boolean;
  readonly elected: readonly string[];
  readonly next: NextBallot;
}

/** 选举无效 · nobody is elected. */
export function invalidSitting(posts: number): SittingResult {
  return { valid: false, elected: [], next: repeatVote(posts) };
}

/** 计算会议选举的结果 · reasons are added to the list given. */
export function countSitting(
  tally: Tally,
  posts: number,
  round: SittingRound,
  rules: SittingRules,
  reasons: Reason[],
): SittingResult {
  const persons = ranked(tally);
  const reached =
    round === 'tie'
      ? persons
      : persons.filter(({ name, votes }) => {
          const holds = isMore(2, votes, 1, rules.base);
          reasons.push(reason(rules.majority, `${name}: 2 × ${votes} > ${rules.base}`, holds));
          return holds;
        });
  if (reached.length > posts) reasons.push(reason(rules.more, `${reached.length} > ${posts}`, true));

  const { elected, equals } = mostVotes(reached, posts);
  const names = namesOf(elected);
  const open = posts - elected.length;
  if (equals.length > 0) {
    reasons.push(reason(rules.tie, equalityOf(equals), true));
    return { valid: true, elected: names, next: tieBallot(open, equals) };
  }
  if (open === 0) return { valid: true, elected: names, next: null };

  reasons.push(reason(rules.fewer, `${names.length} < ${posts}`, true));
  const withWriteIns = rules.writeInsMayStand();
  const placeOf = placesIn(names);
  const unelected = persons.filter(
    ({ name, isCandidate }) => (isCandidate || withWriteIns) && placeOf(name) < 0,
  );
  const range = rules.surplus(open);
  const next = anotherElection(unelected, open, range);
  reasons.push(nextCandidates(rules.nextCandidates, open, next.candidates.length, range));
  return { valid: true, elected: names, next };
}
