import {
  formalListFixing,
  type FormalListCase,
  type FormalListRuling,
  type Opinion,
} from '../formal-list-fixing.ts';
import type { CaseReader } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 正式代表候选人名单 · 选举法（2020）第三十一条、第三十二条 */
export const caseRule: CaseRule<FormalListCase, FormalListRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    seats: reader.count(json['seats'], 'seats'),
    initial: reader.names(json['initial'], 'initial'),
    formal: reader.names(json['formal'], 'formal'),
    opinions: reader.optional(json['opinions'], (opinions) => readOpinions(reader, opinions)),
    support: reader.optional(json['support'], (support) => reader.votes(support, 'support')),
    primaryVotes: reader.optional(json['primaryVotes'], (votes) => reader.votes(votes, 'primaryVotes')),
    primarySelected: reader.optional(json['primarySelected'], (names) =>
      reader.names(names, 'primarySelected'),
    ),
  }),
  decide: formalListFixing,
};

/** 协商中的各种意见 */
export function readOpinions(reader: CaseReader, opinions: unknown): Opinion[] {
  return reader.list(opinions, 'opinions').map((each, index) => ({
    candidates: reader.names(each['candidates'], `opinions[${index}].candidates`),
    voters: reader.count(each['voters'], `opinions[${index}].voters`),
  }));
}
