import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isAtLeast, isMore, roundedUp } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { consult, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason } from './ruling.ts';
import { countSitting, invalidSitting, type SittingResult, type SittingRound } from './sitting-count.ts';
import { type Tally, tallyMistake } from './tally.ts';

/** 党的基层组织选举的计票 */
export interface PartyCount extends Tally {
  readonly electionDay: CivilDate;
  readonly round: SittingRound;
  /** 应到会 */
  readonly due: number;
  /** 实到会 */
  readonly present: number;
  readonly posts: number;
}

/** 党的基层组织选举的结果 */
export interface PartyRuling extends SittingResult {
  /** 到会人数符合规定 */
  readonly quorum: boolean;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 党的基层组织选举的结果 · 中国共产党基层组织选举工作条例（2020）: at least four fifths of those due must be present, and more than half of those
 * due elects. The rules of 1990 wanted more than four fifths, and more than half of those present.
 */
export function countParty(count: PartyCount, law: LocalLaw = NATIONAL_LAW): Decided<PartyRuling> {
  const { electionDay, due, present, cast, posts } = count;
  if (posts < 1) return mistaken('seats-out-of-range', 'posts');
  const mistake = tallyMistake(count, posts);
  if (mistake !== undefined) return mistake;
  const version = lawInForce('party-grassroots-rules', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');

  const is2020 = version.year === 2020;
  const quorum = is2020 ? isAtLeast(5, present, 4, due) : isMore(5, present, 4, due);
  const reasons: Reason[] = [
    reason(groundOf('pg-quorum', electionDay), `5 × ${present} ${is2020 ? '>=' : '>'} 4 × ${due}`, quorum),
  ];
  if (present > due) reasons.push(reason(groundOf('pg-quorum', electionDay), `${present} <= ${due}`, false));
  if (quorum)
    reasons.push(reason(groundOf('pg-boxcheck', electionDay), `${cast} <= ${present}`, cast <= present));
  const reading = readLaw(law);
  const result =
    quorum && cast <= present
      ? countSitting(
          count,
          posts,
          count.round,
          {
            majority: groundOf('pg-win', electionDay),
            more: groundOf('pg-more', electionDay),
            tie: groundOf('pg-tie', electionDay),
            fewer: groundOf('pg-short', electionDay),
            nextCandidates: groundOf('pg-short', electionDay),
            base: is2020 ? due : present,
            surplus: (seats) => ({ min: leastPartyCandidates(seats), max: Number.POSITIVE_INFINITY }),
            writeInsMayStand: () => consult(reading, 'secondRoundWriteIns'),
          },
          reasons,
        )
      : invalidSitting(posts);
  return decided({ quorum, ...result, reasons, undecided: reading.undecided });
}

/** 差额不少于百分之二十 · 中国共产党基层组织选举工作条例（2020）: as many candidates at least. */
export function leastPartyCandidates(seats: number): number {
  return roundedUp(6, seats, 5);
}
