/** 选民登记 · its lines of the act table. */
import {
  type ActLine,
  type ConstituencyStage,
  type CycleStage,
  OFFICE,
  REGISTRARS,
  CHIEF,
  PUBLISHER,
  SUPERIOR,
} from './act-line.ts';

const REGISTERING: readonly CycleStage[] = ['constituencies-published'];
/** 登记期间、名单公布以前 */
const BEFORE_ROLL = { cycle: REGISTERING, constituency: ['drawn'] as readonly ConstituencyStage[] };
/** 不在户籍地的选民 */
const FLOATING = '直接选举若干规定（1983）第九条';

/** 处理个人信息的安全措施 */
const PERSONAL_DATA = '个人信息保护法第五十一条';

export const REGISTRATION_ACTS = {
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
  'take-register': { title: '带走登记册', roles: REGISTRARS, ...BEFORE_ROLL, articles: PERSONAL_DATA },
  'return-register': { title: '交回带走的登记册', roles: REGISTRARS, articles: PERSONAL_DATA },
  'call-back-register': { title: '召回带走的登记册', roles: OFFICE, articles: PERSONAL_DATA },
  'confirm-self-registration': { title: '确认自行登记', roles: REGISTRARS, ...BEFORE_ROLL, articles: [27] },
  'decline-self-registration': { title: '退回自行登记', roles: REGISTRARS, articles: [27] },
  'give-up-entry': { title: '放弃手机录入', roles: REGISTRARS, articles: [27] },
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
  'question-import-rows': {
    title: '没有登记的行列为核查事项',
    roles: REGISTRARS,
    cycle: REGISTERING,
    articles: [27],
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
} as const satisfies Record<string, ActLine>;
