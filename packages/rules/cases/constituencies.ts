import { constituencies, type ConstituenciesCase, type ConstituenciesRuling } from '../constituencies.ts';
import type { CaseReader } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 选区划分 · 选举法（2020）第二十五条、第二十六条 */
export const caseRule: CaseRule<ConstituenciesCase, ConstituenciesRuling> = {
  read: (reader, json) => ({
    electionDay: reader.dateOr(json['electionDay'], 'electionDay', undefined),
    constituencies: reader.list(json['constituencies'], 'constituencies').map((each, index) => ({
      id: reader.id(each['id'], `constituencies[${index}].id`),
      population: reader.count(each['population'], `constituencies[${index}].population`),
      seats: reader.count(each['seats'], `constituencies[${index}].seats`),
    })),
    tolerancePercent: tolerance(reader, json['tolerancePercent']),
  }),
  decide: constituencies,
};

/** A percentage need not be whole. */
function tolerance(reader: CaseReader, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER) return value;
  reader.fail('invalid-case', 'tolerancePercent');
  return undefined;
}
