import {
  residentsCommittee,
  type ResidentsCommitteeCase,
  type ResidentsCommitteeRuling,
} from '../residents-committee.ts';
import { type CaseReader, isJsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 居民委员会、居民会议 · 城市居民委员会组织法（2018）第七条至第十条 */
export const caseRule: CaseRule<ResidentsCommitteeCase, ResidentsCommitteeRuling> = {
  read: (reader, json) => {
    const count = (field: string) => reader.countOr(json[field], field, undefined);
    return {
      electionDay: reader.date(json['electionDay'], 'electionDay'),
      posts: count('posts'),
      households: count('households'),
      mode: reader.oneOfOr(json['mode'], ['residents', 'households', 'groups'], 'mode', undefined),
      groups: count('groups'),
      groupRepresentatives: count('groupRepresentatives'),
      due: count('due'),
      present: count('present'),
      yes: count('yes'),
      call: call(reader, json['call']),
    };
  },
  decide: residentsCommittee,
};

function call(reader: CaseReader, value: unknown): ResidentsCommitteeCase['call'] {
  if (value === undefined || value === null) return undefined;
  if (!isJsonObject(value)) {
    reader.fail('invalid-case', 'call');
    return undefined;
  }
  return {
    by: reader.oneOf(value['by'], ['residents', 'households', 'groups'], 'call.by'),
    asking: reader.count(value['asking'], 'call.asking'),
    all: reader.count(value['all'], 'call.all'),
  };
}
