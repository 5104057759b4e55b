import { resignation, type ResignationCase, type ResignationRuling } from '../resignation.ts';
import type { CaseRule } from './case-rule.ts';

/** 辞职由谁接受 · 选举法（2020）第五十五条、地方组织法（2022）第三十二条 */
export const caseRule: CaseRule<ResignationCase, ResignationRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    of: reader.oneOf(json['of'], ['deputy', 'post'], 'of'),
    level: reader.oneOf(json['level'], ['province', 'prefecture', 'county', 'township'], 'level'),
    before: reader.oneOf(json['before'], ['congress', 'standing-committee'], 'before'),
    inSession: reader.truth(json['inSession'], 'inSession'),
    deputiesInOffice: reader.count(json['deputiesInOffice'], 'deputiesInOffice'),
    deputySeats: reader.count(json['deputySeats'], 'deputySeats'),
    members: reader.count(json['members'], 'members'),
    yes: reader.countOr(json['yes'], 'yes', undefined),
  }),
  decide: resignation,
};
