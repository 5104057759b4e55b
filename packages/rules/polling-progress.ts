/**
 * 投票日的进度 · how far a polling place has come, step by step, and which step is late: against the hours that were announced, and against the rule that
 * the count is done the same day (第四十三条).
 */
import type { CivilDate } from './civil-date.ts';

/** 进度的各步, in their order. */
export const PROGRESS_STEPS = {
  opened: '开始投票',
  closed: '投票结束',
  boxed: '票箱清点',
  first: '第一次录入',
  second: '第二次录入',
  signed: '计票认定',
  reported: '结果计算',
} as const;

export type ProgressStep = keyof typeof PROGRESS_STEPS;

export const PROGRESS_STEP_IDS = Object.keys(PROGRESS_STEPS) as ProgressStep[];

/** 一个投票场所的进度 · of its votes (levels), how many have done each step. */
export interface PollingProgress {
  readonly electionDay: CivilDate | null;
  /** 08:00 */
  readonly opensAt: string;
  readonly closesAt: string;
  /** 本场所的投票，县级、乡级各算一项 */
  readonly votes: number;
  readonly done: Readonly<Record<ProgressStep, number>>;
}

/** 投票结束以后，各步最迟几分钟办完；null 为当日办完. */
const MINUTES_AFTER_CLOSE: Readonly<Record<Exclude<ProgressStep, 'opened' | 'reported'>, number | null>> = {
  closed: 30,
  boxed: 120,
  first: null,
  second: null,
  signed: null,
};

/** 几分钟以内不算迟开 */
const MINUTES_AFTER_OPENING = 10;

/** 下一步 · the first that not all votes of the place have done; undefined where all is done or nothing is scheduled. */
export function nextStep({ votes, done }: PollingProgress): ProgressStep | undefined {
  return PROGRESS_STEP_IDS.find((step) => done[step] < votes);
}

/** 迟了的一步 · the step that should be done by now and is not. */
export function lateStep(
  place: PollingProgress,
  now: { readonly today: CivilDate; readonly time: string },
): ProgressStep | undefined {
  const step = nextStep(place);
  if (step === undefined || step === 'reported' || place.electionDay === null) return undefined;
  if (now.today < place.electionDay) return undefined;
  if (now.today > place.electionDay) return step;
  return minutesOf(now.time) > dueMinute(step, place) ? step : undefined;
}

function dueMinute(step: Exclude<ProgressStep, 'reported'>, { opensAt, closesAt }: PollingProgress): number {
  if (step === 'opened') return minutesOf(opensAt) + MINUTES_AFTER_OPENING;
  const after = MINUTES_AFTER_CLOSE[step];
  return after === null ? Number.POSITIVE_INFINITY : minutesOf(closesAt) + after;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
