/**
 * 倒排日程的步骤 · what must be done, from preparation to the first session, in the order of an election. Where the law states no day the step
 * has a place: after some steps, before another, and a day is proposed from its neighbours. What is proposed binds nobody.
 */
import { TIMETABLE_STEPS, type TimetableStepId } from './deadlines.ts';

/** 选举的种类 · 换届选举、补选、村民委员会选举 */
export const CALENDAR_KINDS = ['general', 'by-election', 'village'] as const;

/** 选举的种类 */
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** 只在倒排日程里的步骤 · beside those of the timetable. */
export const OTHER_STEPS = [
  'quota-authority',
  'ec-who',
  'ec-power',
  'alloc-seats',
  'const-basis',
  'by-where',
  'voter-perm',
  'nom-unit',
  'formal-above',
  'formal-primary',
  'vote-forms',
  'intro-meet',
  'mobile-requests',
  'proxy-requests',
  'staff-elect',
  'vote-window',
  'res-count-when',
  'res-publish',
  'res-second-vote',
  'res-review',
  'by-review',
  'ind-gov-appoint',
  'vil-ec',
  'vil-registration',
  'vil-roll-publish',
  'vil-roll-objection',
  'vil-roll-decision',
  'vil-self-recommendation',
  'vil-nomination',
  'vil-candidates',
  'vil-withdrawal',
  'vil-proxy-notice',
  'vil-vote',
  'vil-other-election',
  'vil-handover',
] as const;

/** 倒排日程的步骤 · those of the timetable have a day in the law, of the others most only have a place. */
export type CalendarStepId = TimetableStepId | (typeof OTHER_STEPS)[number];

/** 倒排日程的步骤 */
export const CALENDAR_STEP_IDS: readonly CalendarStepId[] = [...TIMETABLE_STEPS, ...OTHER_STEPS];

/** 阶段 · the chapters of the law. */
export type CalendarPhase =
  'preparation' | 'registration' | 'nomination' | 'voting' | 'results' | 'first-session';

/** 选举日 · as a day to count from. */
export type CountedFrom = CalendarStepId | 'election-day';

/** 建议的日期 · so many days from another step's proposed day. */
export interface Anchor {
  readonly of: CountedFrom;
  readonly days: number;
}

/** 步骤的范围 · one day for all (a committee is appointed once), or one for each constituency. */
export type CalendarScope = 'cycle' | 'constituency';

/** 日程的一步 · as it stands in the table. */
export interface StepPlan {
  readonly rule: CalendarStepId;
  readonly phase: CalendarPhase;
  readonly scope: CalendarScope;
  /** 须在其后 · what it depends on. */
  readonly after: readonly CalendarStepId[];
  /** 须在其前 · what it has to be finished before. */
  readonly before?: CountedFrom;
  /** 遇有什么情形才有这一步 */
  readonly when?: string;
  /** 须公布 · the public must learn of it. */
  readonly isPublished?: boolean;
  /** 从何日起 · for what takes more than a day. */
  readonly from?: Anchor;
  /** 到何日止 · where the law or the local rules state none. */
  readonly until?: Anchor;
  /** 只见于地方规定 · left out where no local rule knows it. */
  readonly isLocalOnly?: boolean;
}

const PREPARATION = { phase: 'preparation', scope: 'cycle' } as const;
const REGISTRATION = { phase: 'registration', scope: 'constituency' } as const;
const NOMINATION = { phase: 'nomination', scope: 'constituency' } as const;
const VOTING = { phase: 'voting', scope: 'constituency' } as const;
const RESULTS = { phase: 'results', scope: 'constituency' } as const;
const SESSION = { phase: 'first-session', scope: 'cycle' } as const;

