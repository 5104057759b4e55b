import {
  constituencySet,
  type ConstituencySetCase,
  type ConstituencySetRuling,
} from '../constituency-set.ts';
import type { CaseReader, JsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 一级人大的全部选区 · 选举法（2020）第十五条、第二十五条、第二十六条 */
export const caseRule: CaseRule<ConstituencySetCase, ConstituencySetRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['county', 'township'], 'level'),
    seats: reader.count(json['seats'], 'seats'),
    vacant: reader.count(json['vacant'] ?? 0, 'vacant'),
    constituencies: reader
      .list(json['constituencies'], 'constituencies')
      .map((each, index) => constituency(reader, each, `constituencies[${index}]`)),
    units: reader.optional(json['units'], (units) => reader.ids(units, 'units')),
    otherLevel: reader.optional(json['otherLevel'], (ids) => reader.ids(ids, 'otherLevel')),
  }),
  decide: constituencySet,
};

function constituency(reader: CaseReader, each: JsonObject, field: string) {
  return {
    id: reader.id(each['id'], `${field}.id`),
    population: reader.count(each['population'], `${field}.population`),
    seats: reader.count(each['seats'], `${field}.seats`),
    unit: reader.optional(each['unit'], (unit) => reader.id(unit, `${field}.unit`)),
    isOfCentralUnits: reader.truth(each['isOfCentralUnits'] ?? false, `${field}.isOfCentralUnits`),
    side: reader.optional(each['side'], (side) => reader.oneOf(side, ['urban', 'rural'], `${field}.side`)),
  };
}
