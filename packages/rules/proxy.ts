import { articleOf, cite, groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, limitInForce, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId, ProxyChannel, ProxyReason } from './parameters.ts';
import { type Ground, type Reason, reason } from './ruling.ts';
import type { RuleId } from './rule-titles.ts';

/** 委托投票 · one commission. */
export interface ProxyCase {
  readonly electionDay: CivilDate;
  readonly reason: ProxyReason;
  readonly channel: ProxyChannel;
  /** 经选举委员会同意 */
  readonly committeeConsent: boolean;
  /** 受托人是选民 */
  readonly proxyIsVoter: boolean;
  /** 受托人是本选区选民 */
  readonly samePlace: boolean;
  /** 受托人是代表候选人 */
  readonly proxyIsCandidate?: boolean | undefined;
  /** 受托人本人已经委托他人: he does not come. */
  readonly proxyHasCommissioned?: boolean | undefined;
  /** 委托人接受了别人的委托: they wait for him. */
  readonly principalHoldsCommissions?: boolean | undefined;
  /** 已经接受的委托, without this one. */
  readonly commissionsHeld: number;
}

/** 委托投票的裁定 */
export interface ProxyRuling {
  readonly accepted: boolean;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 每一选民接受的委托不得超过三人 · 选举法（2020）第四十二条 · @public */
export const PROXY_LIMIT = 3;

/**
 * 委托投票 · 选举法（2020）第四十二条: a voter who is away commissions another voter in writing, with the committee's consent; nobody
 * accepts more than three. 被羁押的 may do so by 直接选举若干规定 第五条. Whoever has commissioned somebody does not come himself, so nobody commissions
 * him, and he passes nothing on. Everything is tested, so that the voter learns of all at once.
 */
export function proxy(facts: ProxyCase, law: LocalLaw = NATIONAL_LAW): Decided<ProxyRuling> {
  const { electionDay, reason: why, channel, proxyIsCandidate = false } = facts;
  const { proxyHasCommissioned = false, principalHoldsCommissions = false } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const limit = limitInForce(law, 'proxyLimit', electionDay) ?? { value: PROXY_LIMIT };
  const reading = readLaw(law);
  const ground = (rule: RuleId, parameter: ParameterId) => groundHere(law, rule, electionDay, parameter);
  const reasons = consult(reading, 'proxyReasons');
  const channels = consult(reading, 'proxyChannels');
  const mustBeSame = consult(reading, 'proxySameConstituency');
  const mayStand = !proxyIsCandidate || consult(reading, 'proxyMayStand');
  const inCustody: Ground = { rule: 'proxy-reason', article: custodyArticle(electionDay) };
  const tests = [
    reason(
      why === 'custody' ? inCustody : ground('proxy-reason', 'proxyReasons'),
      `${why} in {${reasons.join(', ')}}`,
      reasons.includes(why),
    ),
    reason(
      ground('proxy-channel', 'proxyChannels'),
      `${channel} in {${channels.join(', ')}}`,
      channels.includes(channel),
    ),
    reason(
      groundOf('proxy-when', electionDay),
      `committeeConsent = ${facts.committeeConsent}`,
      facts.committeeConsent,
    ),
    reason(groundOf('proxy-who', electionDay), `proxyIsVoter = ${facts.proxyIsVoter}`, facts.proxyIsVoter),
    ...(mustBeSame
      ? [
          reason(
            ground('proxy-who', 'proxySameConstituency'),
            `samePlace = ${facts.samePlace}`,
            facts.samePlace,
          ),
        ]
      : []),
    ...(mayStand ? [] : [fact(ground('proxy-who', 'proxyMayStand'), 'proxyIsNoCandidate', false)]),
    ...(proxyHasCommissioned ? [fact(groundOf('proxy-who', electionDay), 'proxyComes', false)] : []),
    ...(principalHoldsCommissions
      ? [fact(groundOf('proxy-who', electionDay), 'principalHoldsNone', false)]
      : []),
    reason(
      limit.article === undefined
        ? groundOf('proxy-limit', electionDay)
        : { rule: 'proxy-limit', article: limit.article },
      `${facts.commissionsHeld} + 1 <= ${limit.value}`,
      facts.commissionsHeld < limit.value,
    ),
  ];
  return decided({
    accepted: tests.every(({ holds }) => holds),
    reasons: tests,
    undecided: reading.undecided,
  });
}

/** 直接选举若干规定第五条 · 被羁押、服刑而准予行使选举权利的 */
export function custodyArticle(electionDay: CivilDate): string {
  const provisions = lawInForce('direct-election-provisions', electionDay);
  return provisions === undefined ? articleOf('proxy-reason', electionDay) : cite(provisions, 5);
}
