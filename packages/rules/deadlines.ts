/**
 * 期限的计算 · the last day for each step, and the last safe one. "选举日的N日以前" is D−N by the practice of calendars and D−N−1 by the
 * strict reading; "选举日以前" and two months have one reading.
 */
import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import { lawInForce } from './law-versions.ts';
import { consult, type LawReading, limitInForce, readLaw, type LocalLaw, noteSilence } from './local-law.ts';
import type { LimitId } from './national-limits.ts';
import { isArrangementPublished, workingDayFrom } from './rest-days.ts';

/** 选举的种类 · 换届选举、补选 */
export type ElectionKind = 'general' | 'by-election';

/** 日程的步骤 · those after the first session are known to some provinces only. */
export const TIMETABLE_STEPS = [
  'roll-publish',
  'roll-objection',
  'roll-decision',
  'roll-suit',
  'roll-judgment',
  'nom-publish',
  'formal-publish',
  'intro-stop',
  'first-session',
  'voter-uncontactable',
  'roll-correct',
  'stop-vote-decision',
] as const;

/** 日程的步骤 */
export type TimetableStepId = (typeof TIMETABLE_STEPS)[number];

/** 日程 · an election day, and the days on which steps were taken. */
export interface TimetableCase {
  readonly electionDay: CivilDate;
  readonly kind?: ElectionKind | undefined;
  readonly actual?: Readonly<Partial<Record<TimetableStepId, CivilDate>>> | undefined;
}

/** 期限 · the last day and the last safe one. */
export interface Deadline {
  readonly latest: CivilDate;
  readonly safe: CivilDate;
  /** 顺延前的末日 · where a rest day moved it on. */
  readonly movedFrom?: CivilDate;
  /** What the reader must know about how it was found. */
  readonly note?: string;
}

/** 期限的起算 · what the deadlines of one timetable are counted from. */
export interface DeadlineWork {
  readonly electionDay: CivilDate;
  readonly isByElection: boolean;
  readonly actual: Readonly<Partial<Record<TimetableStepId, CivilDate>>>;
  readonly reading: LawReading;
  /** The year of the Election Law in force; 0 where none is known. */
  readonly year: number;
}

/** 公布名单的步骤 */
export type DatedStep = 'roll-publish' | 'nom-publish' | 'formal-publish';

const LIMITS = {
  'roll-publish': 'rollPublishDays',
  'nom-publish': 'initialListDays',
  'formal-publish': 'formalListDays',
} as const satisfies Readonly<Record<DatedStep, LimitId>>;

/** 期限的起算 */
export function deadlineWork({ electionDay, kind, actual = {} }: TimetableCase, law: LocalLaw): DeadlineWork {
  return {
    electionDay,
    isByElection: kind === 'by-election',
    actual,
    reading: readLaw(law),
    year: lawInForce('election-law', electionDay)?.year ?? 0,
  };
}

/** 公布的期限 · so many days before election day. */
export function publication(work: DeadlineWork, rule: DatedStep): Deadline | null {
  const general = limitInForce(work.reading.law, LIMITS[rule], work.electionDay)?.value;
  if (general === undefined) return null;
  return daysBefore(work, work.isByElection ? (byElectionDays(work, rule) ?? general) : general);
}

/** 补选的日期 · the province's, where it has set this one; else the point is open and the general day is taken. */
function byElectionDays({ reading }: DeadlineWork, rule: DatedStep): number | undefined {
  const local = reading.law.values.byElectionDates?.[rule];
  if (local !== undefined && reading.law.articles.byElectionDates !== undefined) return local;
  noteSilence(reading, 'byElectionDates');
  return local;
}

/** 自公布之日起五日内 · counted from the actual publication, else from its last day. */
export function objection(work: DeadlineWork, rollPublish: Deadline | null): Deadline | null {
  const days = limitInForce(work.reading.law, 'objectionDays', work.electionDay)?.value;
  if (days === undefined || rollPublish === null) return null;
  return forAppeals(work, work.actual['roll-publish'] ?? rollPublish.latest, days);
}

/** 申诉的期限 · of voters, so a rest day at its end moves it on (民法典第二百零三条，比照). */
export function forAppeals(work: DeadlineWork, from: CivilDate, days: number): Deadline {
  const last = addDays(from, withinDays(work, days));
  const safe = addDays(from, days - 1);
  if (consult(work.reading, 'appealRestDays') === 'ignore') return { latest: last, safe };
  const latest = workingDayFrom(last);
  const note = [
    latest === last ? '' : `末日 ${last} 是法定休息日，顺延到 ${latest}。`,
    isArrangementPublished(latest) ? '' : `${latest.slice(0, 4)} 年节假日安排尚未收录，末日只按周末顺延。`,
  ].join('');
  return {
    latest,
    safe,
    ...(latest !== last && { movedFrom: last }),
    ...(note !== '' && { note }),
  };
}

/** 应在三日内作出处理决定 · from the actual objection, else from the last day for one. The committee's own time is not extended. */
export function decision(work: DeadlineWork, rollObjection: Deadline | null): Deadline | null {
  const days = limitInForce(work.reading.law, 'decisionDays', work.electionDay)?.value;
  if (days === undefined || rollObjection === null) return null;
  return forDecisions(work, work.actual['roll-objection'] ?? rollObjection.latest, days);
}

/** 处理决定的期限 · of the committee. */
export function forDecisions(work: DeadlineWork, from: CivilDate, days: number): Deadline {
  const last = addDays(from, withinDays(work, days));
  return { latest: last, safe: last };
}

/** 第一次会议 · within two months of the election, from the version of 地方组织法; a by-election has none. */
export function firstSession({ electionDay, isByElection }: DeadlineWork): Deadline | null {
  if (isByElection || lawInForce('organic-law', electionDay) === undefined) return null;
  const last = addMonths(electionDay, 2);
  return { latest: last, safe: last };
}

/** 选举日的N日以前 */
export function daysBefore({ electionDay, reading }: DeadlineWork, days: number): Deadline {
  const safe = addDays(electionDay, -days - 1);
  return consult(reading, 'dayConvention') === 'B'
    ? { latest: safe, safe }
    : { latest: addDays(electionDay, -days), safe };
}

/** 选举日以前 */
export function dayBefore(electionDay: CivilDate): Deadline {
  const last = addDays(electionDay, -1);
  return { latest: last, safe: last };
}

/** 几日内 · how many days after its first day a period ends. */
function withinDays({ reading }: DeadlineWork, days: number): number {
  return consult(reading, 'appealFirstDay') === 'excluded' ? days : days - 1;
}
