import { urbanRuralRatio, type UrbanRuralCase, type UrbanRuralRuling } from '../urban-rural-ratio.ts';
import type { CaseReader } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 城乡比例 · 选举法（2020）第十五条 */
export const caseRule: CaseRule<UrbanRuralCase, UrbanRuralRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['national', 'province', 'county'], 'level'),
    urban: side(reader, json['urban'], 'urban'),
    rural: side(reader, json['rural'], 'rural'),
  }),
  decide: urbanRuralRatio,
};

function side(reader: CaseReader, value: unknown, field: string) {
  const own = reader.object(value, field);
  return {
    population: reader.count(own['population'], `${field}.population`),
    seats: reader.count(own['seats'], `${field}.seats`),
  };
}
