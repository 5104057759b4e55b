import { qualification, type QualificationCase, type QualificationRuling } from '../qualification.ts';
import type { CaseRule } from './case-rule.ts';

/** 代表资格审查 · 选举法（2020）第四十七条、第五十八条 */
export const caseRule: CaseRule<QualificationCase, QualificationRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    isCitizen: reader.truth(json['isCitizen'], 'isCitizen'),
    isAdult: reader.truth(json['isAdult'], 'isAdult'),
    hasPoliticalRights: reader.truth(json['hasPoliticalRights'], 'hasPoliticalRights'),
    procedureLawful: reader.truth(json['procedureLawful'], 'procedureLawful'),
    unlawfulActs: reader.someOf(
      json['unlawfulActs'],
      ['bribery', 'coercion', 'forgery', 'suppression', 'other'],
      'unlawfulActs',
    ),
    isStateEmployee: reader.truthOr(json['isStateEmployee'], 'isStateEmployee', undefined),
    listPublishedOn: reader.dateOr(json['listPublishedOn'], 'listPublishedOn', undefined),
    firstSession: reader.dateOr(json['firstSession'], 'firstSession', undefined),
  }),
  decide: qualification,
};
