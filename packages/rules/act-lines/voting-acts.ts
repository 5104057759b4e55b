/** 投票、计票和结果 · its lines of the act table. */
import {
  type ActLine,
  type ConstituencyStage,
  OFFICE,
  CHIEF,
  PUBLISHER,
  type Role,
  STATION,
} from './act-line.ts';

const DAY_OF_VOTING: readonly ConstituencyStage[] = ['formal-published'];

/** 被羁押、服刑而准予行使选举权利的 */
const HELD = '直接选举若干规定（1983）第五条';

/** 与计票监督员共同认定的人. */
const COUNT_WITNESSES: readonly Role[] = ['station-chief', ...CHIEF, ...PUBLISHER];

export const VOTING_ACTS = {
  'set-up-polling-place': {
    title: '设立投票场所',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [37, 38],
  },
  'apply-place-plan': {
    title: '按规划设立投票站',
    roles: OFFICE,
    cycle: ['constituencies-published'],
    articles: [37, 38],
  },
  'assign-polling-places': {
    title: '分配选民到投票场所',
    roles: OFFICE,
    articles: [5, 38],
  },
  'move-voter': {
    title: '改派投票场所',
    roles: [...OFFICE, 'station-chief'],
    articles: [5, 38],
  },
  'withdraw-place-move': {
    title: '撤回改派',
    roles: [...OFFICE, 'station-chief'],
    articles: [5],
  },
  'appoint-polling-staff': {
    title: '确定投票场所工作人员',
    roles: OFFICE,
    articles: [43],
  },
  'plan-mobile-box-route': {
    title: '安排流动票箱路线',
    roles: OFFICE,
    articles: [38],
  },
  'choose-mobile-box': {
    title: '登记选民使用流动票箱',
    roles: [...OFFICE, 'station-chief'],
    articles: [38],
  },
  'list-absentee': {
    title: '列入不能到场的选民',
    roles: OFFICE,
    articles: HELD,
  },
  'log-absentee-contact': {
    title: '登记与监管机关、医院的联系',
    roles: OFFICE,
    articles: HELD,
  },
  'agree-voting-way': {
    title: '商定投票方式',
    roles: OFFICE,
    articles: HELD,
  },
  'withdraw-mobile-box-choice': {
    title: '撤回使用流动票箱',
    roles: [...OFFICE, 'station-chief'],
    articles: [38],
  },
  'accredit-observer': {
    title: '核准观察员',
    roles: OFFICE,
    articles: '各地实施细则',
  },
  'withdraw-observer': {
    title: '撤销观察员',
    roles: OFFICE,
    articles: '各地实施细则',
  },
  'file-observer-report': {
    title: '登记观察报告',
    roles: OFFICE,
    articles: '各地实施细则',
  },
  'answer-observer-report': {
    title: '答复观察报告',
    roles: OFFICE,
    articles: '各地实施细则',
  },
  'adopt-contingency-plan': {
    title: '制定应急预案',
    roles: OFFICE,
    articles: [11],
  },
  'activate-contingency-plan': {
    title: '启动应急预案',
    roles: CHIEF,
    second: PUBLISHER,
    articles: [11, 38],
  },
  'record-place-item': {
    title: '登记场所布置和程序',
    roles: [...OFFICE, ...STATION],
    articles: [38, 40],
  },
  'record-place-equipment': {
    title: '登记设备物资',
    roles: [...OFFICE, ...STATION],
    articles: [38],
  },
  'set-ballot-layout': {
    title: '确定选票样式',
    roles: OFFICE,
    articles: [40, 41],
  },
  'set-second-names': {
    title: '登记候选人姓名的第二种文字',
    roles: OFFICE,
    round: ['scheduled'],
    articles: [40, 41],
  },
  'record-ballot-printing': {
    title: '登记选票印制',
    roles: OFFICE,
    articles: [43],
  },
  'deliver-ballots': {
    title: '分送选票',
    roles: OFFICE,
    round: ['scheduled', 'open'],
    articles: [43],
  },
  'account-ballots': {
    title: '核销选票',
    roles: [...OFFICE, 'station-chief'],
    round: ['closed', 'counted', 'decided'],
    articles: [43],
  },
  'record-box-custody': {
    title: '登记票箱交接',
    roles: [...OFFICE, ...STATION, 'count-supervisor'],
    articles: [38, 43],
  },
  'decide-box-custody': {
    title: '决定交接不完整的票箱',
    roles: CHIEF,
    second: PUBLISHER,
    articles: [38, 43],
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
  'withdraw-proxy-commission': {
    title: '撤回委托投票',
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
    title: '成批领票登记（只用于演练）',
    roles: STATION,
    round: ['open'],
    articles: [37, 38],
  },
  'enter-paper-register': {
    title: '录入登记簿',
    roles: STATION,
    round: ['open'],
    articles: [37],
  },
  'resolve-paper-register': {
    title: '核对登记簿',
    roles: [...OFFICE, 'station-chief'],
    round: ['open'],
    articles: [37],
  },
  'undo-check-in': {
    title: '撤销领票登记',
    roles: STATION,
    second: STATION,
    round: ['open'],
    articles: [37],
  },
  'take-place-pack': {
    title: '带走离线登记包',
    roles: STATION,
    articles: [5, 37],
  },
  'join-place-pack': {
    title: '登记离线登记的复核人',
    roles: STATION,
    articles: [37],
  },
  'sync-place-journal': {
    title: '送交离线登记流水',
    roles: STATION,
    round: ['open'],
    articles: [37],
  },
  'return-place-pack': {
    title: '交回离线登记',
    roles: STATION,
    articles: [37],
  },
  'report-pack-lost': {
    title: '报失离线登记',
    roles: STATION,
    second: [...OFFICE, ...STATION],
    articles: [44],
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
  'pool-ballots': {
    title: '混合选票并分捆',
    roles: [...STATION, 'count-supervisor'],
    round: ['closed'],
    articles: [43],
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
  'add-sheet-photo': {
    title: '附计票单的照片',
    roles: ['teller', 'count-supervisor', ...STATION],
    round: ['closed', 'counted', 'decided'],
    articles: [43],
  },
  'recount-bundle': {
    title: '重新计一捆',
    roles: ['count-supervisor'],
    second: COUNT_WITNESSES,
    round: ['closed', 'counted'],
    articles: [43],
  },
  'settle-count': {
    title: '认定计票结果',
    roles: ['count-supervisor'],
    second: COUNT_WITNESSES,
    round: ['closed'],
    articles: [43, 44],
  },
  'order-audit': {
    title: '下达抽样审计',
    roles: ['count-supervisor', ...CHIEF],
    round: ['counted'],
    articles: [43, 44],
  },
  'record-audit-dice': {
    title: '登记当众掷骰',
    roles: ['count-supervisor', ...CHIEF],
    second: COUNT_WITNESSES,
    round: ['counted'],
    articles: [43, 44],
  },
  'enter-audit-recount': {
    title: '录入审计复点',
    roles: ['teller'],
    round: ['counted'],
    articles: [43, 44],
  },
  'resolve-audit-recount': {
    title: '核对不一致的审计复点',
    roles: ['count-supervisor'],
    round: ['counted'],
    articles: [43, 44],
  },
  'decide-audit': {
    title: '得出审计结论',
    roles: ['count-supervisor', ...CHIEF],
    round: ['counted'],
    articles: [43, 44],
  },
  'decide-result': {
    title: '计算选举结果',
    roles: OFFICE,
    round: ['counted'],
    articles: [44, 45, 46],
  },
  'check-write-in': {
    title: '核实另选当选人',
    roles: OFFICE,
    round: ['decided'],
    articles: [46],
  },
  'withdraw-result': {
    title: '撤回计算的结果',
    roles: OFFICE,
    second: PUBLISHER,
    round: ['decided'],
    articles: [43, 46],
  },
  'declare-void': {
    title: '宣布选举无效',
    roles: CHIEF,
    second: PUBLISHER,
    round: ['decided'],
    articles: [46],
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
  'delete-check-ins': {
    title: '删除领票记录',
    roles: OFFICE,
    second: PUBLISHER,
    round: ['published'],
    articles: '个人信息保护法 第四十七条',
  },
  'report-credentials': {
    title: '提出代表资格审查报告',
    roles: OFFICE,
    articles: [47, 58],
  },
  'confirm-credentials': {
    title: '确认代表资格',
    roles: CHIEF,
    second: PUBLISHER,
    articles: [47, 58],
  },
  'publish-deputies': {
    title: '公布代表名单',
    roles: OFFICE,
    second: PUBLISHER,
    articles: [47],
  },
  'schedule-follow-up': {
    title: '安排再次投票、另行选举或重新投票',
    roles: OFFICE,
    second: PUBLISHER,
    round: ['published'],
    articles: [44, 45],
  },
} as const satisfies Record<string, ActLine>;
