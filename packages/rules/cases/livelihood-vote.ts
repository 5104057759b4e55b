import { livelihoodVote, type LivelihoodVoteCase, type LivelihoodVoteRuling } from '../livelihood-vote.ts';
import type { CaseRule } from './case-rule.ts';

/** 民生实事项目票决 · 地方组织法（2022）第十一条、第十二条 */
export const caseRule: CaseRule<LivelihoodVoteCase, LivelihoodVoteRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    projects: reader.names(json['projects'], 'projects'),
    places: reader.count(json['places'], 'places'),
    deputiesInOffice: reader.count(json['deputiesInOffice'], 'deputiesInOffice'),
    deputySeats: reader.count(json['deputySeats'], 'deputySeats'),
    present: reader.count(json['present'], 'present'),
    cast: reader.count(json['cast'], 'cast'),
    invalid: reader.count(json['invalid'], 'invalid'),
    votes: reader.votes(json['votes'], 'votes'),
  }),
  decide: livelihoodVote,
};
