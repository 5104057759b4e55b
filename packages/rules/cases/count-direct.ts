import { countDirect, type DirectCount } from '../count-direct.ts';
import type { CountRuling } from '../popular-count.ts';
import type { CaseRule } from './case-rule.ts';

/** 直接选举的结果 · 选举法（2020）第四十四条、第四十五条 */
export const caseRule: CaseRule<DirectCount, CountRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['county', 'township'], 'level'),
    round: reader.oneOf(json['round'], ['first', 'another', 'tie'], 'round'),
    roundNumber: reader.ordinal(json['roundNumber'], 'roundNumber'),
    voters: reader.count(json['voters'], 'voters'),
    issued: reader.count(json['issued'], 'issued'),
    cast: reader.count(json['cast'], 'cast'),
    invalid: reader.count(json['invalid'], 'invalid'),
    seats: reader.count(json['seats'], 'seats'),
    candidates: reader.names(json['candidates'], 'candidates'),
    votes: reader.votes(json['votes'], 'votes'),
    ineligible: reader.names(json['ineligible'] ?? [], 'ineligible'),
  }),
  decide: countDirect,
};
