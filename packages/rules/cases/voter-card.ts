import type { Ruling } from '../ruling.ts';
import { voterCard, type VoterCardCase } from '../voter-card.ts';
import type { CaseRule } from './case-rule.ts';

/** 发给选民证 · 选举法（2020）第二十八条 */
export const caseRule: CaseRule<VoterCardCase, Ruling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    onRoll: reader.truth(json['onRoll'], 'onRoll'),
    hasCard: reader.truthOr(json['hasCard'], 'hasCard', false),
  }),
  decide: voterCard,
};
