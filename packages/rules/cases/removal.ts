import { removal, type RemovalCase, type RemovalRuling } from '../removal.ts';
import type { CaseRule } from './case-rule.ts';

/** 罢免案 · 选举法（2020）第五十一条、地方组织法（2022）第三十一条 */
export const caseRule: CaseRule<RemovalCase, RemovalRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    of: reader.oneOf(json['of'], ['higher-deputy', 'post', 'army-deputy'], 'of'),
    level: reader.oneOf(json['level'], ['province', 'prefecture', 'county', 'township'], 'level'),
    inSession: reader.truth(json['inSession'], 'inSession'),
    by: reader.oneOf(
      json['by'],
      ['presidium', 'standing-committee', 'council-of-chairs', 'deputies', 'members', 'servicemen'],
      'by',
    ),
    proposers: reader.countOr(json['proposers'], 'proposers', undefined),
    deputiesInOffice: reader.count(json['deputiesInOffice'], 'deputiesInOffice'),
    deputySeats: reader.count(json['deputySeats'], 'deputySeats'),
    members: reader.count(json['members'], 'members'),
    yes: reader.countOr(json['yes'], 'yes', undefined),
  }),
  decide: removal,
};
