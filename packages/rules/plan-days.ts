/** 日期的疑点 · the days of a plan, and those on which its steps were taken, against the law and against each other. */
import { articleOf } from './articles.ts';
import { calendar, type CalendarStep } from './calendar.ts';
import type { ActualDays } from './calendar-days.ts';
import { brokenOrder, nominationBeforeRoll } from './calendar-findings.ts';
import type { CalendarStepId } from './calendar-steps.ts';
import { addDays, type CivilDate, daysBetween } from './civil-date.ts';
import type { ElectionPlan } from './election-plan.ts';
import type { LocalLaw } from './local-law.ts';
import { finding, type PlanFinding } from './plan-finding.ts';
import { straddledVersions } from './straddled-versions.ts';

/** 方案的日期 · by step; of phases the last day. */
export function plannedDays(plan: ElectionPlan): ActualDays {
  return given({
    ...phaseDays(plan),
    'roll-publish': plan.rollPublished,
    'nom-publish': plan.initialListPublished,
    'formal-publish': plan.formalListPublished,
    ...plan.days,
  });
}

/** What lasts, and is held against its list by findings of its own. */
function phaseDays({ registration, nomination, consultation, primary }: ElectionPlan): ActualDays {
  return given({
    'voter-perm': registration?.to,
    'nom-unit': nomination?.to,
    'formal-above': consultation?.to,
    'formal-primary': primary,
  });
}

function given(days: Readonly<Partial<Record<CalendarStepId, CivilDate | undefined>>>): ActualDays {
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
}

/** 日期迟于期限 · days that are late under both readings are wrong, under the strict one alone a warning. */
export function lateDays(plan: ElectionPlan, law: LocalLaw): PlanFinding[] {
  const planned = plannedDays(plan);
  const limits = given({
    'nom-publish': plan.initialListLatest,
    'formal-publish': plan.formalListLatest,
  });
  const stepsWith = (days: ActualDays) =>
    new Map(stepsOf(plan, { ...given({ 'roll-publish': planned['roll-publish'] }), ...days }, law));
  const [byPlan, byLimit, byActual] = [planned, limits, plan.actual ?? {}].map(stepsWith);
  return [...(byPlan?.keys() ?? [])].flatMap((rule) => [
    ...lateDay(byPlan?.get(rule), planned[rule], (name, day) => `${name}定在 ${day}`),
    ...lateDay(byLimit?.get(rule), limits[rule], (name, day) => `${name}的最后期限定在 ${day}`),
    // Where a step was taken as planned, the plan has been told already.
    ...(plan.actual?.[rule] === planned[rule]
      ? []
      : lateDay(byActual?.get(rule), plan.actual?.[rule], (name, day) => `实际于 ${day} ${name}`)),
  ]);
}

function stepsOf(
  { electionDay, kind }: ElectionPlan,
  actual: ActualDays,
  law: LocalLaw,
): (readonly [CalendarStepId, CalendarStep])[] {
  return calendar({ electionDay, kind, actual }, law).steps.map((step) => [step.rule, step]);
}

function lateDay(
  step: CalendarStep | undefined,
  day: CivilDate | undefined,
  said: (name: string, day: CivilDate) => string,
): PlanFinding[] {
  if (step === undefined || day === undefined || step.latest === null || step.safe === null) return [];
  const { rule, name, article, status, latest, safe } = step;
  if (status === 'late') {
    const text = `${said(name, day)}，最迟应为 ${latest}，迟 ${daysBetween(latest, day)} 日。`;
    return [finding(article, { id: 'late', severity: 'wrong', test: `${day} <= ${latest}`, text })];
  }
  // That an objection is counted from the day after publication is no doubt about the plan.
  if (status !== 'warn' || rule === 'roll-objection') return [];
  return [
    finding(article, {
      id: 'late-by-strict-reading',
      severity: 'warning',
      test: `${day} <= ${safe}`,
      text: `${said(name, day)}，按当日计入的算法刚好，按不计入的算法迟一日；稳妥的日期是 ${safe}。`,
    }),
  ];
}

/** 时段超过名单公布 · who is nominated, or consulted about, after the list is out needs another list. */
export function phasesPastTheirList(plan: ElectionPlan, law: LocalLaw): PlanFinding[] {
  const { electionDay, nomination, consultation, initialListPublished, formalListPublished } = plan;
  const found: PlanFinding[] = [];
  const isPast = (to: CivilDate | undefined, list: CivilDate | undefined) =>
    to !== undefined && list !== undefined && to > list;
  if (isPast(nomination?.to, initialListPublished)) {
    found.push(
      finding(articleOf('nom-publish', electionDay), {
        id: 'nomination-after-initial-list',
        severity: 'warning',
        test: `${nomination?.to} <= ${initialListPublished}`,
        text:
          `初步代表候选人名单 ${initialListPublished} 公布，提名却到 ${nomination?.to} 才结束；` +
          `其后提名的须在期限内补充公布。`,
      }),
    );
  }
  if (isPast(consultation?.to, formalListPublished)) {
    found.push(
      finding(articleOf('formal-publish', electionDay), {
        id: 'consultation-after-formal-list',
        severity: 'warning',
        test: `${consultation?.to} <= ${formalListPublished}`,
        text: `正式代表候选人名单 ${formalListPublished} 公布，酝酿协商却到 ${consultation?.to} 才结束，前后不一致。`,
      }),
    );
  }
  return [...found, ...latePrimary(plan, law)];
}

