import { recall, type RecallCase, type RecallRuling } from '../recall.ts';
import type { CaseRule } from './case-rule.ts';

/** 罢免 · 选举法（2020）第五十条、第五十三条 */
export const caseRule: CaseRule<RecallCase, RecallRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['county', 'township'], 'level'),
    voters: reader.count(json['voters'], 'voters'),
    petitioners: reader.countOr(json['petitioners'], 'petitioners', undefined),
    votersTakingPart: reader.countOr(json['votersTakingPart'], 'votersTakingPart', undefined),
    yes: reader.countOr(json['yes'], 'yes', undefined),
  }),
  decide: recall,
};
