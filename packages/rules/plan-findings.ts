/**
 * 工作方案的疑点 · what does not agree with the law, or with itself, in a work plan. It is shown with its arithmetic and never
 * corrected: the plan belongs to those who adopted it.
 */
import { articleOf } from './articles.ts';
import { calendar } from './calendar.ts';
import type { ElectionPlan } from './election-plan.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { disorder, electionDayMoved, lateDays, phasesPastTheirList, plannedDays } from './plan-days.ts';
import { finding, type PlanFinding } from './plan-finding.ts';
import { provisionFindings } from './plan-provisions.ts';
import { pooledPopulation, seatsAboveFormula } from './plan-seats.ts';
import type { Reason } from './ruling.ts';
import { timetable } from './timetable.ts';

/** 方案的裁定 */
export interface PlanRuling {
  readonly findings: readonly PlanFinding[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 工作方案的疑点 · in the order of a plan: seats, dates of lists, phases, their order, sessions, voting · @public */
export function planFindings(plan: ElectionPlan, law: LocalLaw = NATIONAL_LAW): readonly PlanFinding[] {
  return [
    ...seatsAboveFormula(plan),
    ...pooledPopulation(plan),
    ...lateDays(plan, law),
    ...phasesPastTheirList(plan, law),
    ...disorder(plan, law),
    ...electionDayMoved(plan, law),
    ...latestSessions(plan, law),
    ...provisionFindings(plan, law),
  ];
}

/** 对方案的裁定 · the findings, and every day of the plan against its last one · 选举法（2020）第二十八条至第四十七条 */
export function checkPlan(plan: ElectionPlan, law: LocalLaw = NATIONAL_LAW): PlanRuling {
  const { electionDay, kind, actual } = plan;
  const { reasons, undecided } = calendar(
    { electionDay, kind, actual: { ...plannedDays(plan), ...actual } },
    law,
  );
  return { findings: planFindings(plan, law), reasons, undecided };
}

/** 第一次会议 · past two months is wrong; on the very last day is worth a word. */
function latestSessions({ electionDay, sessions = [] }: ElectionPlan, law: LocalLaw): PlanFinding[] {
  const latest =
    timetable({ electionDay }, law).steps.find(({ rule }) => rule === 'first-session')?.latest ?? null;
  if (latest === null) return [];
  return sessions
    .filter((session) => session.latest >= latest)
    .map(({ name, latest: planned }) => {
      const isLate = planned > latest;
      return finding(articleOf('first-session', electionDay), {
        id: isLate ? 'session-late' : 'session-on-last-day',
        severity: isLate ? 'wrong' : 'note',
        test: `${planned} <= ${latest}`,
        text: isLate
          ? `${name}第一次会议定在 ${planned} 以前，最迟应为 ${latest}（选举完成后两个月内）。`
          : `${name}第一次会议定在 ${planned} 以前，正是两个月期限的最后一日，没有余地。`,
      });
    });
}
