import {
  credentialsVote,
  type CredentialsVoteCase,
  type CredentialsVoteRuling,
} from '../credentials-vote.ts';
import type { CaseRule } from './case-rule.ts';

/** 确认代表资格的表决 · 选举法（2020）第四十七条 */
export const caseRule: CaseRule<CredentialsVoteCase, CredentialsVoteRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['county', 'township'], 'level'),
    members: reader.count(json['members'], 'members'),
    present: reader.count(json['present'], 'present'),
    inFavour: reader.count(json['inFavour'], 'inFavour'),
  }),
  decide: credentialsVote,
};