/** 预选迟于正式名单 · a primary decides who is on the formal list, so it has no use after the last day for that. */
function latePrimary(plan: ElectionPlan, law: LocalLaw): PlanFinding[] {
  const { electionDay, formalListPublished } = plan;
  const primary = plan.actual?.['formal-primary'] ?? plan.primary;
  if (primary === undefined) return [];
  const formal = new Map(stepsOf(plan, {}, law)).get('formal-publish');
  const latest = formal?.latest ?? null;
  const isTooLate = latest !== null && primary > latest;
  const limit = isTooLate ? latest : (plan.actual?.['formal-publish'] ?? formalListPublished);
  if (limit === undefined || primary <= limit) return [];
  return [
    finding(formal?.article ?? articleOf('formal-primary', electionDay), {
      id: isTooLate ? 'primary-after-formal-deadline' : 'primary-after-formal-list',
      severity: isTooLate ? 'wrong' : 'warning',
      test: `预选 ${primary} <= ${limit}`,
      text: isTooLate
        ? `预选在 ${primary}，正式代表候选人名单最迟却应当在 ${limit} 公布，预选的结果来不及列入。`
        : `正式代表候选人名单 ${limit} 公布，预选却在其后的 ${primary}，前后不一致。`,
    }),
  ];
}

/** 次序的疑点 · of the planned days, and of those on which steps were taken; what lasts has findings of its own. */
export function disorder(plan: ElectionPlan, law: LocalLaw): PlanFinding[] {
  const { electionDay, nomination, rollPublished, actual = {} } = plan;
  const {
    'nom-unit': _nomination,
    'formal-above': _consultation,
    'formal-primary': _primary,
    ...others
  } = plannedDays(plan);
  const found = [others, actual].flatMap((days) =>
    brokenOrder(
      electionDay,
      stepsOf(plan, days, law).map(([, step]) => step),
    ),
  );
  return [
    ...found.filter(({ text }, index) => found.findIndex((each) => each.text === text) === index),
    ...nominationBeforeRoll(electionDay, nomination?.from ?? null, rollPublished ?? null, law),
    ...straddledVersions(
      electionDay,
      Object.entries({ ...plannedDays(plan), ...actual }).map(([rule, day]) => ({
        rule: rule as CalendarStepId,
        day,
      })),
    ),
  ];
}

const MOST_SHIFT = 60;

/**
 * 选举日是否改过 · lists that were published late would all be in time if election day were some days later. The smallest such shift is put as a
 * question: a change of election day has to be recorded.
 */
export function electionDayMoved(plan: ElectionPlan, law: LocalLaw): PlanFinding[] {
  const { electionDay, actual = {} } = plan;
  const late = takenOn(plan, law).filter(({ status }) => status === 'late');
  if (late.length === 0) return [];
  for (let shift = 1; shift <= MOST_SHIFT; shift++) {
    const movedTo = addDays(electionDay, shift);
    const steps = takenOn({ ...plan, electionDay: movedTo, actual }, law);
    if (steps.some(({ status }) => status === 'late')) continue;
    const exact = steps.filter((step) => step.actual === step.latest);
    return [
      finding(articleOf('ec-power', electionDay), {
        id: 'election-day-moved',
        severity: 'warning',
        test: `${electionDay} + ${shift} = ${movedTo}`,
        text:
          `${listed(late)}迟于期限；选举日如果是 ${movedTo}（推迟 ${shift} 日），就都不迟` +
          `${exact.length === 0 ? '' : `，其中${listed(exact)}正好是最后一日`}。选举日是否改过而没有记录，应当查明。`,
      }),
    ];
  }
  return [];
}

/** Publications that were made, against the election day of the plan. */
function takenOn(plan: ElectionPlan, law: LocalLaw): CalendarStep[] {
  return stepsOf(plan, plan.actual ?? {}, law)
    .map(([, step]) => step)
    .filter(({ actual, latest, isPublished }) => isPublished && actual !== null && latest !== null);
}

function listed(steps: readonly CalendarStep[]): string {
  return steps.map(({ name, actual }) => `${actual} ${name}`).join('、');
}