/** 选民登记和申诉 · the same at a general election and a by-election. */
const ROLL: readonly StepPlan[] = [
  step('voter-perm', REGISTRATION, [], {
    before: 'roll-publish',
    from: anchor('roll-publish', -14),
    until: anchor('roll-publish', -1),
  }),
  step('roll-publish', REGISTRATION, ['voter-perm'], { isPublished: true }),
  step('roll-objection', REGISTRATION, ['roll-publish'], {
    when: '有人申诉时',
    from: anchor('roll-publish', 0),
  }),
  step('roll-decision', REGISTRATION, ['roll-objection'], {
    when: '有人申诉时',
    until: anchor('roll-objection', 2),
  }),
  step('roll-suit', REGISTRATION, ['roll-decision'], { when: '申诉人不服时' }),
  step('roll-judgment', REGISTRATION, ['roll-suit'], { when: '已经起诉时', before: 'election-day' }),
  step('voter-uncontactable', REGISTRATION, ['roll-publish'], {
    when: '本人要求时',
    isLocalOnly: true,
  }),
  step('stop-vote-decision', REGISTRATION, [], {
    when: '有被羁押、受侦查的选民时',
    before: 'election-day',
    until: anchor('election-day', -6),
  }),
  step('roll-correct', REGISTRATION, ['roll-publish'], {
    when: '名单有变动时',
    until: anchor('election-day', -1),
    isPublished: true,
  }),
];

/** 提名、投票、计票 · the same at a general election and a by-election. */
const BALLOT: readonly StepPlan[] = [
  step('nom-unit', NOMINATION, [], {
    before: 'nom-publish',
    from: anchor('nom-publish', -4),
    until: anchor('nom-publish', -1),
  }),
  step('nom-publish', NOMINATION, ['nom-unit'], { isPublished: true }),
  step('formal-above', NOMINATION, ['nom-publish'], {
    when: '人数超过最高差额比例时',
    before: 'formal-publish',
    from: anchor('nom-publish', 1),
    until: anchor('formal-publish', -1),
  }),
  step('formal-primary', NOMINATION, ['formal-above'], {
    when: '不能形成较为一致意见时',
    before: 'formal-publish',
    until: anchor('formal-publish', -1),
  }),
  step('formal-publish', NOMINATION, ['nom-publish', 'formal-above', 'formal-primary'], {
    isPublished: true,
  }),
  step('vote-forms', VOTING, ['formal-publish'], {
    before: 'election-day',
    until: anchor('formal-publish', 1),
    isPublished: true,
  }),
  step('intro-meet', VOTING, ['formal-publish'], {
    when: '选民要求时',
    from: anchor('formal-publish', 1),
    before: 'election-day',
  }),
  step('mobile-requests', VOTING, ['roll-publish'], {
    when: '有行动不便的选民时',
    before: 'election-day',
    until: anchor('election-day', -3),
  }),
  step('proxy-requests', VOTING, ['roll-publish'], {
    when: '有外出的选民时',
    before: 'election-day',
    until: anchor('election-day', -1),
  }),
  step('staff-elect', VOTING, ['formal-publish'], {
    before: 'election-day',
    until: anchor('election-day', -1),
  }),
  step('intro-stop', VOTING, ['intro-meet'], { before: 'election-day' }),
  step('vote-window', VOTING, ['vote-forms', 'staff-elect', 'intro-stop'], {
    from: anchor('election-day', 0),
  }),
  step('res-count-when', RESULTS, ['vote-window'], { until: anchor('vote-window', 0) }),
  step('res-publish', RESULTS, ['res-count-when'], {
    until: anchor('vote-window', 1),
    isPublished: true,
  }),
  step('res-second-vote', RESULTS, ['res-publish'], {
    when: '票数相等、当选人不足时',
    until: anchor('vote-window', 7),
  }),
];

/** 换届选举的步骤 · 选举法（2020）第九条至第四十七条，地方组织法（2022）第二十条、第七十一条 */
const GENERAL: readonly StepPlan[] = [
  step('quota-authority', PREPARATION, [], {
    before: 'alloc-seats',
    until: anchor('roll-publish', -60),
    isPublished: true,
  }),
  step('ec-who', PREPARATION, [], {
    before: 'voter-perm',
    until: anchor('roll-publish', -45),
    isPublished: true,
  }),
  // 常委会可以先定选举日, and the work plan with it, before the committee is appointed.
  step('ec-power', PREPARATION, [], {
    before: 'const-basis',
    until: anchor('roll-publish', -35),
    isPublished: true,
  }),
  step('alloc-seats', PREPARATION, ['quota-authority', 'ec-who'], {
    before: 'const-basis',
    until: anchor('roll-publish', -25),
  }),
  step('const-basis', PREPARATION, ['alloc-seats'], {
    before: 'voter-perm',
    until: anchor('roll-publish', -15),
    isPublished: true,
  }),
  ...after('voter-perm', ['const-basis'], ROLL),
  ...BALLOT,
  step('res-review', SESSION, ['res-publish'], {
    before: 'first-session',
    until: anchor('first-session', -3),
    isPublished: true,
  }),
  step('first-session', SESSION, ['res-review'], { until: anchor('election-day', 30) }),
  step('ind-gov-appoint', SESSION, ['first-session'], {
    when: '县级人大换届时',
    until: anchor('first-session', 30),
  }),
];

