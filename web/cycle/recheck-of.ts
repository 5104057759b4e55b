/** 变更选举日的复核: asked in one way, by who asks for the change and by who confirms it. */
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { recheckElectionDay, type RecheckRuling } from '@xuanwu/rules/recheck-election-day.ts';
import {
  type CalendarView,
  type ConstituencyDays,
  publishedSteps,
} from '@xuanwu/server/cycle/calendar.schema.ts';

/** Everything that these constituencies have published, under the old day and under the new one. */
export function recheckOf(
  { today }: CalendarView,
  affected: readonly ConstituencyDays[],
  days: { readonly electionDay: string; readonly newElectionDay: string },
  law: LocalLaw,
): RecheckRuling {
  return recheckElectionDay({ ...days, today, published: publishedSteps(affected) }, law);
}

/** Why nothing can be rechecked; undefined where it can, or where something is still to be chosen. */
export function objectionTo(
  affected: readonly ConstituencyDays[],
  {
    isWhole,
    electionDay,
    newElectionDay,
  }: { readonly isWhole: boolean; readonly electionDay: string; readonly newElectionDay: string | null },
): string | undefined {
  const voted = affected.find((each) => each.voted !== null);
  if (voted) return `${voted.name}的投票已经开始，选举日不能再变更。`;
  if (!isWhole && affected.some((each) => each.electionDay !== electionDay))
    return '所选选区的选举日不同，请分别办理。';
  return newElectionDay === electionDay ? '新的选举日与原来的相同。' : undefined;
}
