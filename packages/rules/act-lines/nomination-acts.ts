/** 提名和候选人 · its lines of the act table. */
import { type ActLine, type ConstituencyStage, OFFICE, PUBLISHER, REGISTRARS, REVIEWER } from './act-line.ts';

const BEFORE_FORMAL: readonly ConstituencyStage[] = ['drawn', 'roll-published', 'initial-published'];
/** 酝酿协商和预选 */
const CONSULTING: readonly ConstituencyStage[] = ['initial-published'];

const PUBLISHED: readonly ConstituencyStage[] = ['initial-published', 'formal-fixed', 'formal-published'];

export const NOMINATION_ACTS = {
  nominate: {
    title: '提名推荐',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [30],
  },
  'supplement-nomination': {
    title: '补充推荐签名',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [30],
  },
  'withdraw-signature': {
    title: '撤回联名',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [30],
  },
  'cancel-nomination': {
    title: '撤销提名登记',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: BEFORE_FORMAL,
    articles: [30, 32],
  },
  'add-nomination-scan': {
    title: '附推荐表扫描件',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [30],
  },
  'open-nomination-collection': {
    title: '开始收集联名',
    roles: OFFICE,
    constituency: ['roll-published', 'initial-published'],
    articles: [30],
  },
  'close-nomination-collection': {
    title: '结束收集并登记提名',
    roles: OFFICE,
    constituency: ['roll-published', 'initial-published'],
    articles: [30],
  },
  'give-up-nomination-collection': {
    title: '停止收集联名',
    roles: OFFICE,
    articles: [30],
  },
  'record-nominee-statement': {
    title: '登记被提名人的情况说明',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [30, 35, 48],
  },
  'ask-for-review': {
    title: '请有关单位联审',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [4, 35],
  },
  'give-review-opinion': {
    title: '提出联审意见',
    roles: REVIEWER,
    constituency: BEFORE_FORMAL,
    articles: [4, 35],
  },
  'give-review-document': {
    title: '提出联审意见并附文书',
    roles: REVIEWER,
    constituency: BEFORE_FORMAL,
    articles: [4, 35],
  },
  'record-review-notice': {
    title: '登记已告知联审意见',
    roles: OFFICE,
    articles: '个人信息保护法第三十五条、第四十五条',
  },
  'delete-review-opinions': {
    title: '删除联审意见',
    roles: OFFICE,
    articles: '个人信息保护法第四十七条',
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
  'notify-exclusion': {
    title: '登记不列入决定的通知',
    roles: OFFICE,
    articles: [30],
  },
  'object-to-exclusion': {
    title: '受理对不列入决定的异议',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [30],
  },
  'decide-exclusion-objection': {
    title: '处理对不列入决定的异议',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: BEFORE_FORMAL,
    articles: [11, 30],
  },
  'correct-nominee': {
    title: '更正初步候选人的基本情况',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: BEFORE_FORMAL,
    articles: [30, 32],
  },
  'receive-fact-objection': {
    title: '受理对候选人情况的异议',
    roles: OFFICE,
    constituency: PUBLISHED,
    articles: [30],
  },
  'conclude-fact-check': {
    title: '核实候选人情况并告知选民',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: PUBLISHED,
    articles: [30],
  },
  'set-up-voter-group': {
    title: '登记选民小组',
    roles: OFFICE,
    constituency: ['roll-published', 'initial-published'],
    articles: [32],
  },
  'remove-voter-group': {
    title: '撤去选民小组',
    roles: OFFICE,
    constituency: ['roll-published', 'initial-published'],
    articles: [32],
  },
  'open-consultation': {
    title: '开始酝酿协商',
    roles: OFFICE,
    constituency: CONSULTING,
    articles: [32],
  },
  'record-consultation': {
    title: '登记小组协商结果',
    roles: REGISTRARS,
    constituency: CONSULTING,
    articles: [32],
  },
  'add-consultation-scan': {
    title: '附协商记录表的扫描件',
    roles: REGISTRARS,
    constituency: CONSULTING,
    articles: [32],
  },
  'withdraw-consultation-record': {
    title: '撤销小组协商记录',
    roles: REGISTRARS,
    constituency: CONSULTING,
    articles: [32],
  },
  'summarise-consultation': {
    title: '汇总酝酿协商',
    roles: OFFICE,
    constituency: CONSULTING,
    articles: [32],
  },
  'order-primary': {
    title: '安排预选',
    roles: OFFICE,
    constituency: CONSULTING,
    articles: [32],
  },
  'enter-primary-count': {
    title: '录入预选计票单',
    roles: ['teller'],
    constituency: CONSULTING,
    articles: [32],
  },
  'resolve-primary-count': {
    title: '核对不一致的预选计票单',
    roles: ['count-supervisor'],
    constituency: CONSULTING,
    articles: [32],
  },
  'decide-primary': {
    title: '确认预选结果',
    roles: OFFICE,
    constituency: CONSULTING,
    articles: [32],
  },
  'fix-formal-list': {
    title: '确定正式代表候选人',
    roles: OFFICE,
    constituency: ['initial-published'],
    articles: [31, 32],
  },
  'reopen-formal-list': {
    title: '重新确定正式代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['formal-fixed'],
    articles: [31, 32],
  },
  'remove-formal-candidate': {
    title: '公布后撤出正式代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['formal-published'],
    articles: [35],
  },
  'publish-formal-list': {
    title: '公布正式代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['formal-fixed'],
    articles: [32],
  },
} as const satisfies Record<string, ActLine>;
