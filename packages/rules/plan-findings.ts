/**
 * 工作方案的疑点 · what does not agree with the law, or with itself, in a work plan. It is shown with its arithmetic and never
 * corrected: the plan belongs to those who adopted it.
 */
import { articleOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import type { TimetableStepId } from './deadlines.ts';
import { wholeSteps } from './exact.ts';
import { finding, type PlanFinding } from './plan-finding.ts';
import { quota, quotaFormula, type QuotaLevel } from './quota.ts';
import { timetable } from './timetable.ts';

/** 一级人大的名额 · as a plan fixes them. · @public */
export interface PlannedCongress {
  readonly name: string;
  readonly level: QuotaLevel;
  readonly population: number;
  readonly seats: number;
}

/** 各乡镇合并计算的名额 · where a plan states the townships as one sum. */
interface PooledTownships {
  readonly population: number;
  readonly base: number;
  readonly increase: number;
}

/** 方案的时段 · both days included. */
interface PlannedPhase {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** 选举工作方案 · what can be held against the law. What a plan does not say is left out. */
export interface ElectionPlan {
  readonly electionDay: CivilDate;
  readonly congresses: readonly PlannedCongress[];
  readonly pooledTownships?: PooledTownships | undefined;
  readonly nomination?: PlannedPhase | undefined;
  readonly consultation?: PlannedPhase | undefined;
  readonly initialListPublished?: CivilDate | undefined;
  readonly initialListLatest?: CivilDate | undefined;
  readonly formalListPublished?: CivilDate | undefined;
  readonly formalListLatest?: CivilDate | undefined;
  readonly rollPublished?: CivilDate | undefined;
  /** 第一次会议最迟的日期 */
  readonly sessions?: readonly { readonly name: string; readonly latest: CivilDate }[] | undefined;
}

/** 工作方案的疑点 · in the order of a plan: seats, dates of lists, phases, sessions · @public */
export function planFindings(plan: ElectionPlan): readonly PlanFinding[] {
  return [
    ...seatsAboveFormula(plan),
    ...pooledPopulation(plan),
    ...lateDays(plan),
    ...phasesPastTheirList(plan),
    ...latestSessions(plan),
  ];
}

/** 名额超过公式 · 选举法（2020）第十二条: the formula is the most that may be fixed. */
function seatsAboveFormula({ electionDay, congresses }: ElectionPlan): PlanFinding[] {
  return congresses.flatMap(({ name, level, population, seats }) => {
    const answer = quota({ electionDay, level, population, plusFivePercent: false });
    if (!answer.ok || seats <= answer.ruling.seats) return [];
    const lawful = answer.ruling.seats;
    return finding(articleOf(`quota-${level}`, electionDay), {
      id: 'seats-above-formula',
      severity: 'wrong',
      test: `${name}: ${seats} <= ${lawful}`,
      text: `${name}人口 ${population}，按公式至多 ${lawful} 名，方案为 ${seats} 名，多 ${seats - lawful} 名。`,
    });
  });
}

/** 合并计算 · the townships' people in one sum have more whole steps than the townships one by one. */
function pooledPopulation({ electionDay, congresses, pooledTownships }: ElectionPlan): PlanFinding[] {
  const formula = quotaFormula('township', electionDay);
  if (pooledTownships === undefined || formula === undefined) return [];
  const { population, base, increase } = pooledTownships;
  const { step } = formula;
  const increments = congresses
    .filter(({ level }) => level === 'township')
    .map((township) => wholeSteps(township.population, step));
  const lawful = increments.reduce((sum, each) => sum + each, 0);
  if (increase <= lawful || increase !== wholeSteps(population, step)) return [];
  const pooled = finding(articleOf('quota-township', electionDay), {
    id: 'townships-pooled',
    severity: 'wrong',
    test: `floor(${population} / ${step}) = ${increase} > ${lawful} = ${increments.join(' + ')}`,
    text:
      `方案把各乡镇人口 ${population} 合并计算，增加 ${increase} 名，共 ${base + increase} 名；` +
      `法律按各乡镇分别计算，不足 ${step} 人的不增加，合计增加 ${lawful} 名，共 ${base + lawful} 名。`,
  });
  return [pooled];
}

/** 日期迟于期限 · days that are late under both readings are wrong, under the strict one alone a warning. */
function lateDays(plan: ElectionPlan): PlanFinding[] {
  const { electionDay } = plan;
  const stated: readonly (readonly [TimetableStepId, string, CivilDate | undefined])[] = [
    ['roll-publish', '公布选民名单', plan.rollPublished],
    ['nom-publish', '公布初步代表候选人名单', plan.initialListPublished],
    ['nom-publish', '公布初步代表候选人名单的最后期限', plan.initialListLatest],
    ['formal-publish', '公布正式代表候选人名单', plan.formalListPublished],
    ['formal-publish', '公布正式代表候选人名单的最后期限', plan.formalListLatest],
  ];
  return stated.flatMap(([rule, name, day]) => {
    const { steps } = timetable({ electionDay, actual: { [rule]: day } });
    const step = steps.find((each) => each.rule === rule);
    if (day === undefined || step === undefined || (step.status !== 'late' && step.status !== 'warn'))
      return [];
    const isLate = step.status === 'late';
    return finding(articleOf(rule, electionDay), {
      id: isLate ? 'late' : 'late-by-strict-reading',
      severity: isLate ? 'wrong' : 'warning',
      test: `${day} <= ${isLate ? step.latest : step.safe}`,
      text: isLate
        ? `${name}定在 ${day}，最迟应为 ${step.latest}。`
        : `${name}定在 ${day}，按当日计入的算法刚好，按不计入的算法迟一日；稳妥的日期是 ${step.safe}。`,
    });
  });
}

/** 时段超过名单公布 · who is nominated, or consulted about, after the list is out needs another list. */
function phasesPastTheirList(plan: ElectionPlan): PlanFinding[] {
  const { electionDay, nomination, consultation, initialListPublished, formalListPublished } = plan;
  const found: PlanFinding[] = [];
  if (
    nomination !== undefined &&
    initialListPublished !== undefined &&
    nomination.to > initialListPublished
  ) {
    found.push(
      finding(articleOf('nom-publish', electionDay), {
        id: 'nomination-after-initial-list',
        severity: 'warning',
        test: `${nomination.to} <= ${initialListPublished}`,
        text:
          `初步代表候选人名单 ${initialListPublished} 公布，提名却到 ${nomination.to} 才结束；` +
          `其后提名的须在期限内补充公布。`,
      }),
    );
  }
  if (
    consultation !== undefined &&
    formalListPublished !== undefined &&
    consultation.to > formalListPublished
  ) {
    found.push(
      finding(articleOf('formal-publish', electionDay), {
        id: 'consultation-after-formal-list',
        severity: 'warning',
        test: `${consultation.to} <= ${formalListPublished}`,
        text: `正式代表候选人名单 ${formalListPublished} 公布，酝酿协商却到 ${consultation.to} 才结束，前后不一致。`,
      }),
    );
  }
  return found;
}

/** 第一次会议 · past two months is wrong; on the very last day is worth a word. */
function latestSessions({ electionDay, sessions = [] }: ElectionPlan): PlanFinding[] {
  const latest =
    timetable({ electionDay }).steps.find(({ rule }) => rule === 'first-session')?.latest ?? null;
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
