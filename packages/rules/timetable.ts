import { articleOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import {
  type Deadline,
  type DeadlineWork,
  type DatedStep,
  dayBefore,
  daysBefore,
  deadlineWork,
  decision,
  type ElectionKind,
  firstSession,
  objection,
  publication,
  type TimetableCase,
  type TimetableStepId,
} from './deadlines.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { LOCAL_CONGRESS_STEPS, type LocalStep } from './local-rules.ts';
import { LIMIT_IDS, NATIONAL_LIMITS } from './national-limits.ts';
import type { ParameterId } from './parameters.ts';
import { RULE_TITLES, type RuleId } from './rule-titles.ts';
import type { Reason, Ruling } from './ruling.ts';

/** 步骤的状态 · 及时、在两种算法之间、迟了、还没有日期 · @public */
export type StepStatus = 'ok' | 'warn' | 'late' | 'open';

/** 日程的一步 · @public */
export interface TimetableStep {
  readonly rule: TimetableStepId;
  readonly name: string;
  /** 最迟 · the last day that any reading of the law allows; null where the law of that day is not known. */
  readonly latest: CivilDate | null;
  /** 稳妥 · the last day that every reading allows. */
  readonly safe: CivilDate | null;
  readonly actual: CivilDate | null;
  readonly status: StepStatus;
  /** 顺延前的末日 · where a rest day moved it on. */
  readonly movedFrom?: CivilDate;
  /** 说明 · how the day was found, where the reader must know. */
  readonly note?: string;
}

/** 日程的裁定 */
export interface TimetableRuling {
  readonly steps: readonly TimetableStep[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 选举日程 · 选举法（2020）第二十八、二十九、三十二、三十四条，地方组织法（2022）第二十条. What is later than every reading of the law
 * allows is late; between the readings a warning stands. By-elections take their days from the province, or the general ones.
 */
export function timetable(facts: TimetableCase, law: LocalLaw = NATIONAL_LAW): TimetableRuling {
  const work = deadlineWork(facts, law);
  const steps = datedSteps(work).map(([rule, deadline]) => step(work, rule, deadline));
  return {
    steps,
    reasons: steps.flatMap((each) => reasonsOf(work, each)),
    undecided: work.reading.undecided,
  };
}

function isCongressStep(each: LocalStep): each is LocalStep & { readonly rule: TimetableStepId } {
  return (LOCAL_CONGRESS_STEPS as readonly string[]).includes(each.rule);
}

/** 有期限的步骤 · those of the national text, then those that only local rules know. */
export function datedSteps(work: DeadlineWork): readonly (readonly [TimetableStepId, Deadline | null])[] {
  const { electionDay, reading, year } = work;
  const rollPublish = publication(work, 'roll-publish');
  const rollObjection = objection(work, rollPublish);
  return [
    ['roll-publish', rollPublish],
    ['roll-objection', rollObjection],
    ['roll-decision', decision(work, rollObjection)],
    ['roll-suit', year < 2010 ? null : daysBefore(work, 5)],
    ['roll-judgment', year < 2010 ? null : dayBefore(electionDay)],
    ['nom-publish', publication(work, 'nom-publish')],
    ['formal-publish', publication(work, 'formal-publish')],
    ['intro-stop', year < 2010 ? null : dayBefore(electionDay)],
    ['first-session', firstSession(work)],
    ...reading.law.steps
      .filter(isCongressStep)
      .map(({ rule, daysBefore: days }) => [rule, daysBefore(work, days)] as const),
  ];
}

/** 一次公布 · the day on which a list is, or is to be, published. */
export interface Publication {
  readonly electionDay: CivilDate;
  readonly kind?: ElectionKind | undefined;
  readonly publishedOn: CivilDate;
}

/** 能否公布选民名单 · 选举法（2020）第二十八条 · @public */
export function rollMayPublish(facts: Publication, law: LocalLaw = NATIONAL_LAW): Ruling {
  return mayPublish('roll-publish', facts, law);
}

/** 能否公布初步代表候选人名单 · 选举法（2020）第三十二条 · @public */
export function initialListMayPublish(facts: Publication, law: LocalLaw = NATIONAL_LAW): Ruling {
  return mayPublish('nom-publish', facts, law);
}

/** 能否公布正式代表候选人名单 · 选举法（2020）第三十二条 · @public */
export function formalListMayPublish(facts: Publication, law: LocalLaw = NATIONAL_LAW): Ruling {
  return mayPublish('formal-publish', facts, law);
}

/** 公布名单最迟 · the last day that any reading of the law allows; null where the law of that day is not known. */
export function latestDay(
  rule: DatedStep,
  electionDay: CivilDate,
  law: LocalLaw = NATIONAL_LAW,
): CivilDate | null {
  return publication(deadlineWork({ electionDay }, law), rule)?.latest ?? null;
}

/** 能否公布名单 · late is refused with the arithmetic; where only one of the two readings is met it is permitted, and a reason warns. */
export function mayPublish(rule: DatedStep, facts: Publication, law: LocalLaw): Ruling {
  const { electionDay, kind, publishedOn } = facts;
  const work = deadlineWork({ electionDay, kind, actual: { [rule]: publishedOn } }, law);
  const each = step(work, rule, publication(work, rule));
  return {
    permitted: each.status !== 'late',
    reasons: reasonsOf(work, each),
    undecided: work.reading.undecided,
  };
}

function step(work: DeadlineWork, rule: TimetableStepId, deadline: Deadline | null): TimetableStep {
  const actual = work.actual[rule] ?? null;
  const { latest, safe, ...how } = deadline ?? { latest: null, safe: null };
  return { rule, name: RULE_TITLES[rule], latest, safe, actual, status: statusOf(actual, deadline), ...how };
}

/** 步骤的状态 · an actual day against its deadline. */
export function statusOf(actual: CivilDate | null, deadline: Deadline | null): StepStatus {
  if (actual === null || deadline === null) return 'open';
  if (actual > deadline.latest) return 'late';
  return actual > deadline.safe ? 'warn' : 'ok';
}

/** 一步的日期 · what a reason about it needs. */
interface StepDay {
  readonly rule: RuleId;
  readonly latest: CivilDate | null;
  readonly safe: CivilDate | null;
  readonly actual: CivilDate | null;
  readonly status: StepStatus;
}

/** 理由 · each day taken against the last one, and against the safe one where only the readings differ. */
export function reasonsOf(work: DeadlineWork, each: StepDay): Reason[] {
  const { rule, latest, safe, actual, status } = each;
  if (actual === null || latest === null) return [];
  const article = articleOfStep(work, rule);
  const reasons: Reason[] = [{ rule, article, test: `${actual} <= ${latest}`, holds: actual <= latest }];
  if (status === 'warn') {
    const doubt =
      rule === 'roll-objection' || rule === 'vil-roll-objection' ? 'day-within' : 'day-before-engine';
    reasons.push({
      rule: doubt,
      article: articleOf(doubt, work.electionDay),
      test: `${actual} <= ${safe}`,
      holds: false,
    });
  }
  return reasons;
}

/** 步骤的条文 · the local rules' where they set the day, else the law's. */
function articleOfStep(work: DeadlineWork, rule: RuleId): string {
  return localArticleOf(work, rule) ?? articleOf(rule, work.electionDay);
}

/** 地方规定的条文 · undefined where the day is the law's own. */
export function localArticleOf({ reading, isByElection }: DeadlineWork, rule: RuleId): string | undefined {
  const { law } = reading;
  return (
    law.steps.find((local) => local.rule === rule)?.article ??
    (isByElection && isDatedLocally(law, rule) ? law.articles.byElectionDates : undefined) ??
    stricterArticle(law, rule)
  );
}

/** 地方更严的日期 · the article of the local rules that set it. */
function stricterArticle({ limits }: LocalLaw, rule: RuleId): string | undefined {
  const id = LIMIT_IDS.find((each) => NATIONAL_LIMITS[each].rule === rule);
  return id === undefined ? undefined : limits[id]?.article;
}

function isDatedLocally({ values }: LocalLaw, rule: string): boolean {
  return Object.keys(values.byElectionDates ?? {}).includes(rule);
}
