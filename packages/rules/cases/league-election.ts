import { leagueElection, type LeagueElectionCase, type LeagueElectionRuling } from '../league-election.ts';
import type { CaseRule } from './case-rule.ts';

/** 团的基层组织选举 · 中国共产主义青年团基层组织选举工作条例（2025） */
export const caseRule: CaseRule<LeagueElectionCase, LeagueElectionRuling> = {
  read: (reader, json) => {
    const count = (field: string) => reader.countOr(json[field], field, undefined);
    return {
      electionDay: reader.date(json['electionDay'], 'electionDay'),
      membership: count('membership'),
      byProxy: reader.truthOr(json['byProxy'], 'byProxy', undefined),
      seats: count('seats'),
      candidates: count('candidates'),
      due: count('due'),
      present: count('present'),
      yes: count('yes'),
    };
  },
  decide: leagueElection,
};
