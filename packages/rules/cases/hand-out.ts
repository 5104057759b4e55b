import { handOut, type HandOutCase, type HandOutRuling } from '../hand-out.ts';
import type { CaseRule } from './case-rule.ts';

/** 领取选票 · 选举法（2020）第三十七条、第四十二条 */
export const caseRule: CaseRule<HandOutCase, HandOutRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    document: reader.oneOf(json['document'], ['voter-card', 'identity-card', 'none'], 'document'),
    onRoll: reader.truth(json['onRoll'], 'onRoll'),
    hasVoted: reader.truth(json['hasVoted'], 'hasVoted'),
    commissions: reader.count(json['commissions'], 'commissions'),
    helperTrusted: reader.truthOr(json['helperTrusted'], 'helperTrusted', undefined),
  }),
  decide: handOut,
};
