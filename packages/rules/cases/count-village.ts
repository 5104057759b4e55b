import { countVillage, type VillageCount } from '../count-village.ts';
import type { CountRuling } from '../popular-count.ts';
import type { CaseRule } from './case-rule.ts';

/** 村民委员会选举的结果 · 村民委员会组织法（2018）第十五条 */
export const caseRule: CaseRule<VillageCount, CountRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    round: reader.oneOf(json['round'], ['first', 'another', 'tie'], 'round'),
    roundNumber: reader.ordinal(json['roundNumber'], 'roundNumber'),
    registered: reader.count(json['registered'], 'registered'),
    issued: reader.count(json['issued'], 'issued'),
    cast: reader.count(json['cast'], 'cast'),
    invalid: reader.count(json['invalid'], 'invalid'),
    posts: reader.count(json['posts'], 'posts'),
    candidates: reader.names(json['candidates'], 'candidates'),
    votes: reader.votes(json['votes'], 'votes'),
  }),
  decide: countVillage,
};
