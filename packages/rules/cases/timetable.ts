import { decided } from '../error-codes.ts';
import { TIMETABLE_STEPS, type TimetableCase, type TimetableStepId } from '../deadlines.ts';
import { timetable, type TimetableRuling } from '../timetable.ts';
import { type CaseReader, isJsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 选举日程 · 选举法（2020）第二十八条至第三十四条 */
export const caseRule: CaseRule<TimetableCase, TimetableRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    kind: reader.oneOf(json['kind'] ?? 'general', ['general', 'by-election'], 'kind'),
    actual: actualDays(reader, json['actual'] ?? {}),
  }),
  decide: (facts, law) => decided(timetable(facts, law)),
};

/** Steps that the timetable does not know are left out, like any other unknown field. */
function actualDays(reader: CaseReader, value: unknown): TimetableCase['actual'] {
  if (!isJsonObject(value)) {
    reader.fail('invalid-case', 'actual');
    return {};
  }
  const days: Partial<Record<TimetableStepId, string>> = {};
  for (const step of TIMETABLE_STEPS) {
    const day = reader.dateOr(value[step], `actual.${step}`, undefined);
    if (day !== undefined) days[step] = day;
  }
  return days;
}
