import { type BatchRuling, type ConstituencyDay, batchCalendars } from '../batch-calendars.ts';
import type { ActualDays } from '../calendar-days.ts';
import {
  CALENDAR_KINDS,
  CALENDAR_STEP_IDS,
  type CalendarKind,
  type CalendarStepId,
} from '../calendar-steps.ts';
import { calendar, type CalendarCase, type CalendarRuling } from '../calendar.ts';
import type { CivilDate } from '../civil-date.ts';
import { decided } from '../error-codes.ts';
import { lawInForce } from '../law-versions.ts';
import { type CaseReader, isJsonObject, type JsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 倒排日程 · of the cycle, and of each constituency that has an election day of its own. */
interface CalendarJson extends CalendarCase {
  readonly constituencies?: readonly ConstituencyDay[] | undefined;
}

/** 倒排日程 · 选举法（2020）第九条至第四十七条 */
export const caseRule: CaseRule<CalendarJson, CalendarRuling & Partial<BatchRuling>> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    kind: reader.oneOf(json['kind'] ?? 'general', CALENDAR_KINDS, 'kind'),
    actual: actualDays(reader, json['actual'] ?? {}, 'actual'),
    constituencies:
      json['constituencies'] === undefined
        ? undefined
        : reader
            .list(json['constituencies'], 'constituencies')
            .map((each, index) => constituency(reader, each, `constituencies[${index}]`)),
  }),
  decide: ({ constituencies, ...facts }, law) =>
    decided({
      ...calendar(facts, law),
      ...(constituencies === undefined ? {} : batchCalendars({ kind: facts.kind, constituencies }, law)),
    }),
};

/** 适用的法律是否在规则库中 · without it a plan has nothing to be held against. */
export function isLawKnown(kind: CalendarKind | undefined, ...days: readonly CivilDate[]): boolean {
  const law = kind === 'village' ? 'village-committee-law' : 'election-law';
  return days.every((day) => lawInForce(law, day) !== undefined);
}

function constituency(reader: CaseReader, json: JsonObject, field: string): ConstituencyDay {
  return {
    id: reader.id(json['id'], `${field}.id`),
    electionDay: reader.date(json['electionDay'], `${field}.electionDay`),
    actual: actualDays(reader, json['actual'] ?? {}, `${field}.actual`),
  };
}

/** 实际的日期 · steps that the calendar does not know are left out, like any other unknown field. */
export function actualDays(reader: CaseReader, value: unknown, field: string): ActualDays {
  if (!isJsonObject(value)) {
    reader.fail('invalid-case', field);
    return {};
  }
  const days: Partial<Record<CalendarStepId, string>> = {};
  for (const step of CALENDAR_STEP_IDS) {
    const day = reader.dateOr(value[step], `${field}.${step}`, undefined);
    if (day !== undefined) days[step] = day;
  }
  return days;
}
