/** 报表 · what is counted for a sheet of each stage, so that the figures of places below add up to those of the place above. Counts only; nothing of a person. */
import { addDays, type CivilDate } from './civil-date.ts';

/** 报表的阶段 */
export const SHEET_STAGES = {
  preparation: '准备工作和划分选区',
  registration: '选民登记',
  nomination: '提名和确定候选人',
  voting: '投票选举',
} as const;

/** 报表的阶段 */
export type SheetStage = keyof typeof SHEET_STAGES;

/** 报送的周期 */
export const SHEET_PERIODS = { day: '每日', week: '每周' } as const;

/** 报送的周期 */
export type SheetPeriod = keyof typeof SHEET_PERIODS;

/** 一个地方的任务和选区 · what its figures are counted from. */
export interface SheetFacts {
  readonly tasks: readonly { readonly step: string; readonly status: 'done' | 'due' | 'late' }[];
  readonly constituencies: readonly {
    readonly level: 'county' | 'township';
    readonly stage: string;
    readonly seats: number;
    readonly voters: number;
    readonly nominations: number;
    readonly nominees: number;
    readonly candidates: number;
    readonly places: number;
    readonly rounds: readonly { readonly state: string; readonly elected: readonly string[] }[];
  }[];
}

/** 报表的一项 */
export interface SheetFigure {
  readonly title: string;
  readonly unit: string;
  /** 出处 · where the number comes from in the software. */
  readonly source: string;
  readonly stages: readonly SheetStage[];
  readonly count: (facts: SheetFacts, stage: SheetStage) => number;
}

/** 各阶段的任务步骤 */
const STEPS: Readonly<Record<SheetStage, readonly string[]>> = {
  preparation: ['bodies', 'seats', 'constituencies'],
  registration: ['registration', 'roll-publish'],
  nomination: ['nomination', 'nom-publish', 'formal-publish'],
  voting: ['places', 'voting', 'result', 'archive'],
};

const ALL_STAGES = Object.keys(SHEET_STAGES) as readonly SheetStage[];
const FROM_ROLL = ['roll-published', 'initial-published', 'formal-fixed', 'formal-published'];
const FROM_INITIAL = FROM_ROLL.slice(1);
const CLOSED = ['closed', 'counted', 'decided', 'confirmed', 'published'];

/** 报表的各项 */
export const SHEET_FIGURES = {
  tasks: {
    title: '应完成的任务',
    unit: '项',
    source: '任务',
    stages: ALL_STAGES,
    count: ({ tasks }, stage) => tasks.filter(({ step }) => STEPS[stage].includes(step)).length,
  },
  tasksDone: {
    title: '已销号的任务',
    unit: '项',
    source: '任务',
    stages: ALL_STAGES,
    count: (facts, stage) => tasksOf(facts, stage, 'done'),
  },
  tasksLate: {
    title: '逾期的任务',
    unit: '项',
    source: '任务',
    stages: ALL_STAGES,
    count: (facts, stage) => tasksOf(facts, stage, 'late'),
  },
  countyConstituencies: constituencies('县级', 'county'),
  townshipConstituencies: constituencies('乡级', 'township'),
  countySeats: seats('县级', 'county'),
  townshipSeats: seats('乡级', 'township'),
  countyVoters: voters('县级', 'county'),
  townshipVoters: voters('乡级', 'township'),
  rollsPublished: {
    title: '已公布选民名单的选区',
    unit: '个',
    source: '选区办理',
    stages: ['registration', 'nomination'],
    count: (facts) => facts.constituencies.filter(({ stage }) => FROM_ROLL.includes(stage)).length,
  },
  nominations: sum('提名推荐', '件', '提名和候选人', ['nomination'], ({ nominations }) => nominations),
  nominees: sum('初步代表候选人', '人', '提名和候选人', ['nomination'], ({ nominees }) => nominees),
  initialPublished: {
    title: '已公布初步候选人的选区',
    unit: '个',
    source: '选区办理',
    stages: ['nomination'],
    count: (facts) => facts.constituencies.filter(({ stage }) => FROM_INITIAL.includes(stage)).length,
  },
  candidates: sum(
    '正式代表候选人',
    '人',
    '提名和候选人',
    ['nomination', 'voting'],
    ({ candidates }) => candidates,
  ),
  formalPublished: {
    title: '已公布正式候选人的选区',
    unit: '个',
    source: '选区办理',
    stages: ['nomination', 'voting'],
    count: (facts) => facts.constituencies.filter(({ stage }) => stage === 'formal-published').length,
  },
  voted: {
    title: '已结束投票的选区',
    unit: '个',
    source: '选举结果',
    stages: ['voting'],
    count: (facts) => withRound(facts, CLOSED),
  },
  resultsPublished: {
    title: '已公告结果的选区',
    unit: '个',
    source: '选举结果',
    stages: ['voting'],
    count: (facts) => withRound(facts, ['published']),
  },
  elected: sum('已公告的当选代表', '人', '选举结果', ['voting'], ({ rounds }) =>
    rounds.reduce((all, { state, elected }) => all + (state === 'published' ? elected.length : 0), 0),
  ),
} as const satisfies Record<string, SheetFigure>;

