import { byElection, type ByElectionCase, type ByElectionRuling } from '../by-election.ts';
import type { CaseRule } from './case-rule.ts';

/** 补选 · 选举法（2020）第五十七条 */
export const caseRule: CaseRule<ByElectionCase, ByElectionRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['province', 'prefecture', 'county', 'township'], 'level'),
    by: reader.oneOf(json['by'], ['voters', 'congress', 'standing-committee'], 'by'),
    original: reader.truth(json['original'], 'original'),
    inSession: reader.truthOr(json['inSession'], 'inSession', undefined),
    seats: reader.count(json['seats'], 'seats'),
    candidates: reader.count(json['candidates'], 'candidates'),
    reviewed: reader.truthOr(json['reviewed'], 'reviewed', undefined),
  }),
  decide: byElection,
};
