import {
  congressCandidates,
  type CongressCandidatesCase,
  type CongressCandidatesRuling,
} from '../congress-candidates.ts';
import type { CaseRule } from './case-rule.ts';

/** 大会选举的候选人 · 地方组织法（2022）第二十七条 */
export const caseRule: CaseRule<CongressCandidatesCase, CongressCandidatesRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['county-or-above', 'township'], 'level'),
    kind: reader.oneOf(
      json['kind'],
      ['single-post', 'vice-posts', 'committee-members', 'higher-deputies'],
      'kind',
    ),
    election: reader.oneOf(json['election'], ['general', 'another', 'by-election'], 'election'),
    posts: reader.count(json['posts'], 'posts'),
    candidates: reader.count(json['candidates'], 'candidates'),
    surplus: reader.countOr(json['surplus'], 'surplus', undefined),
    nominationDays: reader.countOr(json['nominationDays'], 'nominationDays', undefined),
    nextSessionDecided: reader.truthOr(json['nextSessionDecided'], 'nextSessionDecided', undefined),
  }),
  decide: congressCandidates,
};
