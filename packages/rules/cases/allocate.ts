import { allocate, type AllocationCase, type AllocationRuling } from '../allocate.ts';
import type { CaseRule } from './case-rule.ts';

/** 名额分配 · 选举法（2020）第十五条 */
export const caseRule: CaseRule<AllocationCase, AllocationRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    seats: reader.count(json['seats'], 'seats'),
    minimumPerUnit: reader.count(json['minimumPerUnit'], 'minimumPerUnit'),
    units: reader.list(json['units'], 'units').map((unit, index) => ({
      id: reader.id(unit['id'], `units[${index}].id`),
      population: reader.count(unit['population'], `units[${index}].population`),
    })),
    method: reader.oneOf(json['method'], ['largest-remainder', 'sainte-lague'], 'method'),
  }),
  decide: allocate,
};
