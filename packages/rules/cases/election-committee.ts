import {
  electionCommittee,
  type ElectionCommitteeCase,
  type ElectionCommitteeRuling,
} from '../election-committee.ts';
import type { CaseReader, JsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 选举委员会 · 选举法（2020）第九条、第十条 */
export const caseRule: CaseRule<ElectionCommitteeCase, ElectionCommitteeRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['county', 'township'], 'level'),
    appointedBy: reader.oneOf(json['appointedBy'], ['county-standing-committee', 'other'], 'appointedBy'),
    members: reader
      .list(json['members'], 'members')
      .map((each, index) => member(reader, each, `members[${index}]`)),
  }),
  decide: electionCommittee,
};

function member(reader: CaseReader, each: JsonObject, field: string) {
  return {
    name: reader.text(each['name'], `${field}.name`),
    position: reader.oneOf(
      each['position'] ?? 'member',
      ['member', 'chair', 'vice-chair'],
      `${field}.position`,
    ),
    candidate: reader.oneOf(each['candidate'] ?? 'none', ['none', 'initial', 'formal'], `${field}.candidate`),
    hasResigned: reader.truth(each['hasResigned'] ?? false, `${field}.hasResigned`),
  };
}
