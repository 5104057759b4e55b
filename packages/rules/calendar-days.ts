/** 倒排日程的日期 · the last day, the safe day and the proposed day of each step, from the election day back and forward. */
import {
  CALENDAR_STEPS,
  type Anchor,
  type CalendarKind,
  type CalendarStepId,
  type CountedFrom,
  findStepPlan,
  type StepPlan,
} from './calendar-steps.ts';
import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import {
  dayBefore,
  daysBefore,
  type Deadline,
  type DeadlineWork,
  forAppeals,
  forDecisions,
} from './deadlines.ts';
import { lawInForce } from './law-versions.ts';
import { consult, limitInForce } from './local-law.ts';
import { datedSteps, localArticleOf } from './timetable.ts';

/** 实际的日期 · by step. */
export type ActualDays = Readonly<Partial<Record<CalendarStepId, CivilDate>>>;

/** 日程的计算 · of one election day. */
export interface CalendarWork {
  readonly kind: CalendarKind;
  readonly deadlines: DeadlineWork;
  readonly actual: ActualDays;
  /** Deadlines that the timetable knows. */
  readonly dated: ReadonlyMap<CalendarStepId, Deadline | null>;
}

/** 开始计算 · the roll is taken to be published on its safe day until it is, for objections are counted from it. */
export function calendarWork(kind: CalendarKind, actual: ActualDays, deadlines: DeadlineWork): CalendarWork {
  if (kind === 'village') return { kind, deadlines, actual, dated: villageDays(deadlines, actual) };
  const safe = new Map(datedSteps(deadlines)).get('roll-publish')?.safe;
  const assumed = safe === undefined ? actual : { 'roll-publish': safe, ...actual };
  const dated = new Map<CalendarStepId, Deadline | null>(datedSteps({ ...deadlines, actual: assumed }));
  return { kind, deadlines, actual, dated };
}

/** 期限 · of a step that has one; null where the law gives none, or is not known for that day. */
export function deadlineOf(work: CalendarWork, rule: CalendarStepId): Deadline | null {
  return work.dated.get(rule) ?? OTHER_DEADLINES[rule]?.(work) ?? null;
}

/** Deadlines that only the calendar knows. */
const OTHER_DEADLINES: Readonly<Partial<Record<CalendarStepId, (work: CalendarWork) => Deadline | null>>> = {
  'intro-meet': ({ deadlines: { year, electionDay } }) => (year < 2010 ? null : dayBefore(electionDay)),
  'roll-correct': ({ deadlines }) => rollCorrection(deadlines),
  'vote-window': ({ deadlines }) => onLastDayOfVoting(deadlines),
  'ind-gov-appoint': appointments,
};

/** 建议的日期 · never after the safe one; null where its neighbours have none. */
export function plannedDay(work: CalendarWork, plan: StepPlan): CivilDate | null {
  const safe = deadlineOf(work, plan.rule)?.safe ?? null;
  const proposed = anchorDay(work, plan.until);
  if (proposed === null || safe === null) return proposed ?? safe;
  return proposed < safe ? proposed : safe;
}

/** 起始的日期 · of a step that lasts; nomination waits for the roll where local rules say so. */
export function firstDay(work: CalendarWork, plan: StepPlan): CivilDate | null {
  const from = anchorDay(work, plan.from);
  if (plan.rule !== 'nom-unit' || !dependsOn(work, plan).includes('roll-publish')) return from;
  const afterRoll = anchorDay(work, { of: 'roll-publish', days: 1 });
  return from === null || afterRoll === null || from > afterRoll ? from : afterRoll;
}

function anchorDay(work: CalendarWork, anchor: Anchor | undefined): CivilDate | null {
  const day = anchor === undefined ? null : dayOf(work, anchor.of);
  return day === null ? null : addDays(day, anchor?.days ?? 0);
}

/** The day on which a step was taken, else the one proposed for it. */
function dayOf(work: CalendarWork, of: CountedFrom): CivilDate | null {
  if (of === 'election-day') return work.deadlines.electionDay;
  const plan = findStepPlan(work.kind, of);
  return work.actual[of] ?? (plan === undefined ? null : plannedDay(work, plan));
}