/** 补选的步骤 · 选举法（2020）第五十七条 */
const BY_ELECTION: readonly StepPlan[] = [
  step('by-where', PREPARATION, [], {
    before: 'voter-perm',
    until: anchor('roll-publish', -15),
    isPublished: true,
  }),
  ...after('voter-perm', ['by-where'], ROLL),
  ...BALLOT,
  step('by-review', SESSION, ['res-publish'], { until: anchor('vote-window', 14), isPublished: true }),
];

/** 村民委员会选举的步骤 · 村民委员会组织法（2018）第十二条至第二十条 */
const VILLAGE: readonly StepPlan[] = [
  step('vil-ec', PREPARATION, [], {
    before: 'vil-registration',
    until: anchor('vil-roll-publish', -15),
    isPublished: true,
  }),
  step('vil-registration', REGISTRATION, ['vil-ec'], {
    before: 'vil-roll-publish',
    from: anchor('vil-roll-publish', -14),
    until: anchor('vil-roll-publish', -1),
  }),
  step('vil-roll-publish', REGISTRATION, ['vil-registration'], { isPublished: true }),
  step('vil-roll-objection', REGISTRATION, ['vil-roll-publish'], {
    when: '有人申诉时',
    from: anchor('vil-roll-publish', 0),
  }),
  step('vil-roll-decision', REGISTRATION, ['vil-roll-objection'], {
    when: '有人申诉时',
    until: anchor('vil-roll-objection', 2),
    isPublished: true,
  }),
  step('vil-self-recommendation', NOMINATION, [], { isLocalOnly: true }),
  step('vil-nomination', NOMINATION, ['vil-roll-publish'], {
    before: 'vil-candidates',
    from: anchor('vil-candidates', -4),
    until: anchor('vil-candidates', -1),
  }),
  step('vil-candidates', NOMINATION, ['vil-nomination'], {
    before: 'election-day',
    until: anchor('election-day', -6),
    isPublished: true,
  }),
  step('vil-withdrawal', NOMINATION, ['vil-candidates'], { when: '候选人要求时', isLocalOnly: true }),
  step('vil-proxy-notice', VOTING, ['vil-roll-publish'], {
    when: '有外出的村民时',
    before: 'election-day',
    until: anchor('election-day', -4),
    isPublished: true,
  }),
  step('vil-vote', VOTING, ['vil-candidates'], { until: anchor('election-day', 0), isPublished: true }),
  step('vil-other-election', RESULTS, ['vil-vote'], {
    when: '当选人不足时',
    until: anchor('election-day', 7),
  }),
  step('vil-handover', RESULTS, ['vil-vote'], { until: anchor('election-day', 5) }),
];

/** 倒排日程的步骤 · in the order in which they are taken. */
export const CALENDAR_STEPS: Readonly<Record<CalendarKind, readonly StepPlan[]>> = {
  general: GENERAL,
  'by-election': BY_ELECTION,
  village: VILLAGE,
};

/** 按步骤查找 · undefined where an election of that kind has no such step. */
export function findStepPlan(kind: CalendarKind, rule: CalendarStepId): StepPlan | undefined {
  return CALENDAR_STEPS[kind].find((plan) => plan.rule === rule);
}

function step(
  rule: CalendarStepId,
  place: Pick<StepPlan, 'phase' | 'scope'>,
  depends: readonly CalendarStepId[],
  rest: Omit<StepPlan, 'rule' | 'phase' | 'scope' | 'after'> = {},
): StepPlan {
  return { rule, ...place, after: depends, ...rest };
}

function anchor(of: CountedFrom, days: number): Anchor {
  return { of, days };
}

/** The same steps, one of them after others. */
function after(
  rule: CalendarStepId,
  depends: readonly CalendarStepId[],
  steps: readonly StepPlan[],
): readonly StepPlan[] {
  return steps.map((each) => (each.rule === rule ? { ...each, after: depends } : each));
}
