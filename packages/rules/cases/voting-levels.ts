import { votingLevels, type VotingLevelsCase, type VotingLevelsRuling } from '../voting-levels.ts';
import type { CaseRule } from './case-rule.ts';

/** 参加哪一级的选举 · 直接选举若干规定第六条、第七条 */
export const caseRule: CaseRule<VotingLevelsCase, VotingLevelsRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    employer: reader.oneOf(
      json['employer'] ?? 'local',
      ['local', 'higher-unit-in-township', 'county-organ-in-city-district'],
      'employer',
    ),
    congress: reader.oneOf(json['congress'], ['county', 'township', 'city-district'], 'congress'),
  }),
  decide: votingLevels,
};
