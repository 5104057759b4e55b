/**
 * What may be done, by whom, in which state: one line per act (选举行为表), each with its source. The server
 * enforces it and screens show it, disabled with the reason.
 */
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
  readonly article: string;
}

const OFFICE: readonly Role[] = ['office-chief', 'office-clerk'];
const CHIEF: readonly Role[] = ['office-chief'];
const PUBLISHER: readonly Role[] = ['publisher'];
const STATION: readonly Role[] = ['station-chief', 'station-clerk'];

const DAY_OF_VOTING: readonly ConstituencyStage[] = ['formal-published'];
const BEFORE_FORMAL: readonly ConstituencyStage[] = ['drawn', 'roll-published', 'initial-published'];

export const ACTS = {
  'open-cycle': { title: '建立换届', roles: CHIEF, article: '选举法（2020）第十一条' },
  'appoint-body': { title: '设立选举机构', roles: OFFICE, article: '选举法（2020）第九条、第十条' },
  'record-resignation': { title: '记录组成人员辞职', roles: OFFICE, article: '选举法（2020）第十条' },
  'appoint-replacement': { title: '补充组成人员', roles: OFFICE, article: '选举法（2020）第十条' },
  'assign-task': { title: '落实任务责任人', roles: OFFICE, article: '选举法（2020）第十一条' },
  'sign-off-task': { title: '任务销号', roles: OFFICE, article: '选举法（2020）第十一条' },
  'fix-seats': {
    title: '确定代表名额',
    roles: CHIEF,
    cycle: ['preparing'],
    article: '选举法（2020）第十二条、第十三条',
  },
  'draw-constituencies': {
    title: '划分选区',
    roles: OFFICE,
    cycle: ['preparing'],
    article: '选举法（2020）第二十五条、第二十六条',
  },
  'correct-constituency': {
    title: '更正选区',
    roles: OFFICE,
    cycle: ['preparing'],
    article: '选举法（2020）第二十五条、第二十六条',
  },
  'remove-constituency': {
    title: '撤销选区',
    roles: OFFICE,
    cycle: ['preparing'],
    article: '选举法（2020）第二十五条',
  },
  'assign-seats': {
    title: '分配代表名额',
    roles: OFFICE,
    cycle: ['preparing'],
    article: '选举法（2020）第十五条',
  },
  'withdraw-seats': {
    title: '收回代表名额',
    roles: OFFICE,
    cycle: ['preparing'],
    article: '选举法（2020）第十五条',
  },
  'record-vacant-seats': {
    title: '登记暂缺名额',
    roles: CHIEF,
    cycle: ['preparing'],
    article: '选举法（2020）第十三条',
  },
  'publish-constituencies': {
    title: '公布选区',
    roles: CHIEF,
    second: PUBLISHER,
    cycle: ['preparing'],
    article: '选举法（2020）第十一条',
  },
  'upload-voter-file': {
    title: '上传选民文件',
    roles: [...OFFICE, 'registrar'],
    cycle: ['constituencies-published'],
    article: '选举法（2020）第二十七条',
  },
  'map-import-columns': {
    title: '对应文件列',
    roles: [...OFFICE, 'registrar'],
    article: '选举法（2020）第二十七条',
  },
  'confirm-import': {
    title: '确认导入选民',
    roles: [...OFFICE, 'registrar'],
    cycle: ['constituencies-published'],
    article: '选举法（2020）第二十七条',
  },
  'cancel-import': {
    title: '取消导入',
    roles: [...OFFICE, 'registrar'],
    article: '选举法（2020）第二十七条',
  },
  'register-voter': {
    title: '登记选民',
    roles: [...OFFICE, 'registrar'],
    cycle: ['constituencies-published'],
    constituency: ['drawn'],
    article: '选举法（2020）第二十七条',
  },
  'publish-roll': {
    title: '公布选民名单',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['drawn'],
    article: '选举法（2020）第二十八条',
  },
  'correct-roll': {
    title: '更正选民名单',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['roll-published', 'initial-published', 'formal-fixed', 'formal-published'],
    article: '选举法（2020）第二十八条、第二十九条',
  },
  nominate: {
    title: '提名推荐',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    article: '选举法（2020）第三十条',
  },
  'publish-initial-list': {
    title: '公布初步代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['roll-published', 'initial-published'],
    article: '选举法（2020）第三十二条',
  },
  'exclude-candidate': {
    title: '决定不列入候选人名单',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: BEFORE_FORMAL,
    article: '选举法（2020）第三十条、第三十五条',
  },
  'fix-formal-list': {
    title: '确定正式代表候选人',
    roles: OFFICE,
    constituency: ['initial-published'],
    article: '选举法（2020）第三十一条、第三十二条',
  },
  'publish-formal-list': {
    title: '公布正式代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['formal-fixed'],
    article: '选举法（2020）第三十二条',
  },
  'set-up-polling-place': {
    title: '设立投票场所',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    article: '选举法（2020）第三十七条、第三十八条',
  },
  'appoint-polling-staff': {
    title: '确定投票场所工作人员',
    roles: OFFICE,
    article: '选举法（2020）第四十三条',
  },
  'schedule-round': {
    title: '安排投票',
    roles: OFFICE,
    constituency: DAY_OF_VOTING,
    article: '选举法（2020）第十一条',
  },
  'open-round': {
    title: '宣布投票开始',
    roles: [...OFFICE, 'station-chief'],
    constituency: DAY_OF_VOTING,
    round: ['scheduled'],
    article: '选举法（2020）第三十七条',
  },
  'commission-proxy': {
    title: '登记委托投票',
    roles: [...OFFICE, 'station-chief'],
    article: '选举法（2020）第四十二条',
  },
  'check-in-voter': {
    title: '领票登记',
    roles: STATION,
    round: ['open'],
    article: '选举法（2020）第三十七条、第三十八条',
  },
  'check-in-voters': {
    title: '成批补录领票登记',
    roles: STATION,
    round: ['open'],
    article: '选举法（2020）第三十七条、第三十八条',
  },
  'close-round': {
    title: '宣布投票结束',
    roles: [...OFFICE, 'station-chief'],
    round: ['open'],
    article: '选举法（2020）第四十三条',
  },
  'count-box': {
    title: '清点票箱票数',
    roles: [...STATION, 'count-supervisor'],
    round: ['closed'],
    article: '选举法（2020）第四十三条、第四十四条',
  },
  'enter-count': {
    title: '录入计票单',
    roles: ['teller'],
    round: ['closed'],
    article: '选举法（2020）第四十三条',
  },
  'resolve-count': {
    title: '核对不一致的计票单',
    roles: ['count-supervisor'],
    round: ['closed'],
    article: '选举法（2020）第四十三条',
  },
  'decide-result': {
    title: '计算选举结果',
    roles: OFFICE,
    round: ['counted'],
    article: '选举法（2020）第四十四条至第四十六条',
  },
  'confirm-result': {
    title: '确认选举结果',
    roles: CHIEF,
    second: PUBLISHER,
    round: ['decided'],
    article: '选举法（2020）第四十六条',
  },
  'publish-result': {
    title: '公告选举结果',
    roles: OFFICE,
    second: PUBLISHER,
    round: ['confirmed'],
    article: '选举法（2020）第四十六条',
  },
  'schedule-follow-up': {
    title: '安排再次投票、另行选举或重新投票',
    roles: OFFICE,
    second: PUBLISHER,
    round: ['published'],
    article: '选举法（2020）第四十四条、第四十五条',
  },
  'create-account': {
    title: '建立账号',
    roles: ['system-administrator'],
    article: '网络安全法第二十一条',
  },
  'reset-password': {
    title: '重设密码',
    roles: ['system-administrator'],
    article: '网络安全法第二十一条',
  },
  'grant-role': { title: '授予岗位', roles: ['security-administrator'], article: '网络安全法第二十一条' },
  'revoke-role': { title: '撤销岗位', roles: ['security-administrator'], article: '网络安全法第二十一条' },
  'export-package': { title: '导出证据包', roles: [...OFFICE, 'auditor'], article: '档案法（2020）第十四条' },
} as const satisfies Record<string, ActLine>;

