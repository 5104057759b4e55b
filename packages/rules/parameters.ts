/**
 * 待定参数 · what the law leaves open or to local rules. Each has the values it may take, the one that holds where
 * nobody has decided, and why. A province decides some in its own rules (`jurisdictions.ts`), an office others.
 */

/** 委托投票的情形 · why a voter cannot come himself. */
export type ProxyReason = 'away' | 'ill' | 'disabled' | 'isolated' | 'custody';

/** 委托的书面方式 · how the commission reaches the committee. */
export type ProxyChannel = 'paper' | 'letter' | 'fax' | 'other-verifiable';

/** 补选的日期 · days before election day, by step; steps that are not named are as at a general election. */
type ByElectionDates = Readonly<Partial<Record<'roll-publish' | 'nom-publish' | 'formal-publish', number>>>;

/** 参数的取值 */
export interface ParameterValues {
  /** 选举日的N日以前 */
  readonly dayConvention: 'A' | 'B';
  /** 自公布之日起五日内 */
  readonly appealFirstDay: 'excluded' | 'included';
  /** 申诉期间末日为休息日 */
  readonly appealRestDays: 'extend' | 'ignore';
  /** 二月二十九日出生 */
  readonly feb29Birthday: 'mar-1' | 'feb-28';
  /** 人口数 */
  readonly populationBasis: 'registered' | 'resident';
  /** 每一代表所代表的人口数的偏差 */
  readonly constituencyTolerancePercent: number;
  /** 选举委员会成员辞职的时点 */
  readonly committeeResignTrigger: 'initial' | 'formal';
  /** 选民名单公布后才提名 */
  readonly nominationAfterRoll: boolean;
  /** 政党、人民团体推荐的人数占名额的比例 */
  readonly organisationShareCapPercent: number | null;
  /** 候选人人数合法时是否还可以减少 */
  readonly narrowWithinRange: boolean;
  /** 预选的最低参加比例，如 1/3 */
  readonly primaryMinTurnout: string | null;
  /** 预选票数相等 */
  readonly primaryTie: 'extend' | 'again';
  /** 预选后候选人的排列 */
  readonly orderAfterPrimary: 'votes' | 'strokes';
  /** 投票持续的天数 */
  readonly votingWindowDays: number;
  /** 每个流动票箱的监票人 */
  readonly mobileBoxScrutineersMin: 2 | 3;
  /** 可以委托投票的情形 */
  readonly proxyReasons: readonly ProxyReason[];
  /** 委托的书面方式 */
  readonly proxyChannels: readonly ProxyChannel[];
  /** 受托人须为本选区选民 */
  readonly proxySameConstituency: boolean;
  /** 参加投票的选民以收回或者发出的选票计 */
  readonly pBasis: 'cast' | 'issued';
  /** 另行选举、再次投票是否也须过半数选民参加 */
  readonly turnoutInSecondRound: boolean;
  /** 另选他人的得票人能否成为另行选举的候选人 */
  readonly secondRoundWriteIns: boolean;
  /** 另行选举的次数 */
  readonly maxOtherRounds: 1 | 2 | 3;
  /** 全体代表以在任或者名额计 */
  readonly congressBasis: 'in-office' | 'seats';
  /** 补选的日期 */
  readonly byElectionDates: ByElectionDates | null;
  /** 选民名单补正截止于选举日前几日 */
  readonly rollCorrectionDeadlineDays: number;
  /** 公布的选民名单载明的内容 */
  readonly rollFields: readonly string[];
  /** 选票的保存 */
  readonly ballotRetention: string;
}

/** 参数代号 */
export type ParameterId = keyof ParameterValues;

/** 待定参数 */
export interface Parameter<V> {
  readonly default: V;
  readonly allows: (value: unknown) => boolean;
  /** Why it is open, and why this default. */
  readonly source: string;
}

const PROXY_REASONS: readonly ProxyReason[] = ['away', 'ill', 'disabled', 'isolated', 'custody'];
const PROXY_CHANNELS: readonly ProxyChannel[] = ['paper', 'letter', 'fax', 'other-verifiable'];
const BY_ELECTION_STEPS = ['roll-publish', 'nom-publish', 'formal-publish'];

