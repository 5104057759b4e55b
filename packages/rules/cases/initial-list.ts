import {
  initialList,
  type InitialListCase,
  type InitialListRuling,
  type NominationPaper,
} from '../initial-list.ts';
import type { CaseReader, JsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 初步代表候选人名单 · 选举法（2020）第三十条、第三十二条 */
export const caseRule: CaseRule<InitialListCase, InitialListRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    seats: reader.count(json['seats'], 'seats'),
    rollPublishedOn: reader.dateOr(json['rollPublishedOn'], 'rollPublishedOn', undefined),
    nominations: reader
      .list(json['nominations'], 'nominations')
      .map((each, index) => paper(reader, each, `nominations[${index}]`)),
    offRoll: reader.ids(json['offRoll'] ?? [], 'offRoll'),
    exclusions: reader.list(json['exclusions'] ?? [], 'exclusions').map((each, index) => ({
      name: reader.text(each['name'], `exclusions[${index}].name`),
      ground: reader.oneOf(
        each['ground'],
        ['not-eligible', 'foreign-funding', 'declined', 'died'],
        `exclusions[${index}].ground`,
      ),
      documents: reader.count(each['documents'], `exclusions[${index}].documents`),
    })),
    published: reader.optional(json['published'], (names) => reader.names(names, 'published')),
  }),
  decide: initialList,
};

function paper(reader: CaseReader, each: JsonObject, field: string): NominationPaper {
  return {
    id: reader.id(each['id'], `${field}.id`),
    kind: reader.oneOf(each['kind'], ['organisations', 'voters'], `${field}.kind`),
    nominators: reader.ids(each['nominators'], `${field}.nominators`),
    nominees: reader.names(each['nominees'], `${field}.nominees`),
    madeOn: reader.dateOr(each['madeOn'], `${field}.madeOn`, undefined),
    isWritten: reader.optional(each['isWritten'], (value) => reader.truth(value, `${field}.isWritten`)),
  };
}
