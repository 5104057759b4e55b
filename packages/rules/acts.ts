/**
 * What may be done, by whom, in which state: one line per act (选举行为表), each with its source. The server
 * enforces it and screens show it, disabled with the reason.
 */
import { electionLawArticles } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Reason, rule, type Ruling } from './ruling.ts';

/** 岗位. */
export const ROLES = {
  'office-chief': '选举办主任',
  'office-clerk': '选举办工作人员',
  publisher: '复核人',
  registrar: '选民登记员',
  'station-chief': '投票站负责人',
  'station-clerk': '投票站工作人员',
  teller: '计票录入员',
  'count-supervisor': '计票监督员',
  auditor: '审计员',
  'superior-clerk': '上级选举机构工作人员',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
} as const;

export type Role = keyof typeof ROLES;

/** 选区所处阶段. */
export const CONSTITUENCY_STAGES = {
  drawn: '已划定',
  'roll-published': '选民名单已公布',
  'initial-published': '初步候选人已公布',
  'formal-fixed': '正式候选人已确定',
  'formal-published': '正式候选人已公布',
} as const;

export type ConstituencyStage = keyof typeof CONSTITUENCY_STAGES;

/** 换届所处阶段. */
const CYCLE_STAGES = {
  preparing: '准备',
  'constituencies-published': '选区已公布',
  closed: '已结束',
} as const;

export type CycleStage = keyof typeof CYCLE_STAGES;

/** 一轮投票所处阶段. */
export const ROUND_STATES = {
  scheduled: '待投票',
  open: '投票中',
  closed: '投票结束',
  counted: '计票完成',
  decided: '结果已计算',
  confirmed: '选举委员会已确认',
  published: '已公告',
} as const;

export type RoundState = keyof typeof ROUND_STATES;

export interface ActLine {
  /** 行为名称, as an office would say it. */
  readonly title: string;
  readonly roles: readonly Role[];
  /** Who confirms, where it takes two people. */
  readonly second?: readonly Role[];
  readonly cycle?: readonly CycleStage[];
  readonly constituency?: readonly ConstituencyStage[];
  readonly round?: readonly RoundState[];
  /** 依据 · articles of the Election Law of 2020; of another law, as it is cited. */
  readonly articles: readonly number[] | string;
}

const OFFICE: readonly Role[] = ['office-chief', 'office-clerk'];
const REGISTRARS: readonly Role[] = [...OFFICE, 'registrar'];
const CHIEF: readonly Role[] = ['office-chief'];
const PUBLISHER: readonly Role[] = ['publisher'];
const SUPERIOR: readonly Role[] = ['superior-clerk'];
const STATION: readonly Role[] = ['station-chief', 'station-clerk'];

const DAY_OF_VOTING: readonly ConstituencyStage[] = ['formal-published'];
const REGISTERING: readonly CycleStage[] = ['constituencies-published'];
/** 登记期间、名单公布以前 */
const BEFORE_ROLL = { cycle: REGISTERING, constituency: ['drawn'] as readonly ConstituencyStage[] };
/** 不在户籍地的选民 */
const FLOATING = '直接选举若干规定（1983）第九条';
const BEFORE_FORMAL: readonly ConstituencyStage[] = ['drawn', 'roll-published', 'initial-published'];

