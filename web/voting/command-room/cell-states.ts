/** 格子的样子: of each place one character for how far it has come; late and alarmed are marked by more than a colour. */
import { lateStep, nextStep, PROGRESS_STEP_IDS, type ProgressStep } from '@xuanwu/rules/polling-progress.ts';
import type { PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';

export interface CellState {
  readonly sign: string;
  readonly title: string;
  /** For a small place. */
  readonly short: string;
  /** 0 for nothing yet, 7 for all done: the darker, the further. */
  readonly shade: number;
}

const NOT_SCHEDULED: CellState = { sign: '未', title: '还没有安排投票', short: '未安排', shade: 0 };
const ALL_DONE: CellState = { sign: '报', title: '结果已计算', short: '已计算', shade: 7 };

/** By the step that comes next. */
const WAITING_FOR: Readonly<Record<ProgressStep, CellState>> = {
  opened: { sign: '待', title: '等待开始投票', short: '未开始', shade: 0 },
  closed: { sign: '投', title: '投票中', short: '投票中', shade: 1 },
  boxed: { sign: '止', title: '投票结束，等待清点票箱', short: '已结束', shade: 2 },
  first: { sign: '箱', title: '票箱已清点，等待录入', short: '已清点', shade: 3 },
  second: { sign: '一', title: '第一次录入完成', short: '录入一次', shade: 4 },
  signed: { sign: '二', title: '第二次录入完成，等待认定', short: '录入两次', shade: 5 },
  reported: { sign: '签', title: '计票已认定', short: '已认定', shade: 6 },
};

export const ALL_CELL_STATES: readonly CellState[] = [
  ...PROGRESS_STEP_IDS.map((step) => WAITING_FOR[step]),
  ALL_DONE,
];

export function cellState(place: PlaceProgress): CellState {
  if (place.votes === 0) return NOT_SCHEDULED;
  const next = nextStep(place);
  return next === undefined ? ALL_DONE : WAITING_FOR[next];
}

export interface Now {
  readonly today: string;
  readonly time: string;
}

/** 迟了的: its step, in words for a sentence. */
export function lateWords(place: PlaceProgress, now: Now): string | undefined {
  const step = lateStep(place, now);
  return step && LATE_WORDS[step];
}

const LATE_WORDS: Readonly<Record<ProgressStep, string>> = {
  opened: '过了开始时间还没有开始投票',
  closed: '过了结束时间还没有宣布投票结束',
  boxed: '投票结束两小时了，票箱还没有清点',
  first: '过了投票日，计票还没有录入',
  second: '过了投票日，还缺第二次录入',
  signed: '过了投票日，计票还没有认定',
  reported: '结果还没有计算',
};
