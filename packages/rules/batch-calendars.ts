/**
 * 分批选举的日程 · where constituencies vote on different days each has a calendar of its own; the overview shows from when to when each step runs
 * over all of them, and what must be published in each.
 */
import type { ActualDays } from './calendar-days.ts';
import { calendar, type CalendarCase, type CalendarRuling, type CalendarStep } from './calendar.ts';
import type { CalendarScope, CalendarStepId } from './calendar-steps.ts';
import type { CivilDate } from './civil-date.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';

/** 选区的选举日 · as its batch votes. */
export interface ConstituencyDay {
  readonly id: string | number;
  readonly electionDay: CivilDate;
  readonly actual?: ActualDays | undefined;
}

/** 分批选举 */
export interface BatchCase extends Pick<CalendarCase, 'kind'> {
  readonly constituencies: readonly ConstituencyDay[];
}

/** 一批选区 · those that vote on one day. */
export interface Batch {
  readonly electionDay: CivilDate;
  readonly constituencies: readonly (string | number)[];
}

/** 总日程的一步 · the earliest and the latest of all constituencies. */
export interface OverviewStep {
  readonly rule: CalendarStepId;
  readonly name: string;
  readonly scope: CalendarScope;
  readonly isPublished: boolean;
  readonly planned: DayRange | null;
  readonly latest: DayRange | null;
  readonly actual: DayRange | null;
  /** 已办的选区数 */
  readonly done: number;
  readonly late: number;
}

/** 起止 · both days included. */
export interface DayRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** 分批选举的日程 */
export interface BatchRuling {
  readonly batches: readonly Batch[];
  readonly overview: readonly OverviewStep[];
  readonly constituencies: readonly (Pick<CalendarRuling, 'steps' | 'findings'> & {
    readonly id: string | number;
    readonly electionDay: CivilDate;
  })[];
}

/** 分批选举的日程 · one calendar a constituency, one overview of the cycle */
export function batchCalendars(
  { kind, constituencies }: BatchCase,
  law: LocalLaw = NATIONAL_LAW,
): BatchRuling {
  const calendars = constituencies.map(({ id, electionDay, actual }) => {
    const { steps, findings } = calendar({ electionDay, kind, actual }, law);
    return { id, electionDay, steps, findings };
  });
  return {
    batches: batchesOf(constituencies),
    overview: overviewOf(calendars.map(({ steps }) => steps)),
    constituencies: calendars,
  };
}

function batchesOf(constituencies: readonly ConstituencyDay[]): Batch[] {
  const days = [...new Set(constituencies.map(({ electionDay }) => electionDay))].toSorted();
  return days.map((electionDay) => ({
    electionDay,
    constituencies: constituencies.filter((each) => each.electionDay === electionDay).map(({ id }) => id),
  }));
}

/**
 * 总日程 · what is done once for all has to be done for the first batch, so its earliest day governs; but the first session waits for the last batch,
 * for only then is the election completed.
 */
function overviewOf(calendars: readonly (readonly CalendarStep[])[]): OverviewStep[] {
  const [first = []] = calendars;
  return first.map(({ rule, name, scope, phase, isPublished }) => {
    const steps = calendars.flatMap((each) => each.find((step) => step.rule === rule) ?? []);
    const range = (pick: (step: CalendarStep) => CivilDate | null) => {
      const all = rangeOf(steps.map(pick));
      if (scope === 'constituency' || all === null) return all;
      const day = phase === 'first-session' ? all.to : all.from;
      return { from: day, to: day };
    };
    return {
      rule,
      name,
      scope,
      isPublished,
      planned: range(({ planned }) => planned),
      latest: range(({ latest }) => latest),
      actual: range(({ actual }) => actual),
      done: steps.filter(({ actual }) => actual !== null).length,
      late: steps.filter(({ status }) => status === 'late').length,
    };
  });
}

function rangeOf(days: readonly (CivilDate | null)[]): DayRange | null {
  const sorted = days.filter((day) => day !== null).toSorted();
  const [from] = sorted;
  const to = sorted.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
