import { duty, type DutyCase, type DutyRuling } from '../duty.ts';
import { type CaseReader, isJsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 代表履职 · 代表法（2025）第五十八条 */
export const caseRule: CaseRule<DutyCase, DutyRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    year: counts(reader, json['year'], 'year'),
    term: counts(reader, json['term'], 'term'),
    electedDirectly: reader.truthOr(json['electedDirectly'], 'electedDirectly', undefined),
    hasReported: reader.truthOr(json['hasReported'], 'hasReported', undefined),
    published: reader.truthOr(json['published'], 'published', undefined),
  }),
  decide: duty,
};

const DUTIES = ['speeches', 'activities', 'suggestions', 'trainings', 'goodDeeds', 'dutyReports'];

/** A misspelt duty would be one that was not done. */
function counts(reader: CaseReader, value: unknown, field: string): DutyCase['year'] {
  if (value === undefined || value === null) return undefined;
  if (!isJsonObject(value)) {
    reader.fail('invalid-case', field);
    return undefined;
  }
  for (const name of Object.keys(value))
    if (!DUTIES.includes(name)) reader.fail('invalid-case', `${field}.${name}`);
  return reader.votes(value, field);
}
