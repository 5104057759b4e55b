import { afterCount, type AfterCountCase, type AfterCountRuling } from '../after-count.ts';
import type { CaseRule } from './case-rule.ts';

/** 计票以后怎么办 · 选举法（2020）第四十四条、第四十五条 */
export const caseRule: CaseRule<AfterCountCase, AfterCountRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    kind: reader.oneOf(json['kind'], ['direct', 'village'], 'kind'),
    outcome: reader.oneOf(
      json['outcome'],
      ['too-many-ballots', 'turnout', 'declared-void', 'seats-open'],
      'outcome',
    ),
    seats: reader.count(json['seats'], 'seats'),
    elected: reader.count(json['elected'], 'elected'),
    otherRounds: reader.count(json['otherRounds'], 'otherRounds'),
    candidates: reader.names(json['candidates'], 'candidates'),
  }),
  decide: afterCount,
};