/** 报表的一项 */
export type SheetFigureId = keyof typeof SHEET_FIGURES;

/** 报表的数字 */
export type SheetNumbers = Readonly<Partial<Record<SheetFigureId, number>>>;

/** 一个阶段的报表有哪几项，按顺序 */
export function figuresOf(stage: SheetStage): SheetFigureId[] {
  return (Object.keys(SHEET_FIGURES) as SheetFigureId[]).filter((id) => {
    const { stages }: SheetFigure = SHEET_FIGURES[id];
    return stages.includes(stage);
  });
}

/** 一个地方的数字, counted. */
export function countSheet(stage: SheetStage, facts: SheetFacts): SheetNumbers {
  return Object.fromEntries(
    figuresOf(stage).map((id) => {
      const { count }: SheetFigure = SHEET_FIGURES[id];
      return [id, count(facts, stage)];
    }),
  );
}

/** 合计 · of the places below; what one of them has no figure for counts nothing. */
export function sumSheets(stage: SheetStage, parts: readonly SheetNumbers[]): SheetNumbers {
  return Object.fromEntries(
    figuresOf(stage).map((id) => [id, parts.reduce((total, part) => total + (part[id] ?? 0), 0)]),
  );
}

/** 报表的一期 */
export interface SheetTerm {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** 最迟报送 */
  readonly dueOn: CivilDate;
}

/** 一次布置的各期 · those that have ended, the last of them on the last day of the order. */
export function sheetTerms(
  order: {
    readonly every: SheetPeriod;
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly dueDays: number;
  },
  today: CivilDate,
): SheetTerm[] {
  const days = order.every === 'day' ? 1 : 7;
  const terms: SheetTerm[] = [];
  for (let from = order.from; from <= order.to; from = addDays(from, days)) {
    const whole = addDays(from, days - 1);
    const to = whole < order.to ? whole : order.to;
    if (to > today) break;
    terms.push({ from, to, dueOn: addDays(to, order.dueDays) });
  }
  return terms;
}

function tasksOf({ tasks }: SheetFacts, stage: SheetStage, wanted: 'done' | 'late'): number {
  return tasks.filter(({ step, status }) => STEPS[stage].includes(step) && status === wanted).length;
}

type Row = SheetFacts['constituencies'][number];

function constituencies(word: string, level: Row['level']): SheetFigure {
  return {
    title: `${word}选区`,
    unit: '个',
    source: '名额与选区',
    stages: ALL_STAGES,
    count: (facts) => facts.constituencies.filter((row) => row.level === level).length,
  };
}

function seats(word: string, level: Row['level']): SheetFigure {
  return sum(`分到选区的${word}代表名额`, '名', '名额与选区', ['preparation', 'voting'], (row) =>
    row.level === level ? row.seats : 0,
  );
}

function voters(word: string, level: Row['level']): SheetFigure {
  return sum(
    `${word}选民`,
    '人',
    '登记册；名单公布以后为名单上的人数',
    ['registration', 'nomination', 'voting'],
    (row) => (row.level === level ? row.voters : 0),
  );
}

function sum(
  title: string,
  unit: string,
  source: string,
  stages: readonly SheetStage[],
  of: (row: Row) => number,
): SheetFigure {
  return {
    title,
    unit,
    source,
    stages,
    count: (facts) => facts.constituencies.reduce((total, row) => total + of(row), 0),
  };
}

function withRound(facts: SheetFacts, states: readonly string[]): number {
  return facts.constituencies.filter(({ rounds }) => rounds.some(({ state }) => states.includes(state)))
    .length;
}

/** 一个下级的数字的出处 */
export function sourceOfPart(part: {
  readonly from: 'sheet' | 'data' | 'none';
  readonly periodTo: CivilDate | null;
  readonly version: number | null;
}): string {
  const { from, periodTo, version } = part;
  if (from === 'none') return '还没有报来，没有计入';
  return from === 'data' ? '系统里的数据' : `报来的报表（截至 ${periodTo}，第${version}次）`;
}
