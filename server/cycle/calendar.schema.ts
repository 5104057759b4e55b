/** 日程: what the page shows, and what the server and the browser both ask before an election day is changed. */
import { type CalendarStepId } from '@xuanwu/rules/calendar-steps.ts';
import type { PublishedStep } from '@xuanwu/rules/recheck-election-day.ts';
import { z } from 'zod';
import { sealedReason } from '../acts/sealed-reason.schema.ts';

/** A constituency with the days on which it published. */
const ConstituencyDaysSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  level: z.enum(['county', 'township']),
  area: z.string(),
  areaName: z.string(),
  electionDay: z.iso.date(),
  /** Has a day of its own, that a change of the cycle's does not touch. */
  isOwnDay: z.boolean(),
  rollPublished: z.iso.date().nullable(),
  /** 初步代表候选人名单, and its supplements. */
  initialPublished: z.array(z.iso.date()),
  formalPublished: z.iso.date().nullable(),
  /** Steps that it has taken, of those that leave no day: registration begun, a nomination received, a round closed … */
  taken: z.array(z.string()),
  /** The state of its first round that is not waiting any more; null while no vote has begun. */
  voted: z.enum(['open', 'closed', 'counted', 'decided', 'confirmed', 'published']).nullable(),
});

export type ConstituencyDays = z.infer<typeof ConstituencyDaysSchema>;

/** What a step's line says beside the law: the plan's days, and how far it is. */
const StepProgressSchema = z.object({
  rule: z.string(),
  plannedFrom: z.iso.date().nullable(),
  planned: z.iso.date().nullable(),
  /** When it was done, where one day says it. */
  actual: z.iso.date().nullable(),
  done: z.int().nullable(),
  total: z.int().nullable(),
});

export type StepProgress = z.infer<typeof StepProgressSchema>;

const ElectionDayChangeRowSchema = z.object({
  id: z.uuid(),
  changedOn: z.iso.date(),
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  reason: z.string(),
  documentNumber: z.string(),
  /** Names, or empty for the whole cycle. */
  constituencies: z.array(z.string()),
});

export type ElectionDayChangeRow = z.infer<typeof ElectionDayChangeRowSchema>;

export const CalendarViewSchema = z
  .object({
    cycle: z
      .object({
        id: z.uuid(),
        name: z.string(),
        electionDay: z.iso.date(),
        stage: z.enum(['preparing', 'constituencies-published', 'closed']),
      })
      .nullable(),
    today: z.iso.date(),
    constituencies: z.array(ConstituencyDaysSchema),
    progress: z.array(StepProgressSchema),
    changes: z.array(ElectionDayChangeRowSchema),
  })
  .meta({ id: 'CalendarView' });

export type CalendarView = z.infer<typeof CalendarViewSchema>;

export const ChangeElectionDaySchema = z.object({
  cycle: z.uuid(),
  /** 选区; none is the whole cycle, but for constituencies with a day of their own. */
  constituencies: z.array(z.uuid()).max(5000),
  /** As the caller saw it. */
  electionDay: z.iso.date(),
  newElectionDay: z.iso.date(),
  reason: sealedReason(200),
  documentNumber: z.string().trim().min(1).max(60),
});

export type ChangeElectionDay = z.infer<typeof ChangeElectionDaySchema>;

export const ElectionDayChangedSchema = z.object({
  cycle: z.uuid(),
  change: z.uuid(),
  constituencies: z.int(),
  /** 已安排的投票 that moved along. */
  rounds: z.int(),
  /** 委托投票 given for the old day, to be given anew. */
  commissions: z.int(),
  /** 名单上到新的选举日未满十八周岁的人. */
  underAge: z.int(),
  /** 使用流动票箱的选民, who stay with their box. */
  boxUsers: z.int(),
});

const FEW = 3;

/** 已经公布的事项 of these constituencies, each day of each list once. */
export function publishedSteps(constituencies: readonly ConstituencyDays[]): PublishedStep[] {
  const steps: Record<'roll-publish' | 'nom-publish' | 'formal-publish', Map<string, string[]>> = {
    'roll-publish': new Map(),
    'nom-publish': new Map(),
    'formal-publish': new Map(),
  };
  const note = (rule: keyof typeof steps, day: string | null, name: string) => {
    if (day !== null) steps[rule].set(day, [...(steps[rule].get(day) ?? []), name]);
  };
  for (const { name, rollPublished, initialPublished, formalPublished } of constituencies) {
    note('roll-publish', rollPublished, name);
    for (const day of new Set(initialPublished)) note('nom-publish', day, name);
    note('formal-publish', formalPublished, name);
  }
  return Object.entries(steps).flatMap(([rule, days]) =>
    [...days]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([day, names]) => ({ rule: rule as CalendarStepId, day, where: whereOf(names) })),
  );
}

/** A few constituencies by name, many by number. */
export function whereOf(names: readonly string[]): string {
  return names.length <= FEW ? names.join('、') : `${names.length} 个选区`;
}

/** Whose election day changes: the chosen ones, or all without a day of their own. */
export function affectedBy<C extends Pick<ConstituencyDays, 'id' | 'isOwnDay'>>(
  constituencies: readonly C[],
  chosen: readonly string[],
): C[] {
  const wanted = new Set(chosen);
  return constituencies.filter(({ id, isOwnDay }) => (wanted.size === 0 ? !isOwnDay : wanted.has(id)));
}
