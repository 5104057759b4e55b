import { nominee, type NomineeCase, type NomineeRuling } from '../nominee.ts';
import type { CaseRule } from './case-rule.ts';

/** 被提名人 · 选举法（2020）第三十条、第三十五条、第四十八条 */
export const caseRule: CaseRule<NomineeCase, NomineeRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    area: reader.area(json['area'], 'area'),
    isEligible: reader.truth(json['isEligible'] ?? true, 'isEligible'),
    voterOf: reader.oneOf(
      json['voterOf'] ?? 'constituency',
      ['constituency', 'area', 'elsewhere'],
      'voterOf',
    ),
    isNominated: reader.truth(json['isNominated'] ?? true, 'isNominated'),
    hasForeignFunding: reader.optional(json['hasForeignFunding'], (value) =>
      reader.truth(value, 'hasForeignFunding'),
    ),
    declinedOn: reader.dateOr(json['declinedOn'], 'declinedOn', undefined),
    otherSeats: reader
      .names(json['otherSeats'] ?? [], 'otherSeats')
      .map((code, index) => reader.area(code, `otherSeats[${index}]`)),
    hasDeclaredOtherSeats: reader.truth(json['hasDeclaredOtherSeats'] ?? false, 'hasDeclaredOtherSeats'),
    hasLostElsewhere: reader.truth(json['hasLostElsewhere'] ?? false, 'hasLostElsewhere'),
    informationIsFalse: reader.truth(json['informationIsFalse'] ?? false, 'informationIsFalse'),
    reviewOpinions: reader.count(json['reviewOpinions'] ?? 0, 'reviewOpinions'),
  }),
  decide: nominee,
};
