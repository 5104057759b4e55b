/**
 * What may be done, by whom, in which state: one line per act (选举行为表), each with its source. The server
 * enforces it and screens show it, disabled with the reason.
 */
import {
  type ActLine,
  CONSTITUENCY_STAGES,
  type ConstituencyStage,
  CYCLE_STAGES,
  type CycleStage,
  OFFICE,
  REVIEWER,
  type Role,
  ROUND_STATES,
  type RoundState,
} from './act-lines/act-line.ts';
import { ADMINISTRATION_ACTS } from './act-lines/administration-acts.ts';
import { CLOSING_ACTS } from './act-lines/closing-acts.ts';
import { DOCUMENT_ACTS } from './act-lines/document-acts.ts';
import { INTRODUCTION_ACTS } from './act-lines/introduction-acts.ts';
import { LEVELS_ACTS } from './act-lines/levels-acts.ts';
import { NOMINATION_ACTS } from './act-lines/nomination-acts.ts';
import { OFFICE_WORK_ACTS } from './act-lines/office-work-acts.ts';
import { PREPARATION_ACTS } from './act-lines/preparation-acts.ts';
import { PUBLICATION_ACTS } from './act-lines/publication-acts.ts';
import { REGISTRATION_ACTS } from './act-lines/registration-acts.ts';
import { STATISTICS_ACTS } from './act-lines/statistics-acts.ts';
import { VOTING_ACTS } from './act-lines/voting-acts.ts';
import { electionLawArticles } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Reason, rule, type Ruling } from './ruling.ts';

/** 选举行为表, in the order of an election. */
export const ACTS = {
  ...PREPARATION_ACTS,
  ...REGISTRATION_ACTS,
  ...PUBLICATION_ACTS,
  ...NOMINATION_ACTS,
  ...INTRODUCTION_ACTS,
  ...VOTING_ACTS,
  ...LEVELS_ACTS,
  ...STATISTICS_ACTS,
  ...OFFICE_WORK_ACTS,
  ...DOCUMENT_ACTS,
  ...CLOSING_ACTS,
  ...ADMINISTRATION_ACTS,
} as const satisfies Record<string, ActLine>;

export type ActName = keyof typeof ACTS;

/** States that an act's line may ask for; what does not apply is left out. */
export interface ActState {
  readonly cycle?: CycleStage;
  readonly constituency?: ConstituencyStage;
  readonly round?: RoundState;
  /** 选举日 · which version of the law is cited; the one of 2020 without it. */
  readonly electionDay?: CivilDate;
}

/** 谁可以查看 · views of personal data that are not published; every other view is open to all roles of the area. */
export const VIEWS = {
  levels: { title: '上报与批复', roles: [...OFFICE, 'publisher', 'auditor', 'superior-clerk'] },
  register: { title: '选民登记册和导入的文件', roles: [...OFFICE, 'registrar'] },
  eligibility: { title: '选民资格的材料', roles: OFFICE },
  cases: { title: '登记核查事项', roles: [...OFFICE, 'registrar', 'publisher'] },
  contact: { title: '选民的联系方式和联系记录', roles: [...OFFICE, 'registrar'] },
  absentees: { title: '不能到场的选民', roles: OFFICE },
  transfers: { title: '选民资格转移', roles: [...OFFICE, 'registrar', 'publisher'] },
  postings: { title: '名单张贴的记录和照片', roles: [...OFFICE, 'registrar', 'publisher'] },
  objections: { title: '名单申诉', roles: [...OFFICE, 'registrar', 'publisher'] },
  'review-queue': { title: '本单位的联审', roles: REVIEWER },
  review: { title: '联审意见', roles: [...OFFICE, 'publisher'] },
  consultation: {
    title: '酝酿协商和预选',
    roles: [...OFFICE, 'registrar', 'publisher', 'auditor', 'teller', 'count-supervisor'],
  },
  'list-objections': { title: '对候选人名单的异议', roles: [...OFFICE, 'publisher'] },
  nominations: { title: '提名和联名的选民', roles: [...OFFICE, 'publisher', 'auditor'] },
  credentials: { title: '代表资格审查', roles: [...OFFICE, 'publisher', 'auditor'] },
  'place-pack': { title: '离线登记包', roles: ['station-chief', 'station-clerk'] },
  'place-moves': { title: '改派的选民', roles: [...OFFICE, 'station-chief'] },
  'place-register': { title: '投票站选民登记簿', roles: [...OFFICE, 'station-chief'] },
  observers: { title: '观察员和观察报告', roles: [...OFFICE, 'publisher', 'auditor', 'station-chief'] },
  proxies: { title: '登记的委托投票', roles: [...OFFICE, 'publisher', 'station-chief', 'station-clerk'] },
  'mobile-box': { title: '使用流动票箱的选民', roles: [...OFFICE, 'station-chief', 'station-clerk'] },
  closing: {
    title: '封存、移交和办结',
    roles: [...OFFICE, 'publisher', 'count-supervisor', 'station-chief', 'auditor'],
  },
  'archive-packages': { title: '归档包', roles: OFFICE },
  'printed-documents': { title: '批量生成的文书', roles: OFFICE },
  funds: { title: '选举经费', roles: [...OFFICE, 'publisher', 'auditor'] },
  staff: { title: '培训和工作人员名册', roles: [...OFFICE, 'publisher', 'auditor'] },
  summary: { title: '总结报告', roles: [...OFFICE, 'publisher', 'auditor'] },
  'place-figures': {
    title: '各投票场所的统计',
    roles: [...OFFICE, 'publisher', 'count-supervisor', 'auditor'],
  },
  'command-room': {
    title: '指挥室',
    roles: [...OFFICE, 'publisher', 'count-supervisor', 'auditor', 'superior-clerk'],
  },
} as const satisfies Record<string, { readonly title: string; readonly roles: readonly Role[] }>;

export type ViewName = keyof typeof VIEWS;

/** 办理的依据 · as the law of that election day numbers its articles. */
export function articlesOfAct(name: ActName, electionDay: CivilDate = '2021-01-01'): string {
  const { articles }: ActLine = ACTS[name];
  return typeof articles === 'string' ? articles : electionLawArticles(articles, electionDay);
}

/** 现在能不能做: may this act be done in this state? The reason names the state that is missing. */
export function mayActNow(name: ActName, state: ActState): Ruling {
  const line: ActLine = ACTS[name];
  const article = articlesOfAct(name, state.electionDay);
  const reasons = [
    stateReason(article, '换届', CYCLE_STAGES, line.cycle, state.cycle),
    stateReason(article, '选区', CONSTITUENCY_STAGES, line.constituency, state.constituency),
    stateReason(article, '本轮投票', ROUND_STATES, line.round, state.round),
  ].filter((reason) => reason !== undefined);
  return rule(reasons);
}

function stateReason<State extends string>(
  article: string,
  subject: string,
  titles: Readonly<Record<State, string>>,
  wanted: readonly State[] | undefined,
  actual: State | undefined,
): Reason | undefined {
  if (wanted === undefined || actual === undefined) return undefined;
  const test = `${subject}:${titles[actual]} ∈ ${wanted.map((state) => titles[state]).join('、')}`;
  return { rule: 'act-state', article, test, holds: wanted.includes(actual) };
}
