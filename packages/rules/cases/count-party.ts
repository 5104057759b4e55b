import { countParty, type PartyCount, type PartyRuling } from '../count-party.ts';
import type { CaseRule } from './case-rule.ts';

/** 党的基层组织选举的结果 · 中国共产党基层组织选举工作条例（2020） */
export const caseRule: CaseRule<PartyCount, PartyRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    round: reader.oneOf(json['round'] ?? 'first', ['first', 'tie'], 'round'),
    due: reader.count(json['due'], 'due'),
    present: reader.count(json['present'], 'present'),
    cast: reader.count(json['cast'], 'cast'),
    invalid: reader.count(json['invalid'], 'invalid'),
    posts: reader.count(json['posts'], 'posts'),
    candidates: reader.names(json['candidates'], 'candidates'),
    votes: reader.votes(json['votes'], 'votes'),
  }),
  decide: countParty,
};