export type ActName = keyof typeof ACTS;

/** States that an act's line may ask for; what does not apply is left out. */
export interface ActState {
  readonly cycle?: CycleStage;
  readonly constituency?: ConstituencyStage;
  readonly round?: RoundState;
}

/** 现在能不能做: may this act be done in this state? The reason names the state that is missing. */
export function mayActNow(name: ActName, state: ActState): Ruling {
  const line: ActLine = ACTS[name];
  const reasons = [
    stateReason(line, '换届', CYCLE_STAGES, line.cycle, state.cycle),
    stateReason(line, '选区', CONSTITUENCY_STAGES, line.constituency, state.constituency),
    stateReason(line, '本轮投票', ROUND_STATES, line.round, state.round),
  ].filter((reason) => reason !== undefined);
  return rule(reasons);
}

function stateReason<State extends string>(
  line: ActLine,
  subject: string,
  titles: Readonly<Record<State, string>>,
  wanted: readonly State[] | undefined,
  actual: State | undefined,
): Reason | undefined {
  if (wanted === undefined || actual === undefined) return undefined;
  const test = `${subject}:${titles[actual]} ∈ ${wanted.map((state) => titles[state]).join('、')}`;
  return { rule: 'act-state', article: line.article, test, holds: wanted.includes(actual) };
}
