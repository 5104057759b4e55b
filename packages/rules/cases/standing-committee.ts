import {
  standingCommittee,
  type StandingCommitteeCase,
  type StandingCommitteeRuling,
} from '../standing-committee.ts';
import type { CaseRule } from './case-rule.ts';

/** 常务委员会组成人员名额 · 地方组织法（2022）第四十七条 */
export const caseRule: CaseRule<StandingCommitteeCase, StandingCommitteeRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['province', 'prefecture', 'county'], 'level'),
    population: reader.count(json['population'], 'population'),
    size: reader.countOr(json['size'], 'size', undefined),
    fixedForTerm: reader.countOr(json['fixedForTerm'], 'fixedForTerm', undefined),
  }),
  decide: standingCommittee,
};
