/** What a line of the act table says: roles, stages and the offices' usual groups of roles. */
/** 岗位. */
export const ROLES = {
  'office-chief': '选举办主任',
  'office-clerk': '选举办工作人员',
  publisher: '复核人',
  registrar: '选民登记员',
  reviewer: '联审单位',
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
export const CYCLE_STAGES = {
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

export const OFFICE: readonly Role[] = ['office-chief', 'office-clerk'];
export const REGISTRARS: readonly Role[] = [...OFFICE, 'registrar'];
export const REVIEWER: readonly Role[] = ['reviewer'];
export const CHIEF: readonly Role[] = ['office-chief'];
export const PUBLISHER: readonly Role[] = ['publisher'];
export const SUPERIOR: readonly Role[] = ['superior-clerk'];
export const STATION: readonly Role[] = ['station-chief', 'station-clerk'];
