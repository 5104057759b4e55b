/**
 * 步骤的次序 · without a day in the law a step only has its place: before one, after others. It is held against the days on which those were taken.
 */
import { articleOf } from './articles.ts';
import type { CalendarWork } from './calendar-days.ts';
import type { CalendarStepId, StepPlan } from './calendar-steps.ts';
import type { CivilDate } from './civil-date.ts';
import { RULE_TITLES } from './rule-titles.ts';
import type { Reason } from './ruling.ts';
import type { StepStatus } from './timetable.ts';

/** 步骤的位置 · before is null, or left out, where nothing waits for it. */
interface Place extends Pick<StepPlan, 'rule' | 'after'> {
  readonly before?: StepPlan['before'] | null;
}

/** 按次序的状态 · late only where what it has to precede was taken before it. */
export function orderStatus(place: Place, work: CalendarWork): StepStatus {
  const actual = work.actual[place.rule];
  if (actual === undefined) return 'open';
  const limit = limitOf(place, work);
  return limit !== undefined && actual > limit.day ? 'late' : 'ok';
}

/** 次序的理由 · against what it precedes, and against what it depends on. */
export function orderReasons(place: Place, work: CalendarWork): Reason[] {
  const { rule, after } = place;
  const actual = work.actual[rule];
  if (actual === undefined) return [];
  const article = articleOf(rule, work.deadlines.electionDay);
  const limit = limitOf(place, work);
  const reason = (test: string, holds: boolean): Reason => ({ rule, article, test, holds });
  return [
    ...(limit === undefined ? [] : [reason(`${actual} <= ${limit.name} ${limit.day}`, actual <= limit.day)]),
    ...after.flatMap((earlier) => {
      const day = work.actual[earlier];
      return day === undefined ? [] : reason(`${RULE_TITLES[earlier]} ${day} <= ${actual}`, day <= actual);
    }),
  ];
}

function limitOf(
  { before }: Place,
  { actual, deadlines }: CalendarWork,
): { readonly name: string; readonly day: CivilDate } | undefined {
  if (before === 'election-day') return { name: '选举日', day: deadlines.electionDay };
  const day = before === undefined || before === null ? undefined : actual[before];
  return day === undefined ? undefined : { name: RULE_TITLES[before as CalendarStepId], day };
}
