/** 请示、备案和批复 · what an office sends upward, what the law says of each matter, and when an act waits for the answer. */
import { articleOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { groundHere, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { RuleId } from './rule-titles.ts';
import { type Reason, statedReason } from './ruling.ts';

/** 上报的方式 */
export const SUBMISSION_MANNERS = { approval: '请示', filing: '备案' } as const;

/** 上报的方式 */
export type SubmissionManner = keyof typeof SUBMISSION_MANNERS;

/** 一类事项, and what the law says of it. */
export interface SubmissionMatter {
  readonly title: string;
  /** How it goes up where nobody says otherwise. */
  readonly manner: SubmissionManner;
  /** 法定的方式; null where the law leaves it to local rules and the superior office. */
  readonly lawful: SubmissionManner | null;
  readonly rule: RuleId;
  /** 依法由谁办 */
  readonly says: string;
}

/** 上报的事项 · 选举法（2020）第十条、第十一条、第十三条、第二十五条 */
export const SUBMISSION_MATTERS = {
  'county-seats': {
    title: '县级人大代表名额',
    manner: 'approval',
    lawful: 'approval',
    rule: 'quota-authority',
    says: '由省级人大常委会确定，报全国人大常委会备案。',
  },
  'township-seats': {
    title: '乡级人大代表名额',
    manner: 'filing',
    lawful: 'filing',
    rule: 'quota-authority',
    says: '由县级人大常委会确定，报上一级人大常委会备案。',
  },
  committee: {
    title: '选举委员会组成人员',
    manner: 'filing',
    lawful: null,
    rule: 'ec-who',
    says: '由县级人大常委会任命；是否报上级备案，法律没有规定。',
  },
  'election-day': {
    title: '选举日',
    manner: 'filing',
    lawful: null,
    rule: 'ec-power',
    says: '由选举委员会确定；是否报上级批准或者备案，法律没有规定。',
  },
  constituencies: {
    title: '选区划分和名额分配',
    manner: 'filing',
    lawful: null,
    rule: 'const-basis',
    says: '由选举委员会划分选区、分配名额；是否报上级批准或者备案，法律没有规定。',
  },
  'election-method': {
    title: '选举办法',
    manner: 'filing',
    lawful: null,
    rule: 'ec-power',
    says: '由选举委员会制定；是否报上级批准或者备案，法律没有规定。',
  },
  'work-plan': {
    title: '选举工作方案',
    manner: 'approval',
    lawful: null,
    rule: 'superior-approval',
    says: '上级人大常委会指导下级的选举工作；是否报批，法律没有规定。',
  },
  'first-session': {
    title: '第一次会议的日期',
    manner: 'filing',
    lawful: null,
    rule: 'first-session',
    says: '由上届人大常委会、主席团召集；是否报上级备案，法律没有规定。',
  },
  other: {
    title: '其他事项',
    manner: 'approval',
    lawful: null,
    rule: 'superior-approval',
    says: '上级人大常委会指导下级的选举工作。',
  },
} as const satisfies Record<string, SubmissionMatter>;

/** 上报的事项 */
export type SubmissionMatterId = keyof typeof SUBMISSION_MATTERS;

/** 上报件的状态 */
export const SUBMISSION_STATES = {
  draft: '拟稿',
  waiting: '待批复',
  approved: '已批复',
  filed: '已备案',
  returned: '已退回',
  withdrawn: '已撤回',
} as const;

/** 上报件的状态 */
export type SubmissionState = keyof typeof SUBMISSION_STATES;

/** 一件事项报批到哪里 */
export interface ApprovalFacts {
  readonly electionDay: CivilDate;
  readonly matter: SubmissionMatterId;
  /** The last one that was sent about it and not withdrawn; null where none was. */
  readonly last: { readonly manner: SubmissionManner; readonly state: SubmissionState } | null;
}

/**
 * 须经批准的，批准以后办理 · 选举法（2020）第九条、第十三条: where the law has another organ decide and it was asked here, its answer is awaited; where local rules
 * or the superior office ask for approval, there is none without it. Whatever else was sent upward keeps nobody waiting.
 */
export function approvalReasons(facts: ApprovalFacts, law: LocalLaw = NATIONAL_LAW): readonly Reason[] {
  const { electionDay, matter, last } = facts;
  const given = `${SUBMISSION_MATTERS[matter].title}: 上级已经批复`;
  const isApproved = last?.state === 'approved' || last?.state === 'filed';
  if (isRequired(matter, law))
    return [
      statedReason(groundHere(law, 'superior-approval', electionDay, 'approvalMatters'), given, isApproved),
    ];
  const { lawful, rule } = SUBMISSION_MATTERS[matter];
  if (lawful !== 'approval' || last?.manner !== 'approval') return [];
  return [
    statedReason({ rule: 'superior-approval', article: articleOf(rule, electionDay) }, given, isApproved),
  ];
}

function isRequired(matter: SubmissionMatterId, { values }: LocalLaw): boolean {
  return (values.approvalMatters as readonly string[]).includes(matter);
}