/** 待定参数表 · in the order in which a ruling lists what it consulted. */
export const PARAMETERS: { readonly [K in ParameterId]: Parameter<ParameterValues[K]> } = {
  dayConvention: parameter('A', oneOf('A', 'B'), '选举法未规定“以前”是否连本日计算；各地日程多按 D−N'),
  appealFirstDay: parameter(
    'excluded',
    oneOf('excluded', 'included'),
    '比照民法典第二百零一条，开始的当日不计入',
  ),
  appealRestDays: parameter(
    'extend',
    oneOf('extend', 'ignore'),
    '比照民法典第二百零三条，末日为休息日的顺延',
  ),
  feb29Birthday: parameter('mar-1', oneOf('mar-1', 'feb-28'), '选举法未规定；满十八周岁从生日当日起算'),
  populationBasis: parameter('registered', oneOf('registered', 'resident'), '选举法第十二条只称人口数'),
  constituencyTolerancePercent: parameter(30, isShare, '选举法第二十六条只称大体相等；参照江苏的百分之三十'),
  committeeResignTrigger: parameter('formal', oneOf('initial', 'formal'), '选举法第十条只称“为代表候选人的”'),
  nominationAfterRoll: parameter(false, isBoolean, '选举法未规定先后'),
  organisationShareCapPercent: parameter(null, orNull(isShare), '选举法未规定'),
  narrowWithinRange: parameter(false, isBoolean, '选举法第三十二条：符合差额比例的不再减少'),
  primaryMinTurnout: parameter(null, orNull(isFractionText), '选举法未规定'),
  primaryTie: parameter('extend', oneOf('extend', 'again'), '选举法未规定'),
  orderAfterPrimary: parameter(
    'votes',
    oneOf('votes', 'strokes'),
    '选举法第三十二条：根据预选时得票多少的顺序',
  ),
  votingWindowDays: parameter(1, wholeBetween(1, 5), '选举法只有一个选举日'),
  mobileBoxScrutineersMin: parameter(2, oneOf(2, 3), '选举法未规定；各地实施细则多为二人'),
  proxyReasons: parameter(
    ['away', 'custody'],
    listOf(PROXY_REASONS),
    '选举法第四十二条只称外出；被羁押的依若干规定第五条',
  ),
  proxyChannels: parameter(
    ['paper', 'letter', 'fax'],
    listOf(PROXY_CHANNELS),
    '选举法第四十二条只称书面委托',
  ),
  proxySameConstituency: parameter(false, isBoolean, '选举法第四十二条只称其他选民'),
  pBasis: parameter('cast', oneOf('cast', 'issued'), '选举法第四十五条未界定参加投票；以收回的选票计'),
  turnoutInSecondRound: parameter(true, isBoolean, '选举法第四十五条未写明；按第一款适用'),
  secondRoundWriteIns: parameter(false, isBoolean, '选举法第四十五条未写明；先列未当选的正式候选人'),
  maxOtherRounds: parameter(1, oneOf(1, 2, 3), '选举法未规定；不足的名额暂缺'),
  congressBasis: parameter('in-office', oneOf('in-office', 'seats'), '地方组织法只称全体代表；以在任代表计'),
  byElectionDates: parameter(
    null,
    orNull(isByElectionDates),
    '选举法第五十七条由各省规定；未规定的与换届相同',
  ),
  rollCorrectionDeadlineDays: parameter(0, wholeBetween(0, 30), '选举法未规定；至选举日'),
  rollFields: parameter(['name'], isTextList, '选举法未规定；只公布姓名'),
  ballotRetention: parameter(
    'until the next general election of the body is finished',
    isText,
    '没有全国统一的期限',
  ),
};

/** 参数代号表 */
export const PARAMETER_IDS = Object.keys(PARAMETERS) as readonly ParameterId[];

function parameter<const V>(value: V, allows: (value: unknown) => boolean, source: string): Parameter<V> {
  return { default: value, allows, source };
}

function oneOf(...values: readonly unknown[]): (value: unknown) => boolean {
  return (value) => values.includes(value);
}

function orNull(allows: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || allows(value);
}

function wholeBetween(min: number, max: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function listOf(values: readonly unknown[]): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every((item) => values.includes(item));
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

/** A percentage that is not negative; it need not be whole. */
function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

/** A part of the whole, written `1/3`. */
function isFractionText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [numerator, denominator] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.slice(1).map(Number) ?? [];
  return numerator !== undefined && denominator !== undefined && denominator > 0 && numerator <= denominator;
}

function isByElectionDates(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isDays = wholeBetween(0, 60);
  return Object.entries(value).every(([step, days]) => BY_ELECTION_STEPS.includes(step) && isDays(days));
}
