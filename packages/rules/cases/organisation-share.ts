import {
  organisationShare,
  type OrganisationShareCase,
  type OrganisationShareRuling,
} from '../organisation-share.ts';
import type { CaseRule } from './case-rule.ts';

/** 政党、人民团体推荐的比例 · 上海实施细则第二十九条 */
export const caseRule: CaseRule<OrganisationShareCase, OrganisationShareRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    seats: reader.count(json['seats'], 'seats'),
    nominated: reader.count(json['nominated'], 'nominated'),
  }),
  decide: organisationShare,
};
