/**
 * 待定参数 · what the law leaves open or to local rules. Each has the values it may take, the one that holds where
 * nobody has decided, and why. A province decides some in its own rules (`jurisdictions.ts`), an office others.
 */
import { type ApprovableMatter, APPROVABLE_MATTERS } from './approvable-matters.ts';
import { type SuggestionPeriods, SUGGESTION_STEPS } from './suggestion-steps.ts';

/** 委托投票的情形 · why a voter cannot come himself. */
export type ProxyReason = 'away' | 'ill' | 'disabled' | 'isolated' | 'custody';

/** 委托的书面方式 · how the commission reaches the committee. */
export type ProxyChannel = 'paper' | 'letter' | 'fax' | 'other-verifiable';

/** 户籍地以外登记的凭据 · what is taken for proof that a voter is entitled, and listed nowhere else. */
export type FloatingEvidence =
  'certificate' | 'certificate-and-permit' | 'home-answer' | 'voted-here-before' | 'city-system';

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
  /** 离线设备报失以后的发票 */
  readonly checkInAfterLoss: 'attest' | 'stop';
  /** 没有设备物资清单的场所从选举日前几日起提醒 */
  readonly equipmentListDays: number | null;
  /** 可以委托投票的情形 */
  readonly proxyReasons: readonly ProxyReason[];
  /** 委托的书面方式 */
  readonly proxyChannels: readonly ProxyChannel[];
  /** 受托人须为本选区选民 */
  readonly proxySameConstituency: boolean;
  /** 代表候选人可以接受委托 */
  readonly proxyMayStand: boolean;
  /** 选举日以前公布委托人和受托人 */
  readonly proxyPublication: 'none' | 'may' | 'must';
  /** 参加投票的选民以收回或者发出的选票计 */
  readonly pBasis: 'cast' | 'issued';
  /** 另行选举、再次投票是否也须过半数选民参加 */
  readonly turnoutInSecondRound: boolean;
  /** 另选他人的得票人能否成为另行选举的候选人 */
  readonly secondRoundWriteIns: boolean;
  /** 另行选举的次数 */
  readonly maxOtherRounds: 1 | 2 | 3;
  /** 乡镇人大主席团确认代表资格的多数 */
  readonly presidiumMajority: 'members' | 'present';
  /** 全体代表以在任或者名额计 */
  readonly congressBasis: 'in-office' | 'seats';
  /** 补选的日期 */
  readonly byElectionDates: ByElectionDates | null;
  /** 选民名单补正截止于选举日前几日 */
  readonly rollCorrectionDeadlineDays: number;
  /** 公布的选民名单载明的内容 */
  readonly rollFields: readonly string[];
  /** 张贴几处的，选民名单公布之日 */
  readonly rollPostingDay: 'first' | 'last';
  /** 凭选民证参加投票 */
  readonly voterCards: boolean;
  /** 须两人办理的申请等待复核的日数 */
  readonly requestWaitsDays: number;
  /** 选票的保存 */
  readonly ballotRetention: string;
  /** 选举委员会的组成人数 */
  readonly committeeSize: { readonly county: NumberRange; readonly township: NumberRange } | null;
  /** 在合法范围内的正式候选人人数 */
  readonly formalCandidateNumber: 'all-within-range' | 'committee-fixes';
  /** 接受提名后退出的期限 */
  readonly withdrawalDeadlineDays: number | null;
  /** 落选后能否在其他选区再作候选人 */
  readonly standAgainElsewhere: boolean;
  /** 候选人的近亲属不得担任的选举工作 */
  readonly staffExclusions: 'counting' | 'all';
  /** 经批准可以延长的投票日数 */
  readonly votingExtensionDays: number;
  /** 重新投票的候选人 */
  readonly repeatVoteList: 'same-list' | 'new-nomination';
  /** 另行选举后仍不足的名额 */
  readonly afterLastRound: 'vacant' | 'by-election';
  /** 村民委员会另行选举的期限 */
  readonly villageOtherElectionDays: number | null;
  /** 村民委员会已选出三人以上，不足的可以暂缺 */
  readonly villageMayStopAtThree: boolean;
  /** 村民委员会选举中每人接受的委托 */
  readonly villageProxyMax: number | null;
  /** 村民委员会选举中同一人被选为两项职务的，选票作废 */
  readonly villageTwoPostsVoid: boolean;
  /** 村民委员会选举中候选人可以接受委托 */
  readonly villageProxyMayStand: boolean;
  /** 没有公布的委托无效 */
  readonly villageUnpublishedProxyVoid: boolean;
  /** 村民委员会选举的流动票箱的监票人 */
  readonly villageMobileBoxScrutineersMin: 2 | 3;
  /** 村民选举委员会的人数 */
  readonly villageElectionCommitteeSize: NumberRange | null;
  /** 近亲属可以同任一届村民委员会 */
  readonly villageRelativesTogether: boolean;
  /** 经同意可以改日计票 */
  readonly countingOtherDay: boolean;
  /** 提请任命须在常委会会议几日以前 */
  readonly appointmentProposalDays: number | null;
  /** 几次未获通过的，本届内不再提请任命同一职务 */
  readonly appointmentRejectionsMax: number | null;
  /** 任命以前须通过法律知识考试 */
  readonly lawExamRequired: boolean;
  /** 任前法律知识考试的合格分数 */
  readonly lawExamPassMark: number;
  /** 行政任命的宪法宣誓的期限，以工作日计 */
  readonly oathWorkingDays: number | null;
  /** 代表建议办理的地方步骤 */
  readonly suggestionSteps: SuggestionPeriods | null;
  /** 民生实事候选项目须多于应选项目 */
  readonly livelihoodSurplus: boolean;
  /** 民生实事项目的通过 */
  readonly livelihoodPass: 'half-of-all' | 'half-of-present' | 'most-votes';
  /** 民生实事项目的票数相等 */
  readonly livelihoodTie: 'vote-again' | 'standing-committee';
  /** 代表履职的最低要求 */
  readonly dutyStandard: DutyStandard | null;
  /** 代表结构的指导性指标 */
  readonly structureTargets: readonly StructureTarget[];
  /** 乡级代表名额重新确定后报送备案的期限 */
  readonly townshipQuotaReportDays: number | null;
  /** 占百分之三十以上的少数民族，每一代表所代表的人口数与平均数相当 */
  readonly minorityParity: 'within-one' | 'nearest';
  /** 中央、市属单位组成的选区，每一代表所代表的人口数可以多于平均数 */
  readonly centralUnitsMayDeviate: boolean;
  /** 乡级人大中人口特少的村至少有一名代表 */
  readonly villageAtLeastOne: boolean;
  /** 不属于县级以下领导的单位的职工是否参加乡级选举 */
  readonly higherUnitsTownshipVote: 'optional' | 'excluded';
  /** 选举委员会副主任的人数，主任一人 */
  readonly committeeHeads: NumberRange | null;
  /** 确认不能行使选举权利的证明 */
  readonly incapacityEvidence: 'none' | 'certificate-or-consent';
  /** 精神病以外不能行使选举权利的也可以不列入 */
  readonly incapacityBeyondIllness: boolean;
  /** 服刑的选民怎样投票 */
  readonly sentencedVoting: 'mobile-box-or-proxy' | 'in-prison';
  /** 户籍地以外登记的凭据 */
  readonly floatingEvidence: readonly FloatingEvidence[];
  /** 无法联系的选民 */
  readonly uncontactableVoters: 'registered' | 'provisional';
  /** 选举日推迟后新满十八周岁的 */
  readonly addLateEighteen: boolean;
  /** 书面推荐 */
  readonly writtenNomination: boolean;
  /** 联名的选民撤回签名的期限 */
  readonly signatureWithdrawal: 'until-list' | 'until-formal';
  /** 申报在其他地方任代表 */
  readonly declareOtherSeats: boolean;
  /** 被提名人是哪里的选民 */
  readonly nomineeVoterOf: 'anywhere' | 'same-area';
  /** 初步候选人少于法定的最少人数 */
  readonly tooFewNominees: 'more-nominations' | 'superior-decides';
  /** 公布后正式候选人少于法定的最少人数 */
  readonly formalListFallsShort: 'postpone' | 'proceed';
  /** 正式代表候选人名单公布后几日内可以提出意见 */
  readonly formalListObjectionDays: number;
  /** 代表候选人与选民见面 */
  readonly candidateMeeting: 'on-request' | 'always';
  /** 上级批准以后才能办理的事项 */
  readonly approvalMatters: readonly ApprovableMatter[];
}

