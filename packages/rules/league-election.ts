import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isMore } from './exact.ts';
import { leastPartyCandidates } from './count-party.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { unreadText } from './unread-text.ts';

/** 团的基层组织选举 · whatever the case leaves out is not asked. */
export interface LeagueElectionCase {
  readonly electionDay: CivilDate;
  /** 团员人数，召开团员代表大会的 */
  readonly membership?: number | undefined;
  /** 有人委托他人投票 */
  readonly byProxy?: boolean | undefined;
  readonly seats?: number | undefined;
  readonly candidates?: number | undefined;
  /** 应到会、实到会、赞成 */
  readonly due?: number | undefined;
  readonly present?: number | undefined;
  readonly yes?: number | undefined;
}

/** 团的基层组织选举的裁定 · null where the case does not ask. */
export interface LeagueElectionRuling extends Reasoned {
  readonly mayHoldCongress: boolean | null;
  readonly votesInPerson: boolean | null;
  readonly surplusKept: boolean | null;
  readonly open: boolean | null;
  readonly wins: boolean | null;
  readonly textRead: boolean;
}

/** 召开团员代表大会的人数 · 团的基层组织选举工作条例（2025） */
const CONGRESS_MEMBERS = 200;

/**
 * 团的基层组织选举 · 中国共产主义青年团基层组织选举工作条例（2025）: a congress from two hundred members, nobody votes for another. A fifth more candidates, more than four fifths present and more
 * than half of those present are the older rules' figures: whether they stand was not seen, and the ruling says so.
 */
export function leagueElection(facts: LeagueElectionCase): Decided<LeagueElectionRuling> {
  const { electionDay, membership, byProxy, seats, candidates, due, present, yes } = facts;
  if (lawInForce('league-grassroots-rules', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  if (seats !== undefined && seats < 1) return mistaken('seats-out-of-range', 'seats');
  if (yes !== undefined && present !== undefined && yes > present)
    return mistaken('more-votes-than-choices', 'yes');
  const basis = groundOf('yl-basis', electionDay);
  const older = groundOf('yl-numbers', electionDay);
  const congress =
    membership === undefined
      ? undefined
      : reason(basis, `${membership} >= ${CONGRESS_MEMBERS}`, membership >= CONGRESS_MEMBERS);
  const inPerson = byProxy === undefined ? undefined : fact(basis, 'votesInPerson', !byProxy);
  const surplus =
    seats === undefined || candidates === undefined
      ? undefined
      : reason(older, `5 × ${candidates} >= 6 × ${seats}`, candidates >= leastPartyCandidates(seats));
  const open =
    due === undefined || present === undefined
      ? undefined
      : reason(older, `5 × ${present} > 4 × ${due}`, isMore(5, present, 4, due));
  const wins =
    present === undefined || yes === undefined
      ? undefined
      : reason(older, `2 × ${yes} > ${present}`, isMore(2, yes, 1, present));
  const numbers = [surplus, open, wins].filter((each): each is Reason => each !== undefined);
  const unread = numbers.length === 0 ? [] : unreadText('league-grassroots-rules', electionDay);
  return decided({
    mayHoldCongress: congress?.holds ?? null,
    votesInPerson: inPerson?.holds ?? null,
    surplusKept: surplus?.holds ?? null,
    open: open?.holds ?? null,
    wins: wins?.holds ?? null,
    textRead: unread.length === 0,
    reasons: [congress, inPerson, ...numbers, ...unread].filter((each) => each !== undefined),
    undecided: [],
  });
}
