import { type CongressCount, type CongressRuling, countCongress } from '../count-congress.ts';
import type { CaseRule } from './case-rule.ts';

/** 大会选举的结果 · 地方组织法（2022）第二十九条 */
export const caseRule: CaseRule<CongressCount, CongressRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    post: reader.oneOf(
      json['post'],
      ['single-post', 'vice-posts', 'committee-members', 'higher-deputies'],
      'post',
    ),
    round: reader.oneOf(json['round'] ?? 'first', ['first', 'tie'], 'round'),
    deputiesInOffice: reader.count(json['deputiesInOffice'], 'deputiesInOffice'),
    deputySeats: reader.count(json['deputySeats'], 'deputySeats'),
    present: reader.count(json['present'], 'present'),
    issued: reader.count(json['issued'], 'issued'),
    cast: reader.count(json['cast'], 'cast'),
    invalid: reader.count(json['invalid'], 'invalid'),
    posts: reader.count(json['posts'], 'posts'),
    candidates: reader.names(json['candidates'], 'candidates'),
    votes: reader.votes(json['votes'], 'votes'),
  }),
  decide: countCongress,
};
