import { formalRemoval, type FormalRemovalCase, type FormalRemovalRuling } from '../formal-removal.ts';
import type { CaseRule } from './case-rule.ts';

/** 公布后撤出正式代表候选人名单 · 选举法（2020）第四条、第三十五条 */
export const caseRule: CaseRule<FormalRemovalCase, FormalRemovalRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    seats: reader.count(json['seats'], 'seats'),
    formal: reader.names(json['formal'], 'formal'),
    removed: reader.list(json['removed'], 'removed').map((each, index) => ({
      name: reader.text(each['name'], `removed[${index}].name`),
      ground: reader.oneOf(
        each['ground'],
        ['foreign-funding', 'died', 'not-eligible', 'declined', 'other'],
        `removed[${index}].ground`,
      ),
      documents: reader.count(each['documents'], `removed[${index}].documents`),
      on: reader.optional(each['on'], (day) => reader.date(day, `removed[${index}].on`)),
    })),
  }),
  decide: formalRemoval,
};
