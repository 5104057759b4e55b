import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { choice, fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { limitInForce, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { PROXY_LIMIT } from './proxy.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 领取选票 · one voter at a polling place, in one election. */
export interface HandOutCase {
  readonly electionDay: CivilDate;
  readonly document: 'voter-card' | 'identity-card' | 'none';
  readonly onRoll: boolean;
  /** 已经领过本次选举的选票 */
  readonly hasVoted: boolean;
  /** 接受的委托 */
  readonly commissions: number;
  /** 代写的人由本人信任; absent where he writes himself. */
  readonly helperTrusted?: boolean | undefined;
}

/** 领取选票的裁定 */
export interface HandOutRuling extends Reasoned {
  /** 应发的选票 · his own and those of his principals. */
  readonly ballots: number;
}

/**
 * 领取选票 · 选举法（2020）第五条、第三十七条、第四十条、第四十二条: against voter card or identity card, once, his own and at most three for others;
 * commissions beyond the limit do not take his own vote away.
 */
export function handOut(facts: HandOutCase, law: LocalLaw = NATIONAL_LAW): Decided<HandOutRuling> {
  const { electionDay, document, onRoll, hasVoted, commissions, helperTrusted } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const ground = groundOf('vote-collect', electionDay);
  const needed: Reason[] = [
    fact(ground, 'onRoll', onRoll),
    choice(ground, document, ['voter-card', 'identity-card']),
    fact(groundOf('vote-once', electionDay), 'notVotedYet', !hasVoted),
  ];
  const { value: most, article } = limitInForce(law, 'proxyLimit', electionDay) ?? { value: PROXY_LIMIT };
  const limit = { ...groundOf('proxy-limit', electionDay), ...(article !== undefined && { article }) };
  const withinLimit = reason(limit, `${commissions} <= ${most}`, commissions <= most);
  const reasons = [...needed, withinLimit];
  if (helperTrusted !== undefined)
    reasons.push(fact(groundOf('vote-illiterate', electionDay), 'helperTrusted', helperTrusted));
  const ballots = needed.every(({ holds }) => holds) ? 1 + Math.min(commissions, most) : 0;
  return decided({ ballots, reasons, undecided: [] });
}
