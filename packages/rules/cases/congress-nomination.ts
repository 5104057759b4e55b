import { congressNomination, type CongressNominationCase } from '../congress-nomination.ts';
import type { NominationRuling } from '../nomination.ts';
import type { CaseRule } from './case-rule.ts';

/** 大会选举的提名 · 地方组织法（2022）第二十六条 */
export const caseRule: CaseRule<CongressNominationCase, NominationRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['province', 'prefecture', 'county', 'township'], 'level'),
    election: reader.oneOf(json['election'], ['posts', 'higher-deputies'], 'election'),
    by: reader.oneOf(json['by'], ['presidium', 'organisations', 'deputies'], 'by'),
    posts: reader.count(json['posts'], 'posts'),
    nominators: reader.list(json['nominators'], 'nominators').map((each, index) => ({
      id: reader.id(each['id'], `nominators[${index}].id`),
      onRoll: reader.truth(each['onRoll'], `nominators[${index}].onRoll`),
      signedBefore: reader.count(each['signedBefore'], `nominators[${index}].signedBefore`),
    })),
    nominees: reader.names(json['nominees'], 'nominees'),
  }),
  decide: congressNomination,
};