/** 须在其后 · also the roll, for nominations, where local rules say so. */
export function dependsOn({ deadlines }: CalendarWork, { rule, after }: StepPlan): readonly CalendarStepId[] {
  const waits = rule === 'nom-unit' && consult(deadlines.reading, 'nominationAfterRoll');
  return waits ? [...after, 'roll-publish'] : after;
}

/** 地方规定的条文 · where local rules have set the day; undefined where they have not. */
export function localArticle({ deadlines }: CalendarWork, rule: CalendarStepId): string | undefined {
  const { articles } = deadlines.reading.law;
  if (rule === 'vote-window') return articles.votingWindowDays;
  if (rule === 'vil-other-election') return articles.villageOtherElectionDays;
  return (
    localArticleOf(deadlines, rule) ??
    (rule === 'roll-correct' ? articles.rollCorrectionDeadlineDays : undefined)
  );
}

/** 补正选民名单 · until election day itself where nobody has set an earlier end. */
function rollCorrection(work: DeadlineWork): Deadline {
  const days = consult(work.reading, 'rollCorrectionDeadlineDays');
  return days > 0
    ? daysBefore(work, days)
    : { latest: work.electionDay, safe: addDays(work.electionDay, -1) };
}

/** 投票 · on one day, or for as many as local rules allow. */
function onLastDayOfVoting({ electionDay, reading }: DeadlineWork): Deadline {
  const last = addDays(electionDay, consult(reading, 'votingWindowDays') - 1);
  const extension = reading.law.values.votingExtensionDays;
  return extension === 0
    ? on(last)
    : { ...on(last), note: `经批准可以延长 ${extension} 日，到 ${addDays(last, extension)}。` };
}

/** 提请任命 · within two months of the election of the leaders, which is taken to be at the first session. */
function appointments(work: CalendarWork): Deadline | null {
  const session = dayOf(work, 'first-session');
  if (session === null || lawInForce('organic-law', session) === undefined) return null;
  return on(addMonths(session, 2));
}

/** 村民委员会选举的期限 · 村民委员会组织法（2018）第十四条、第二十条, and what the province's own rules set */
function villageDays(work: DeadlineWork, actual: ActualDays): ReadonlyMap<CalendarStepId, Deadline | null> {
  const { electionDay, reading } = work;
  const { law } = reading;
  const rollDays = limitInForce(law, 'villageRollDays', electionDay)?.value;
  if (rollDays === undefined) return new Map();
  const roll = daysBefore(work, rollDays);
  const objection = forAppeals(work, actual['vil-roll-publish'] ?? roll.safe, OBJECTION_DAYS);
  const votedOn = actual['vil-vote'] ?? electionDay;
  const otherDays = consult(reading, 'villageOtherElectionDays');
  return new Map<CalendarStepId, Deadline | null>([
    ['vil-roll-publish', roll],
    ['vil-roll-objection', objection],
    [
      'vil-roll-decision',
      forDecisions(work, actual['vil-roll-objection'] ?? objection.latest, DECISION_DAYS),
    ],
    ['vil-vote', on(electionDay)],
    ['vil-other-election', otherDays === null ? null : on(addDays(votedOn, otherDays))],
    ['vil-handover', on(addDays(votedOn, HANDOVER_DAYS))],
    ...law.steps
      .filter(({ rule }) => rule.startsWith('vil-'))
      .map(({ rule, daysBefore: days }) => [rule, daysBefore(work, days)] as const),
  ]);
}

/** 村民委员会组织法（2010、2018）第十四条 */
const OBJECTION_DAYS = 5;
const DECISION_DAYS = 3;
/** 村民委员会组织法（2010、2018）第二十条 */
const HANDOVER_DAYS = 10;

/** A day that both readings agree on. */
function on(day: CivilDate): Deadline {
  return { latest: day, safe: day };
}

/** 一类选举的步骤 · without those that only other places know. */
export function stepsOf(work: CalendarWork): readonly StepPlan[] {
  return CALENDAR_STEPS[work.kind].filter(
    ({ rule, isLocalOnly = false }) => !isLocalOnly || deadlineOf(work, rule) !== null,
  );
}
