import { surplus, type SurplusCase, type SurplusRuling } from '../surplus.ts';
import type { CaseRule } from './case-rule.ts';

/** 差额比例 · 选举法（2020）第三十一条、地方组织法（2022）第二十七条 */
export const caseRule: CaseRule<SurplusCase, SurplusRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    kind: reader.oneOf(
      json['kind'],
      ['direct', 'higher-deputies', 'committee-members', 'vice-posts', 'single-post'],
      'kind',
    ),
    seats: reader.count(json['seats'], 'seats'),
  }),
  decide: surplus,
};
