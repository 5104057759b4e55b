import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isMore } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { unreadText } from './unread-text.ts';

/** 党的地方各级代表大会 · whatever the case leaves out is not asked. */
export interface PartyCongressCase {
  readonly electionDay: CivilDate;
  readonly level: 'province' | 'prefecture' | 'county';
  /** 代表名额 */
  readonly delegates?: number | undefined;
  /** 应到会 */
  readonly due?: number | undefined;
  readonly present?: number | undefined;
  /** 候选人得的赞成票 · in the election or in a preliminary vote. */
  readonly yes?: number | undefined;
}

/** 党的地方代表大会的裁定 · null where the case does not ask. */
export interface PartyCongressRuling extends Reasoned {
  readonly delegatesLawful: boolean | null;
  readonly open: boolean | null;
  readonly wins: boolean | null;
  readonly textRead: boolean;
}

/** 代表名额 · 党的地方组织选举工作条例 */
const DELEGATES: Readonly<
  Record<PartyCongressCase['level'], { readonly min: number; readonly max: number }>
> = {
  province: { min: 400, max: 800 },
  prefecture: { min: 300, max: 500 },
  county: { min: 200, max: 400 },
};

/**
 * 党的地方代表大会的选举 · 中国共产党地方组织选举工作条例: 400–800, 300–500, 200–400 delegates; more than half of those due elects, and opens the congress; that the last still stands so in 2020
 * was not seen.
 */
export function partyCongress(facts: PartyCongressCase): Decided<PartyCongressRuling> {
  const { electionDay, level, delegates, due, present, yes } = facts;
  if (lawInForce('party-local-rules', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const { min, max } = DELEGATES[level];
  const delegatesReason =
    delegates === undefined
      ? undefined
      : reason(
          groundOf('pl-delegates', electionDay),
          `${min} <= ${delegates} <= ${max}`,
          min <= delegates && delegates <= max,
        );
  const open = halfOfDue('pl-quorum', electionDay, present, due);
  const wins = halfOfDue('pl-win', electionDay, yes, due);
  const unread = open === undefined ? [] : unreadText('party-local-rules', electionDay);
  return decided({
    delegatesLawful: delegatesReason?.holds ?? null,
    open: open?.holds ?? null,
    wins: wins?.holds ?? null,
    textRead: unread.length === 0,
    reasons: [delegatesReason, open, wins, ...unread].filter((each) => each !== undefined),
    undecided: [],
  });
}

/** 超过应到会的半数 */
function halfOfDue(
  rule: 'pl-quorum' | 'pl-win',
  day: CivilDate,
  number: number | undefined,
  due: number | undefined,
): Reason | undefined {
  if (number === undefined || due === undefined) return undefined;
  return reason(groundOf(rule, day), `2 × ${number} > ${due}`, isMore(2, number, 1, due));
}
