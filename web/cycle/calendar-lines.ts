/** 日程的每一行: a step of the calendar for the constituencies of one election day, with the plan's day and how far it is. */
import { calendar, type CalendarRuling, type CalendarStep } from '@xuanwu/rules/calendar.ts';
import type { ActualDays } from '@xuanwu/rules/calendar-days.ts';
import type { CalendarPhase, CalendarStepId } from '@xuanwu/rules/calendar-steps.ts';
import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { CalendarView, ConstituencyDays, StepProgress } from '@xuanwu/server/cycle/calendar.schema.ts';

export const PHASES: Readonly<Record<CalendarPhase, string>> = {
  preparation: '准备',
  registration: '选民登记',
  nomination: '代表候选人的提出',
  voting: '投票',
  results: '选举结果',
  'first-session': '第一次会议',
};

/** 一行: the step, and what is known of it. */
export interface CalendarLine {
  readonly step: CalendarStep;
  readonly plannedFrom: string | null;
  readonly planned: string | null;
  /** The plan says no day, and the calendar proposes one. */
  readonly isProposed: boolean;
  readonly done: number | null;
  readonly total: number | null;
  readonly standing: Standing;
}

/** 办到哪里: done in time or not; open, and how many days are left; only where something happens. */
export type Standing =
  | { readonly kind: 'ok' | 'warn' | 'late' | 'done' | 'disordered' | 'conditional' | 'untimed' }
  | { readonly kind: 'left' | 'overdue'; readonly days: number };

export interface Lines {
  readonly lines: readonly CalendarLine[];
  readonly findings: CalendarRuling['findings'];
}

/** 选举日 → 选区, the earliest day first. */
export function batchesOf(
  constituencies: readonly ConstituencyDays[],
): readonly (readonly [day: string, those: readonly ConstituencyDays[]])[] {
  const days = [...new Set(constituencies.map(({ electionDay }) => electionDay))].toSorted();
  return days.map((day) => [day, constituencies.filter(({ electionDay }) => electionDay === day)]);
}

/** The lines of one election day; `those` are its constituencies, all of them where there is but one day. */
export function linesOf(
  view: CalendarView,
  electionDay: string,
  those: readonly ConstituencyDays[],
  law: LocalLaw,
): Lines {
  const known = new Map(view.progress.map((each) => [each.rule, each]));
  const own = progressOf(those);
  const progressFor = (rule: string): Partial<StepProgress> => ({ ...known.get(rule), ...own.get(rule) });
  const actual = Object.fromEntries(
    [...known.keys(), ...own.keys()].flatMap((rule) => {
      const day = progressFor(rule).actual ?? null;
      return day === null ? [] : [[rule, day]];
    }),
  ) as ActualDays;
  const { steps, findings } = calendar({ electionDay, actual }, law);
  return { lines: steps.map((step) => lineOf(step, progressFor(step.rule), view.today)), findings };
}

/** Steps that a constituency takes without leaving a day of it. */
const TAKEN: readonly CalendarStepId[] = [
  'voter-perm',
  'nom-unit',
  'vote-forms',
  'vote-window',
  'res-count-when',
  'res-publish',
];

/** How many have taken each step; a list counts as published on the day of the last one, once all are. */
function progressOf(those: readonly ConstituencyDays[]): Map<string, Partial<StepProgress>> {
  const total = those.length;
  const lists: readonly (readonly [CalendarStepId, readonly (string | null)[]])[] = [
    ['roll-publish', those.map(({ rollPublished }) => rollPublished)],
    ['nom-publish', those.map(({ initialPublished }) => initialPublished.at(-1) ?? null)],
    ['formal-publish', those.map(({ formalPublished }) => formalPublished)],
  ];
  return new Map([
    ...TAKEN.map(
      (rule) => [rule, { done: those.filter(({ taken }) => taken.includes(rule)).length, total }] as const,
    ),
    ...lists.map(([rule, each]) => {
      const days = each.filter((day) => day !== null).toSorted();
      const actual = days.length === total ? (days.at(-1) ?? null) : null;
      return [rule, { done: days.length, total, actual }] as const;
    }),
  ]);
}

function lineOf(step: CalendarStep, progress: Partial<StepProgress>, today: string): CalendarLine {
  const { planned = null, plannedFrom = null, done = null, total = null } = progress;
  return {
    step,
    plannedFrom: planned === null ? step.from : plannedFrom,
    planned: planned ?? step.planned,
    isProposed: planned === null,
    done,
    total,
    standing: standingOf(step, { done, total }, today),
  };
}

function standingOf(
  { status, latest, when }: CalendarStep,
  { done, total }: { readonly done: number | null; readonly total: number | null },
  today: string,
): Standing {
  // Without a day in the law nothing is in time; it is done, or out of its order.
  if (status !== 'open' && latest === null) return { kind: status === 'late' ? 'disordered' : 'done' };
  if (status !== 'open') return { kind: status };
  if (done !== null && total !== null && total > 0 && done >= total) return { kind: 'done' };
  if (when !== null) return { kind: 'conditional' };
  if (latest === null) return { kind: 'untimed' };
  const days = daysBetween(today, latest);
  return days < 0 ? { kind: 'overdue', days: -days } : { kind: 'left', days };
}
