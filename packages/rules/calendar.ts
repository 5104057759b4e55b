/**
 * 倒排日程 · from an election day and the local rules, every step from preparation to the first session: the last day, the safe one, a day
 * proposed, what comes before it, and by which article.
 */
import {
  type ActualDays,
  calendarWork,
  type CalendarWork,
  deadlineOf,
  dependsOn,
  firstDay,
  localArticle,
  plannedDay,
  stepsOf,
} from './calendar-days.ts';
import { articleOf } from './articles.ts';
import { orderReasons, orderStatus } from './calendar-order.ts';
import { calendarFindings, villageLawNotVerified } from './calendar-findings.ts';
import type {
  CalendarKind,
  CalendarPhase,
  CalendarScope,
  CalendarStepId,
  CountedFrom,
  StepPlan,
} from './calendar-steps.ts';
import type { CivilDate } from './civil-date.ts';
import { deadlineWork } from './deadlines.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import type { PlanFinding } from './plan-finding.ts';
import { RULE_TITLES } from './rule-titles.ts';
import type { Reason } from './ruling.ts';
import { reasonsOf, statusOf, type StepStatus } from './timetable.ts';

/** 倒排日程 · an election day, and the days on which steps were taken. */
export interface CalendarCase {
  readonly electionDay: CivilDate;
  readonly kind?: CalendarKind | undefined;
  readonly actual?: ActualDays | undefined;
}

/** 日期的来源 · the law's own day, the local rules', or none: then only the order holds. */
export type CalendarBasis = 'law' | 'local' | 'order';

/** 倒排日程的一步 */
export interface CalendarStep {
  readonly rule: CalendarStepId;
  readonly name: string;
  readonly article: string;
  readonly phase: CalendarPhase;
  readonly scope: CalendarScope;
  readonly basis: CalendarBasis;
  /** 起始 · of what takes more than a day. */
  readonly from: CivilDate | null;
  /** 建议 · the safe day, or one found from the order. */
  readonly planned: CivilDate | null;
  readonly latest: CivilDate | null;
  readonly safe: CivilDate | null;
  readonly actual: CivilDate | null;
  readonly status: StepStatus;
  readonly after: readonly CalendarStepId[];
  readonly before: CountedFrom | null;
  /** 遇有什么情形才有这一步 */
  readonly when: string | null;
  /** 须公布 */
  readonly isPublished: boolean;
  readonly note: string | null;
}

/** 倒排日程的裁定 */
export interface CalendarRuling {
  readonly steps: readonly CalendarStep[];
  /** 日程的疑点 · where the steps do not agree with each other or with one version of the law. */
  readonly findings: readonly PlanFinding[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 倒排日程 · 选举法（2020）第九条至第四十七条，地方组织法（2022）第二十条、第七十一条，村民委员会组织法（2018）第十二条至第二十条 */
export function calendar(facts: CalendarCase, law: LocalLaw = NATIONAL_LAW): CalendarRuling {
  const { electionDay, kind = 'general', actual = {} } = facts;
  const deadlines = deadlineWork(
    { electionDay, kind: kind === 'by-election' ? kind : 'general', actual },
    kind === 'village' ? villageLaw(law) : law,
  );
  const work = calendarWork(kind, actual, deadlines);
  const steps = stepsOf(work).map((plan) => step(work, plan));
  return {
    steps,
    findings: [
      ...calendarFindings(electionDay, steps, law),
      ...(kind === 'village' ? villageLawNotVerified(electionDay) : []),
    ],
    reasons: steps.flatMap((each) =>
      each.latest === null ? orderReasons(each, work) : reasonsOf(deadlines, each),
    ),
    undecided: deadlines.reading.undecided,
  };
}

function step(work: CalendarWork, plan: StepPlan): CalendarStep {
  const { rule, phase, scope, before = null, when = null, isPublished = false } = plan;
  const deadline = deadlineOf(work, rule);
  const local = localArticle(work, rule);
  const actual = work.actual[rule] ?? null;
  return {
    rule,
    name: RULE_TITLES[rule],
    article: local ?? articleOf(rule, work.deadlines.electionDay),
    phase,
    scope,
    basis: local !== undefined ? 'local' : deadline === null ? 'order' : 'law',
    from: firstDay(work, plan),
    planned: plannedDay(work, plan),
    latest: deadline?.latest ?? null,
    safe: deadline?.safe ?? null,
    actual,
    status: deadline === null ? orderStatus(plan, work) : statusOf(actual, deadline),
    after: dependsOn(work, plan),
    before,
    when,
    isPublished,
    note: deadline === null ? orderNote(before) : (deadline.note ?? null),
  };
}

function orderNote(before: CountedFrom | null): string {
  if (before === null) return '法律未定日期。';
  return before === 'election-day'
    ? '法律未定日期，应在选举日以前。'
    : `法律未定日期，应在“${RULE_TITLES[before]}”以前。`;
}

/** What a province has decided for people's congresses is no law for villages: there the point is still open. */
function villageLaw(law: LocalLaw): LocalLaw {
  const { villageOtherElectionDays } = law.articles;
  return { ...law, articles: villageOtherElectionDays === undefined ? {} : { villageOtherElectionDays } };
}
