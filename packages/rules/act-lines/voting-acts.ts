/** 投票、计票和结果 · its lines of the act table. */
import { type ActLine, type ConstituencyStage, OFFICE, CHIEF, PUBLISHER, STATION } from './act-line.ts';

const DAY_OF_VOTING: readonly ConstituencyStage[] = ['formal-published'];

export const VOTING_ACTS = {
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
} as const satisfies Record<string, ActLine>;
