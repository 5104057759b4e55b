import { proxy, type ProxyCase, type ProxyRuling } from '../proxy.ts';
import type { CaseRule } from './case-rule.ts';

/** 委托投票 · 选举法（2020）第四十二条 */
export const caseRule: CaseRule<ProxyCase, ProxyRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    reason: reader.oneOf(json['reason'], ['away', 'ill', 'disabled', 'isolated', 'custody'], 'reason'),
    channel: reader.oneOf(json['channel'], ['paper', 'letter', 'fax', 'other-verifiable'], 'channel'),
    committeeConsent: reader.truth(json['committeeConsent'], 'committeeConsent'),
    proxyIsVoter: reader.truth(json['proxyIsVoter'], 'proxyIsVoter'),
    samePlace: reader.truth(json['samePlace'], 'samePlace'),
    ...(json['proxyIsCandidate'] !== undefined && {
      proxyIsCandidate: reader.truth(json['proxyIsCandidate'], 'proxyIsCandidate'),
    }),
    ...(json['proxyHasCommissioned'] !== undefined && {
      proxyHasCommissioned: reader.truth(json['proxyHasCommissioned'], 'proxyHasCommissioned'),
    }),
    ...(json['principalHoldsCommissions'] !== undefined && {
      principalHoldsCommissions: reader.truth(json['principalHoldsCommissions'], 'principalHoldsCommissions'),
    }),
    commissionsHeld: reader.count(json['commissionsHeld'], 'commissionsHeld'),
  }),
  decide: proxy,
};