/** 人数的范围 · both ends included. */
interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** 代表履职的最低要求 · the first three a year, the others a term. */
export interface DutyStandard {
  readonly speeches: number;
  readonly activities: number;
  readonly suggestions: number;
  readonly trainings: number;
  readonly goodDeeds: number;
  readonly dutyReports: number;
}

/** 结构指标 · a share of the deputies, never a condition for anyone. */
export interface StructureTarget {
  readonly group: string;
  readonly atLeastPercent?: number;
  readonly atMostPercent?: number;
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
const FLOATING_EVIDENCE: readonly FloatingEvidence[] = [
  'certificate',
  'certificate-and-permit',
  'home-answer',
  'voted-here-before',
  'city-system',
];
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
  checkInAfterLoss: parameter(
    'attest',
    oneOf('attest', 'stop'),
    '选举法第五条只称一个投票权；设备丢失以后怎样查明谁已领票，没有规定',
  ),
  equipmentListDays: parameter(3, orNull(wholeBetween(0, 30)), '选举法未规定物资何时送齐'),
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
  proxyMayStand: parameter(true, isBoolean, '选举法第四十二条只称其他选民，没有把候选人除外'),
  proxyPublication: parameter(
    'none',
    oneOf('none', 'may', 'must'),
    '选举法第四十二条未规定公布；没有规定的不公布姓名',
  ),
  pBasis: parameter('cast', oneOf('cast', 'issued'), '选举法第四十五条未界定参加投票；以收回的选票计'),
  turnoutInSecondRound: parameter(true, isBoolean, '选举法第四十五条未写明；按第一款适用'),
  secondRoundWriteIns: parameter(false, isBoolean, '选举法第四十五条未写明；先列未当选的正式候选人'),
  maxOtherRounds: parameter(1, oneOf(1, 2, 3), '选举法未规定；不足的名额暂缺'),
  presidiumMajority: parameter(
    'members',
    oneOf('members', 'present'),
    '选举法第四十七条只称由主席团确认；与常务委员会同样，以全体组成人员计',
  ),
  congressBasis: parameter('in-office', oneOf('in-office', 'seats'), '地方组织法只称全体代表；以在任代表计'),
  byElectionDates: parameter(
    null,
    orNull(isByElectionDates),
    '选举法第五十七条由各省规定；未规定的与换届相同',
  ),
  rollCorrectionDeadlineDays: parameter(0, wholeBetween(0, 30), '选举法未规定；至选举日'),
  rollFields: parameter(['name'], isTextList, '选举法未规定；只公布姓名'),
  rollPostingDay: parameter(
    'last',
    oneOf('first', 'last'),
    '选举法第二十八条只称公布；各处都能看到时起算，不使选民吃亏',
  ),
  voterCards: parameter(
    false,
    isBoolean,
    '选举法第二十八条：实行凭选民证参加投票选举的才发；凭身份证也可以领票',
  ),
  requestWaitsDays: parameter(30, wholeBetween(1, 365), '个人信息保护法第十九条只称最短时间'),
  ballotRetention: parameter(
    'until the next general election of the body is finished',
    isText,
    '没有全国统一的期限',
  ),
  committeeSize: parameter(
    null,
    orNull(isCommitteeSize),
    '选举法第九条未规定人数；各地实施细则或者工作方案定',
  ),
  formalCandidateNumber: parameter(
    'all-within-range',
    oneOf('all-within-range', 'committee-fixes'),
    '选举法第三十一条、第三十二条只定范围',
  ),
  withdrawalDeadlineDays: parameter(null, orNull(wholeBetween(0, 30)), '选举法未规定被提名人退出的期限'),
  standAgainElsewhere: parameter(true, isBoolean, '选举法未规定；个别省限制'),
  staffExclusions: parameter(
    'counting',
    oneOf('counting', 'all'),
    '选举法第四十三条只称监票人、计票人；几省扩大到全部工作人员',
  ),
  votingExtensionDays: parameter(0, wholeBetween(0, 5), '选举法只有一个选举日'),
  repeatVoteList: parameter(
    'same-list',
    oneOf('same-list', 'new-nomination'),
    '选举法未规定重新投票是否重新提名',
  ),
  afterLastRound: parameter('vacant', oneOf('vacant', 'by-election'), '选举法未规定；不足的名额暂缺'),
  villageOtherElectionDays: parameter(
    null,
    orNull(wholeBetween(1, 90)),
    '村民委员会组织法第十五条未规定另行选举的期限',
  ),
  villageMayStopAtThree: parameter(false, isBoolean, '村民委员会组织法未规定；各省办法定'),
  villageProxyMax: parameter(null, orNull(wholeBetween(1, 10)), '村民委员会组织法第十五条未规定受托的人数'),
  villageTwoPostsVoid: parameter(true, isBoolean, '村民委员会组织法未规定；各省办法定'),
  villageProxyMayStand: parameter(true, isBoolean, '村民委员会组织法第十五条只称近亲属'),
  villageUnpublishedProxyVoid: parameter(
    false,
    isBoolean,
    '村民委员会组织法第十五条要求公布，未规定不公布的后果',
  ),
  villageMobileBoxScrutineersMin: parameter(2, oneOf(2, 3), '村民委员会组织法未规定；比照代表选举'),
  villageElectionCommitteeSize: parameter(
    null,
    orNull(isNumberRange),
    '村民委员会组织法第十二条未规定人数；各省办法定',
  ),
  villageRelativesTogether: parameter(true, isBoolean, '村民委员会组织法未规定；各省办法定'),
  countingOtherDay: parameter(false, isBoolean, '选举法第四十三条只称投票结束后'),
  appointmentProposalDays: parameter(null, orNull(wholeBetween(1, 60)), '地方组织法未规定；各地办法定'),
  appointmentRejectionsMax: parameter(null, orNull(wholeBetween(1, 5)), '地方组织法未规定；各地办法定'),
  lawExamRequired: parameter(false, isBoolean, '法律未规定；各地办法定'),
  lawExamPassMark: parameter(60, wholeBetween(1, 100), '法律未规定；各地多为百分制六十分'),
  oathWorkingDays: parameter(null, orNull(wholeBetween(1, 60)), '宪法第二十七条未规定期限；各地办法定'),
  suggestionSteps: parameter(null, orNull(isSuggestionPeriods), '代表法第五十一条只定答复的期限；各地条例定'),
  livelihoodSurplus: parameter(false, isBoolean, '地方组织法未规定；由票决办法定'),
  livelihoodPass: parameter(
    'half-of-all',
    oneOf('half-of-all', 'half-of-present', 'most-votes'),
    '地方组织法未规定；比照大会的决议，以全体代表的过半数计',
  ),
  livelihoodTie: parameter(
    'vote-again',
    oneOf('vote-again', 'standing-committee'),
    '地方组织法未规定；比照选举，就票数相等的再次投票',
  ),
  dutyStandard: parameter(null, orNull(isDutyStandard), '代表法未规定最低要求；各地办法定'),
  structureTargets: parameter([], isTargetList, '选举法第七条只称适当数量；由工作方案定，只作指导'),
  townshipQuotaReportDays: parameter(
    null,
    orNull(wholeBetween(1, 90)),
    '选举法第十四条只定省级人大常委会报送备案的期限',
  ),
  minorityParity: parameter('within-one', oneOf('within-one', 'nearest'), '选举法第十九条只称相当于'),
  centralUnitsMayDeviate: parameter(false, isBoolean, '选举法第二十六条只称大体相等；北京另有规定'),
  villageAtLeastOne: parameter(false, isBoolean, '选举法第十五条只定乡镇在县级人大至少一名'),
  higherUnitsTownshipVote: parameter(
    'optional',
    oneOf('optional', 'excluded'),
    '直接选举若干规定第七条：可以只参加县级的选举',
  ),
  committeeHeads: parameter(null, orNull(isNumberRange), '选举法第九条未规定主任、副主任的人数'),
  incapacityEvidence: parameter(
    'none',
    oneOf('none', 'certificate-or-consent'),
    '选举法第二十七条只称经选举委员会确认',
  ),
  incapacityBeyondIllness: parameter(false, isBoolean, '选举法第二十七条只称精神病患者'),
  sentencedVoting: parameter(
    'mobile-box-or-proxy',
    oneOf('mobile-box-or-proxy', 'in-prison'),
    '直接选举若干规定第五条由选举委员会和监管机关共同决定',
  ),
  floatingEvidence: parameter(
    ['certificate'],
    listOf(FLOATING_EVIDENCE),
    '直接选举若干规定第九条只称选民资格证明',
  ),
  uncontactableVoters: parameter(
    'registered',
    oneOf('registered', 'provisional'),
    '选举法未规定；不因无法联系而不登记',
  ),
  addLateEighteen: parameter(true, isBoolean, '选举法第四条以选举日为准'),
  writtenNomination: parameter(false, isBoolean, '选举法第三十条未规定推荐须书面签名'),
  signatureWithdrawal: parameter(
    'until-list',
    oneOf('until-list', 'until-formal'),
    '选举法第三十条未规定撤回联名；名单公布以前还没有人据以协商',
  ),
  declareOtherSeats: parameter(false, isBoolean, '选举法第四十八条未规定申报'),
  nomineeVoterOf: parameter('anywhere', oneOf('anywhere', 'same-area'), '选举法未规定被提名人须是哪里的选民'),
  tooFewNominees: parameter(
    'more-nominations',
    oneOf('more-nominations', 'superior-decides'),
    '选举法未规定初步候选人不足的办法',
  ),
  formalListFallsShort: parameter(
    'postpone',
    oneOf('postpone', 'proceed'),
    '选举法未规定公布后候选人不足的办法；差额不能少',
  ),
  formalListObjectionDays: parameter(
    5,
    wholeBetween(1, 15),
    '选举法未规定对正式代表候选人名单提出意见的期限；参照选民名单申诉的五日',
  ),
  candidateMeeting: parameter(
    'on-request',
    oneOf('on-request', 'always'),
    '选举法第三十四条：根据选民的要求',
  ),
  approvalMatters: parameter(
    [],
    listOf(APPROVABLE_MATTERS),
    '选举法第九条只称指导；县级代表名额以外没有规定报批',
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

function isCommitteeSize(value: unknown): boolean {
  return hasExactly(value, { county: isNumberRange, township: isNumberRange });
}

function isNumberRange(value: unknown): boolean {
  const isNumber = wholeBetween(1, 99);
  return (
    hasExactly(value, { min: isNumber, max: isNumber }) &&
    (value as NumberRange).min <= (value as NumberRange).max
  );
}

function isDutyStandard(value: unknown): boolean {
  const isNumber = wholeBetween(0, 99);
  return hasExactly(value, {
    speeches: isNumber,
    activities: isNumber,
    suggestions: isNumber,
    trainings: isNumber,
    goodDeeds: isNumber,
    dutyReports: isNumber,
  });
}

function isSuggestionPeriods(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isPeriod = wholeBetween(1, 99);
  const known: readonly string[] = SUGGESTION_STEPS.map(({ rule }) => rule);
  return Object.entries(value).every(([rule, period]) => known.includes(rule) && isPeriod(period));
}

function isTargetList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isTarget);
}

function isTarget(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { group, ...shares } = value as Record<string, unknown>;
  const isPercent = wholeBetween(0, 100);
  return (
    isText(group) &&
    Object.keys(shares).length > 0 &&
    Object.entries(shares).every(
      ([name, share]) => ['atLeastPercent', 'atMostPercent'].includes(name) && isPercent(share),
    )
  );
}

/** An object with these fields and no others. */
function hasExactly(value: unknown, fields: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(fields);
  return (
    Object.keys(value).length === names.length &&
    names.every((name) => fields[name]?.((value as Record<string, unknown>)[name]))
  );
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