export const ACTS = {
  'open-cycle': { title: '建立换届', roles: CHIEF, articles: [11] },
  'decide-silent-point': { title: '决定法律未定事项', roles: CHIEF, articles: [11, 60] },
  'adopt-local-rules': {
    title: '采用地方规定文件',
    roles: [...CHIEF, ...SUPERIOR],
    second: PUBLISHER,
    articles: [60],
  },
  'withdraw-local-rules': {
    title: '撤下地方规定文件',
    roles: [...CHIEF, ...SUPERIOR],
    second: PUBLISHER,
    articles: [60],
  },
  'ask-legal-enquiry': { title: '请示法律问题', roles: [...OFFICE, ...SUPERIOR], articles: [9] },
  'answer-legal-enquiry': { title: '答复法律问题', roles: [...CHIEF, ...SUPERIOR], articles: [9] },
  'change-election-day': {
    title: '变更选举日',
    roles: CHIEF,
    second: PUBLISHER,
    cycle: ['preparing', 'constituencies-published'],
    round: ['scheduled'],
    articles: [11],
  },
  'appoint-body': { title: '设立选举机构', roles: OFFICE, articles: [9, 10] },
  'record-resignation': { title: '记录组成人员辞职', roles: OFFICE, articles: [10] },
  'appoint-replacement': { title: '补充组成人员', roles: OFFICE, articles: [10] },
  'assign-task': { title: '落实任务责任人', roles: OFFICE, articles: [11] },
  'sign-off-task': { title: '任务销号', roles: OFFICE, articles: [11] },
  'fix-seats': {
    title: '确定代表名额',
    roles: CHIEF,
    cycle: ['preparing'],
    articles: [12, 13],
  },
  'draw-constituencies': {
    title: '划分选区',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [25, 26],
  },
  'correct-constituency': {
    title: '更正选区',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [25, 26],
  },
  'remove-constituency': {
    title: '撤销选区',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [25],
  },
  'assign-seats': {
    title: '分配代表名额',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [15],
  },
  'withdraw-seats': {
    title: '收回代表名额',
    roles: OFFICE,
    cycle: ['preparing'],
    articles: [15],
  },
  'record-vacant-seats': {
    title: '登记暂缺名额',
    roles: CHIEF,
    cycle: ['preparing'],
    articles: [13],
  },
  'publish-constituencies': {
    title: '公布选区',
    roles: CHIEF,
    second: PUBLISHER,
    cycle: ['preparing'],
    articles: [11],
  },
  'upload-voter-file': { title: '上传选民文件', roles: REGISTRARS, cycle: REGISTERING, articles: [27] },
  'map-import-columns': { title: '对应文件列', roles: REGISTRARS, articles: [27] },
  'confirm-import': { title: '确认导入选民', roles: REGISTRARS, cycle: REGISTERING, articles: [27] },
  'cancel-import': { title: '取消导入', roles: REGISTRARS, articles: [27] },
  'set-up-registration-station': {
    title: '设立选民登记站',
    roles: OFFICE,
    cycle: REGISTERING,
    articles: [27],
  },
  'correct-registration-station': {
    title: '更正选民登记站',
    roles: OFFICE,
    cycle: REGISTERING,
    articles: [27],
  },
  'report-station-day': { title: '报登记站的登记数', roles: REGISTRARS, articles: [27] },
  'record-household-status': {
    title: '登记户籍和居住',
    roles: REGISTRARS,
    cycle: REGISTERING,
    articles: [27],
  },
  'log-contact': { title: '登记一次联系', roles: REGISTRARS, cycle: REGISTERING, articles: [27] },
  'choose-contact-route': {
    title: '确定投票的路径',
    roles: REGISTRARS,
    cycle: REGISTERING,
    articles: FLOATING,
  },
  'renew-migrants': { title: '外来选民续登', roles: REGISTRARS, cycle: REGISTERING, articles: FLOATING },
  'send-unit-notice': { title: '发出登记通知', roles: REGISTRARS, cycle: REGISTERING, articles: [27] },
  'record-notice-receipt': { title: '登记通知的签收', roles: REGISTRARS, articles: [27] },
  'record-returned-list': { title: '登记交回的名册', roles: REGISTRARS, articles: [27] },
  'write-address-rules': {
    title: '登记选区范围规则',
    roles: OFFICE,
    cycle: ['preparing', 'constituencies-published'],
    constituency: ['drawn'],
    articles: [25, 27],
  },
  'remove-address-rule': {
    title: '删除选区范围规则',
    roles: OFFICE,
    constituency: ['drawn'],
    articles: [25, 27],
  },
  'place-import-rows': { title: '为没有选区的行确定选区', roles: REGISTRARS, ...BEFORE_ROLL, articles: [27] },
  'reassign-voters': { title: '按规则调整选区归属', roles: OFFICE, ...BEFORE_ROLL, articles: [25, 27] },
  'assign-voters': { title: '指定选民的选区', roles: REGISTRARS, ...BEFORE_ROLL, articles: [27] },
  'register-voter': {
    title: '登记选民',
    roles: [...OFFICE, 'registrar'],
    cycle: ['constituencies-published'],
    constituency: ['drawn'],
    articles: [27],
  },
  'record-person-fact': { title: '登记资格事实', roles: OFFICE, articles: [4, 27] },
  'find-unable': { title: '确认不能行使选举权利', roles: CHIEF, second: PUBLISHER, articles: [27] },
  'upload-eligibility-list': {
    title: '上传资格名册',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [4, 27],
  },
  'confirm-list-facts': { title: '确认名册所列事实', roles: OFFICE, articles: [4, 27] },
  'close-eligibility-list': { title: '办结资格名册', roles: OFFICE, articles: [4, 27] },
  'withdraw-person-fact': { title: '撤销资格事实', roles: OFFICE, articles: [4, 27] },
  'take-last-roll': {
    title: '取得上届名单',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [27],
  },
  'carry-over-roll': {
    title: '沿用上届登记',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [27],
  },
  'record-roll-change': {
    title: '记录增减',
    roles: [...OFFICE, 'registrar'],
    cycle: ['constituencies-published'],
    articles: [27],
  },
  'settle-roll-changes': {
    title: '按材料补记增减',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [27],
  },
  'record-population': {
    title: '登记人口数字',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [27],
  },
  'withdraw-roll-change': { title: '撤销增减', roles: OFFICE, articles: [27] },
  'publish-roll': {
    title: '公布选民名单',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['drawn'],
    articles: [28],
  },
  'correct-roll': {
    title: '更正选民名单',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['roll-published', 'initial-published', 'formal-fixed', 'formal-published'],
    articles: [28, 29],
  },
  'compare-registers': {
    title: '比对登记册',
    roles: [...OFFICE, ...SUPERIOR],
    articles: [5, 27],
  },
  'assign-case': { title: '分派核查事项', roles: OFFICE, articles: [27] },
  'decide-case': {
    title: '处理核查事项',
    roles: [...OFFICE, 'registrar'],
    cycle: ['constituencies-published'],
    constituency: ['drawn'],
    articles: [5, 27],
  },
  'decide-case-by-correction': {
    title: '处理核查事项并更正选民名单',
    roles: OFFICE,
    second: PUBLISHER,
    cycle: ['constituencies-published'],
    articles: [5, 28, 29],
  },
  'decide-cases': {
    title: '成批处理核查事项',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [5, 27],
  },
  'reopen-cases': {
    title: '成批撤销核查决定',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [5, 27],
  },
  'reopen-case': {
    title: '撤销核查决定',
    roles: [...OFFICE, 'registrar'],
    cycle: ['constituencies-published'],
    constituency: ['drawn'],
    articles: [5, 27],
  },
  'reopen-case-by-correction': {
    title: '撤销核查决定并更正选民名单',
    roles: OFFICE,
    second: PUBLISHER,
    cycle: ['constituencies-published'],
    articles: [5, 28, 29],
  },
  nominate: {
    title: '提名推荐',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [30],
  },
  'publish-initial-list': {
    title: '公布初步代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['roll-published', 'initial-published'],
    articles: [32],
  },
  'exclude-candidate': {
    title: '决定不列入候选人名单',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: BEFORE_FORMAL,
    articles: [30, 35],
  },
  'fix-formal-list': {
    title: '确定正式代表候选人',
    roles: OFFICE,
    constituency: ['initial-published'],
    articles: [31, 32],
  },
  'publish-formal-list': {
    title: '公布正式代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['formal-fixed'],
    articles: [32],
  },
  'set-up-polling-place': {
    title: '设立投票场所',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [37, 38],
  },
  'appoint-polling-staff': {
    title: '确定投票场所工作人员',
    roles: OFFICE,
    articles: [43],
  },
  'schedule-round': {
    title: '安排投票',
    roles: OFFICE,
    constituency: DAY_OF_VOTING,
    articles: [11],
  },
  'open-round': {
    title: '宣布投票开始',
    roles: [...OFFICE, 'station-chief'],
    constituency: DAY_OF_VOTING,
    round: ['scheduled'],
    articles: [37],
  },
  'commission-proxy': {
    title: '登记委托投票',
    roles: [...OFFICE, 'station-chief'],
    articles: [42],
  },
  'check-in-voter': {
    title: '领票登记',
    roles: STATION,
    round: ['open'],
    articles: [37, 38],
  },
  'check-in-voters': {
    title: '成批补录领票登记',
    roles: STATION,
    round: ['open'],
    articles: [37, 38],
  },
  'close-round': {
    title: '宣布投票结束',
    roles: [...OFFICE, 'station-chief'],
    round: ['open'],
    articles: [43],
  },
  'count-box': {
    title: '清点票箱票数',
    roles: [...STATION, 'count-supervisor'],
    round: ['closed'],
    articles: [43, 44],
  },
  'recount-box': {
    title: '重新清点票箱',
    roles: STATION,
    second: ['count-supervisor'],
    round: ['closed'],
    articles: [43, 44],
  },
  'enter-count': {
    title: '录入计票单',
    roles: ['teller'],
    round: ['closed'],
    articles: [43],
  },
  'resolve-count': {
    title: '核对不一致的计票单',
    roles: ['count-supervisor'],
    round: ['closed'],
    articles: [43],
  },
  'decide-result': {
    title: '计算选举结果',
    roles: OFFICE,
    round: ['counted'],
    articles: [44, 45, 46],
  },
  'confirm-result': {
    title: '确认选举结果',
    roles: CHIEF,
    second: PUBLISHER,
    round: ['decided'],
    articles: [46],
  },
  'publish-result': {
    title: '公告选举结果',
    roles: OFFICE,
    second: PUBLISHER,
    round: ['confirmed'],
    articles: [46],
  },
  'schedule-follow-up': {
    title: '安排再次投票、另行选举或重新投票',
    roles: OFFICE,
    second: PUBLISHER,
    round: ['published'],
    articles: [44, 45],
  },
  'create-account': {
    title: '建立账号',
    roles: ['system-administrator'],
    articles: '网络安全法第二十一条',
  },
  'reset-password': {
    title: '重设密码',
    roles: ['system-administrator'],
    articles: '网络安全法第二十一条',
  },
  'grant-role': { title: '授予岗位', roles: ['security-administrator'], articles: '网络安全法第二十一条' },
  'revoke-role': { title: '撤销岗位', roles: ['security-administrator'], articles: '网络安全法第二十一条' },
  'export-package': {
    title: '导出证据包',
    roles: [...OFFICE, 'auditor'],
    articles: '档案法（2020）第十四条',
  },
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
  register: { title: '选民登记册和导入的文件', roles: [...OFFICE, 'registrar'] },
  eligibility: { title: '选民资格的材料', roles: OFFICE },
  cases: { title: '登记核查事项', roles: [...OFFICE, 'registrar', 'publisher'] },
  contact: { title: '选民的联系方式和联系记录', roles: [...OFFICE, 'registrar'] },
  nominations: { title: '提名和联名的选民', roles: [...OFFICE, 'publisher', 'auditor'] },
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
