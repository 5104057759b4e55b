/**
 * 选举日变更的复核 · everything that was published, held against a new election day: what is late under it, whose right to vote it changes, which
 * last days move, and what must be published anew.
 */
import { articleOf } from './articles.ts';
import { calendar, type CalendarStep } from './calendar.ts';
import type { CalendarKind, CalendarStepId } from './calendar-steps.ts';
import { changedRights, type ChangedRight, rightsReasons } from './changed-rights.ts';
import type { CivilDate } from './civil-date.ts';
import type { DatedStep, ElectionKind } from './deadlines.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import type { PlanFinding } from './plan-finding.ts';
import { RULE_TITLES } from './rule-titles.ts';
import type { Reason } from './ruling.ts';
import { straddledVersions } from './straddled-versions.ts';
import { mayPublish, type StepStatus } from './timetable.ts';

/** 已经公布的事项 · in how many constituencies on that day. */
export interface PublishedStep {
  readonly rule: CalendarStepId;
  readonly day: CivilDate;
  /** 选区 · where, as the reader is to see it. */
  readonly where?: string | undefined;
}

/** 选举日的变更 */
export interface ElectionDayChange {
  readonly electionDay: CivilDate;
  readonly newElectionDay: CivilDate;
  readonly kind?: CalendarKind | undefined;
  readonly published: readonly PublishedStep[];
  /** 今日 · where given, the new day has to lie after it. */
  readonly today?: CivilDate | undefined;
}

/** 复核的一项公布 · its status under the old day and under the new one. */
export interface RecheckedStep {
  readonly rule: CalendarStepId;
  readonly name: string;
  readonly article: string;
  readonly day: CivilDate;
  readonly where: string;
  readonly latest: CivilDate | null;
  readonly safe: CivilDate | null;
  readonly before: StepStatus;
  readonly now: StepStatus;
}

/** 移动的期限 · of what has not been published; it runs again where it had ended before today. */
export interface MovedDeadline {
  readonly rule: CalendarStepId;
  readonly name: string;
  readonly article: string;
  readonly was: CivilDate;
  readonly now: CivilDate;
  readonly runsAgain: boolean;
}

/** 须重新公布的事项 */
export interface PublishedAnew {
  readonly rule: CalendarStepId;
  readonly name: string;
  readonly text: string;
}

/** 选举日变更的复核 */
export interface RecheckRuling {
  readonly permitted: boolean;
  readonly publications: readonly RecheckedStep[];
  readonly deadlines: readonly MovedDeadline[];
  readonly rights: readonly ChangedRight[];
  readonly publishAnew: readonly PublishedAnew[];
  readonly findings: readonly PlanFinding[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 选举日变更的复核 · 选举法（2020）第十一条、第二十八条、第三十二条. What would be late under the new day forbids it. */
export function recheckElectionDay(change: ElectionDayChange, law: LocalLaw = NATIONAL_LAW): RecheckRuling {
  const { newElectionDay, published } = change;
  const rechecked = published.map((step) => recheck(change, step, law));
  const publications = rechecked.map(({ step }) => step);
  const rights = changedRights(change);
  const future = afterToday(change);
  return {
    permitted: future.every(({ holds }) => holds) && publications.every(({ now }) => now !== 'late'),
    publications,
    deadlines: movedDeadlines(change, law),
    rights,
    publishAnew: publishAnew(change, publications),
    findings: straddledVersions(newElectionDay, published),
    reasons: [...future, ...rechecked.flatMap(({ reasons }) => reasons), ...rightsReasons(rights)],
    undecided: [...new Set(rechecked.flatMap(({ undecided }) => undecided))],
  };
}

/** 复核一项公布 · the same day under the old election day and under the new one. */
function recheck(
  { electionDay, newElectionDay, kind }: ElectionDayChange,
  { rule, day, where = '' }: PublishedStep,
  law: LocalLaw,
): {
  readonly step: RecheckedStep;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
} {
  const under = (on: CivilDate) => calendar({ electionDay: on, kind, actual: { [rule]: day } }, law);
  const before = findStep(under(electionDay).steps, rule);
  const { steps, reasons, undecided } = under(newElectionDay);
  const now = findStep(steps, rule);
  return {
    step: {
      rule,
      name: RULE_TITLES[rule],
      article: now?.article ?? articleOf(rule, newElectionDay),
      day,
      where,
      latest: now?.latest ?? null,
      safe: now?.safe ?? null,
      before: before?.status ?? 'open',
      now: now?.status ?? 'open',
    },
    reasons,
    // Of the whole calendar only what this one day rested on.
    undecided: isList(rule)
      ? mayPublish(rule, { electionDay: newElectionDay, kind: electionKind(kind), publishedOn: day }, law)
          .undecided
      : undecided,
  };
}

const LISTS: readonly CalendarStepId[] = ['roll-publish', 'nom-publish', 'formal-publish'];

function isList(rule: CalendarStepId): rule is DatedStep {
  return LISTS.includes(rule);
}

function electionKind(kind: CalendarKind | undefined): ElectionKind {
  return kind === 'by-election' ? kind : 'general';
}

function findStep(steps: readonly CalendarStep[], rule: CalendarStepId): CalendarStep | undefined {
  return steps.find((step) => step.rule === rule);
}

/** 新的选举日须在今日以后 · only where today is known. */
function afterToday({ newElectionDay, today }: ElectionDayChange): Reason[] {
  if (today === undefined) return [];
  const article = articleOf('ec-power', newElectionDay);
  return [{ rule: 'ec-power', article, test: `${today} < ${newElectionDay}`, holds: today < newElectionDay }];
}

/** 移动的期限 · what has been published has none any more; a period that runs from a publication does not move. */
function movedDeadlines(change: ElectionDayChange, law: LocalLaw): MovedDeadline[] {
  const { electionDay, newElectionDay, kind, published, today } = change;
  const actual = Object.fromEntries(published.map(({ rule, day }) => [rule, day]));
  const was = calendar({ electionDay, kind, actual }, law).steps;
  return calendar({ electionDay: newElectionDay, kind, actual }, law).steps.flatMap((step) => {
    const { rule, name, article, latest } = step;
    const before = findStep(was, rule)?.latest ?? null;
    if (step.actual !== null || before === null || latest === null || before === latest) return [];
    const runsAgain = today !== undefined && before < today && today <= latest;
    return { rule, name, article, was: before, now: latest, runsAgain };
  });
}

/** 须重新公布的事项 · the new day itself, every notice that names the old one, and who is on the roll by the new one. */
function publishAnew(
  { electionDay, newElectionDay }: ElectionDayChange,
  publications: readonly RecheckedStep[],
): PublishedAnew[] {
  const anew = (rule: CalendarStepId, text: string) => ({ rule, name: RULE_TITLES[rule], text });
  const lists = [...new Set(publications.filter(({ now }) => now !== 'late').map(({ rule }) => rule))];
  const roll = lists.includes('roll-publish')
    ? [
        anew(
          'roll-correct',
          newElectionDay > electionDay
            ? `到 ${newElectionDay} 新满十八周岁、恢复政治权利的，补充登记并公布。`
            : `到 ${newElectionDay} 未满十八周岁、剥夺政治权利尚未期满的，从名单上除去并公布。`,
        ),
      ]
    : [];
  return [
    anew('ec-power', `公布新的选举日 ${newElectionDay}，写明原定 ${electionDay}、变更的理由和文号。`),
    ...lists.map((rule) => anew(rule, `公告中的选举日更正为 ${newElectionDay}；名单本身继续有效。`)),
    ...roll,
  ];
}
