/** 待定参数的说法 · what an election office is asked, and how the values to choose from are called. */
import type { ParameterId } from './parameters.ts';

/** 待定参数的说法 */
export interface ParameterText {
  readonly title: string;
  /** 请选举机构决定的问题 */
  readonly question: string;
  /** The values, or the members of a list, as they are called; without them a number or a text is given. */
  readonly values?: Readonly<Record<string, string>>;
  readonly unit?: string;
}

/** 待定参数的说法，按参数表的顺序 */
export const PARAMETER_TEXTS: Readonly<Record<ParameterId, ParameterText>> = {
  dayConvention: {
    title: '“选举日的N日以前”的算法',
    question: '“选举日的N日以前”最迟是哪一天？',
    values: { A: '选举日往前数N日，当日算数（D−N）', B: '中间须隔满N日（D−N−1）' },
  },
  appealFirstDay: {
    title: '“自公布之日起五日内”的首日',
    question: '“自公布之日起五日内”，公布当日是否计入？',
    values: { excluded: '公布当日不计入', included: '公布当日计入' },
  },
  appealRestDays: {
    title: '申诉期限末日为休息日',
    question: '申诉期限的最后一日是休息日的，是否顺延？',
    values: { extend: '顺延到休息日后的第一个工作日', ignore: '不顺延' },
  },
  feb29Birthday: {
    title: '二月二十九日出生的年满日',
    question: '二月二十九日出生的，在平年哪一天满十八周岁？',
    values: { 'mar-1': '三月一日', 'feb-28': '二月二十八日' },
  },
  populationBasis: {
    title: '人口数',
    question: '计算代表名额的人口数以什么为准？',
    values: { registered: '户籍人口', resident: '常住人口' },
  },
  constituencyTolerancePercent: {
    title: '选区人口的允许偏差',
    question: '各选区每一代表所代表的人口数，偏离平均数多少即提醒？',
    unit: '%',
  },
  committeeResignTrigger: {
    title: '选举委员会成员辞职的时点',
    question: '选举委员会组成人员成为哪一种候选人时应当辞职？',
    values: { initial: '列为初步代表候选人时', formal: '列为正式代表候选人时' },
  },
  nominationAfterRoll: {
    title: '提名与选民名单的先后',
    question: '提名推荐是否须在选民名单公布以后进行？',
    values: { true: '须在公布以后', false: '不要求先后' },
  },
  organisationShareCapPercent: {
    title: '政党、人民团体推荐的比例',
    question: '政党、人民团体推荐的候选人最多占代表名额的多少？',
    values: { null: '不设上限' },
    unit: '%',
  },
  narrowWithinRange: {
    title: '人数合法时是否还可以减少候选人',
    question: '初步候选人的人数已在法定差额之内，是否还可以经酝酿减少？',
    values: { true: '可以', false: '不可以，全部列为正式候选人' },
  },
  primaryMinTurnout: {
    title: '预选的最低参加比例',
    question: '预选须有本选区多少选民参加？',
    values: { null: '不作要求' },
  },
  primaryTie: {
    title: '预选票数相等',
    question: '预选在最后一名票数相等的，怎样处理？',
    values: { extend: '不超过法定人数的，一并列入', again: '就票数相等的人再次预选' },
  },
  orderAfterPrimary: {
    title: '预选后候选人的排列',
    question: '预选后正式候选人的名单怎样排列？',
    values: { votes: '按预选得票多少', strokes: '按姓名笔画' },
  },
  votingWindowDays: { title: '投票持续的日数', question: '投票从选举日起持续几日？', unit: '日' },
  mobileBoxScrutineersMin: {
    title: '流动票箱的监票人',
    question: '每个流动票箱至少有几名监票人？',
    values: { 2: '二人', 3: '三人' },
  },
  checkInAfterLoss: {
    title: '离线设备报失以后的发票',
    question: '离线登记的设备报失、有的选票没有记名以后，这个场所怎样给没有登记的选民发票？',
    values: {
      attest: '查看打了勾的登记簿和选民证，没有领过的，写明查看人后发票',
      stop: '停止发票，由选举委员会另作安排',
    },
  },
  equipmentListDays: {
    title: '没有设备物资清单的场所',
    question: '投票场所没有登记设备物资清单的，从选举日前几日起列入风险清单？',
    values: { null: '不提醒' },
    unit: '日',
  },
  proxyReasons: {
    title: '可以委托投票的情形',
    question: '哪些选民可以委托他人投票？',
    values: {
      away: '选举期间外出',
      ill: '因病不能到场',
      disabled: '残疾不便',
      isolated: '隔离',
      custody: '被羁押、服刑而准予行使选举权利',
    },
  },
  proxyChannels: {
    title: '委托的书面方式',
    question: '哪些方式算书面委托？',
    values: { paper: '当面书面', letter: '信函', fax: '传真', 'other-verifiable': '其他可以核实的方式' },
  },
  proxySameConstituency: {
    title: '受托人的范围',
    question: '受托人是否须为本选区的选民？',
    values: { true: '须为本选区选民', false: '其他选民均可' },
  },
  proxyMayStand: {
    title: '候选人接受委托',
    question: '代表候选人能否接受其他选民的委托，代为投票？',
    values: { true: '可以', false: '不可以' },
  },
  proxyPublication: {
    title: '公布委托',
    question: '选举日以前是否公布委托人和受托人？',
    values: { none: '不公布', may: '可以公布', must: '应当公布' },
  },
  pBasis: {
    title: '参加投票的选民怎样计算',
    question: '“参加投票的选民”以什么计算？',
    values: { cast: '以收回的选票计', issued: '以发出的选票计' },
  },
  turnoutInSecondRound: {
    title: '再次投票、另行选举的参加人数',
    question: '再次投票、另行选举是否也须选区全体选民的过半数参加？',
    values: { true: '须过半数', false: '不要求' },
  },
  secondRoundWriteIns: {
    title: '另选的人能否列为另行选举的候选人',
    question: '第一次投票中另选的得票人，能否列为另行选举的候选人？',
    values: { true: '可以', false: '不可以' },
  },
  maxOtherRounds: { title: '另行选举的次数', question: '另行选举最多进行几次？', unit: '次' },
  presidiumMajority: {
    title: '乡镇人大主席团确认代表资格的多数',
    question: '乡镇人大主席团确认代表资格，以哪些人的过半数通过？',
    values: { members: '全体组成人员', present: '出席的组成人员' },
  },
  congressBasis: {
    title: '“全体代表”的人数',
    question: '“全体代表”以什么计算？',
    values: { 'in-office': '在任代表', seats: '代表名额' },
  },
  byElectionDates: {
    title: '补选的日期',
    question: '补选时各名单在选举日的几日以前公布？',
    values: { null: '与换届相同' },
  },
  rollCorrectionDeadlineDays: {
    title: '补正选民名单的截止',
    question: '选民名单的补正截止于选举日前几日？（0为至选举日）',
    unit: '日',
  },
  rollFields: {
    title: '公布的选民名单载明的内容',
    question: '公布的选民名单载明哪些内容？',
    values: { name: '姓名', sex: '性别', group: '选民小组', serial: '序号' },
  },
  rollPostingDay: {
    title: '名单张贴几处时的公布之日',
    question: '选民名单在几处先后张贴的，以哪一天为公布之日？',
    values: { first: '第一处张贴之日', last: '最后一处张贴之日' },
  },
  voterCards: {
    title: '是否凭选民证投票',
    question: '本次选举是否实行凭选民证参加投票？',
    values: { true: '实行，发给选民证', false: '不实行，凭身份证' },
  },
  requestWaitsDays: {
    title: '申请等待复核的日数',
    question: '须两人办理的申请，几日没有复核的退回，删除写的内容？',
    unit: '日',
  },
  ballotRetention: {
    title: '选票的保存',
    question: '选票保存到什么时候？',
    values: {
      'until the next general election of the body is finished': '保存到本级下一次换届选举结束',
      '1 month after the first session': '第一次会议闭会后满一个月',
      '3 months after the first session': '第一次会议闭会后满三个月',
      '6 months after the first session': '第一次会议闭会后满六个月',
      '12 months after the first session': '第一次会议闭会后满一年',
      'handed to the archives': '移交档案馆，由档案馆处置',
    },
  },
  committeeSize: {
    title: '选举委员会的组成人数',
    question: '县、乡两级选举委员会各由几人至几人组成？',
    values: { null: '不作要求' },
  },
  formalCandidateNumber: {
    title: '正式候选人的人数',
    question: '法定范围以内的正式候选人人数由谁定？',
    values: { 'all-within-range': '范围以内的全部列入', 'committee-fixes': '选举委员会在范围以内定' },
  },
  withdrawalDeadlineDays: {
    title: '被提名人退出的期限',
    question: '被提名人最迟在选举日前几日退出？',
    values: { null: '不作要求' },
    unit: '日',
  },
  standAgainElsewhere: {
    title: '落选后在其他选区再作候选人',
    question: '在一个选区落选的候选人，同一次选举中能否在其他选区再作候选人？',
    values: { true: '可以', false: '不可以' },
  },
  staffExclusions: {
    title: '候选人近亲属的回避',
    question: '候选人的近亲属不得担任哪些选举工作？',
    values: { counting: '监票人、计票人', all: '全部选举工作' },
  },
  votingExtensionDays: {
    title: '投票时间的延长',
    question: '经批准，投票最多可以延长几日？',
    unit: '日',
  },
  repeatVoteList: {
    title: '重新投票的候选人',
    question: '选举无效、重新投票的，用原来的候选人名单还是重新提名？',
    values: { 'same-list': '原来的名单', 'new-nomination': '重新提名' },
  },
  afterLastRound: {
    title: '另行选举后仍不足的名额',
    question: '另行选举后仍不足的名额怎样处理？',
    values: { vacant: '暂缺', 'by-election': '留待补选' },
  },
  villageOtherElectionDays: {
    title: '村民委员会另行选举的期限',
    question: '村民委员会另行选举最迟在几日以内进行？',
    values: { null: '不作要求' },
    unit: '日',
  },
  villageMayStopAtThree: {
    title: '村民委员会已选出三人以上',
    question: '村民委员会已选出三人以上的，不足的名额能否暂缺？',
    values: { true: '可以暂缺', false: '须另行选举' },
  },
  villageProxyMax: {
    title: '村民委员会选举的受托人数',
    question: '村民委员会选举中，每人最多接受几人的委托？',
    values: { null: '不作要求' },
    unit: '人',
  },
  villageTwoPostsVoid: {
    title: '同一人被选为村民委员会两项职务',
    question: '一张选票把同一人选为村民委员会两项职务的，是否作废？',
    values: { true: '作废', false: '不作废' },
  },
  villageProxyMayStand: {
    title: '村民委员会候选人接受委托',
    question: '村民委员会选举中，候选人能否接受他人的委托投票？',
    values: { true: '可以', false: '不可以' },
  },
  villageUnpublishedProxyVoid: {
    title: '没有公布的委托',
    question: '村民委员会选举中，没有公布的委托是否无效？',
    values: { true: '无效', false: '有效' },
  },
  villageMobileBoxScrutineersMin: {
    title: '村民委员会选举的流动票箱的监票人',
    question: '村民委员会选举中，每个流动票箱至少有几名监票人？',
    values: { 2: '二人', 3: '三人' },
  },
  villageElectionCommitteeSize: {
    title: '村民选举委员会的人数',
    question: '村民选举委员会由几人至几人组成？',
    values: { null: '不作要求' },
  },
  villageRelativesTogether: {
    title: '近亲属同任一届村民委员会',
    question: '近亲属能否同任一届村民委员会的成员？',
    values: { true: '可以', false: '不可以，职务高的、得票多的留任' },
  },
  countingOtherDay: {
    title: '改日计票',
    question: '经选举委员会同意，能否在投票日以后的一日计票？',
    values: { true: '可以', false: '不可以，投票结束当日计票' },
  },
  appointmentProposalDays: {
    title: '提请任命的时间',
    question: '提请任命须在常委会会议的几日以前？',
    values: { null: '不作要求' },
    unit: '日',
  },
  appointmentRejectionsMax: {
    title: '未获通过后再次提请任命',
    question: '几次未获通过的，本届内不得再提请任命同一职务？',
    values: { null: '不作要求' },
    unit: '次',
  },
  lawExamRequired: {
    title: '任前法律知识考试',
    question: '提请任命以前是否须通过法律知识考试？',
    values: { true: '须通过', false: '不要求' },
  },
  lawExamPassMark: {
    title: '任前法律知识考试的合格分数',
    question: '任前法律知识考试多少分合格？',
    unit: '分',
  },
  oathWorkingDays: {
    title: '宪法宣誓的期限',
    question: '政府任命的人员须在任命后几个工作日以内宣誓？',
    values: { null: '不作要求' },
    unit: '个工作日',
  },
  suggestionSteps: {
    title: '代表建议办理的步骤',
    question: '代表建议的交办、联系、会办、评价各有什么期限？',
    values: { null: '不作要求' },
  },
  livelihoodSurplus: {
    title: '民生实事候选项目的差额',
    question: '民生实事的候选项目是否须多于应选项目？',
    values: { true: '须多于', false: '可以多于或者等于' },
  },
  livelihoodPass: {
    title: '民生实事项目的通过',
    question: '民生实事项目得多少票通过？',
    values: {
      'half-of-all': '全体代表的过半数',
      'half-of-present': '出席代表的过半数',
      'most-votes': '得票多的通过',
    },
  },
  livelihoodTie: {
    title: '民生实事项目的票数相等',
    question: '民生实事项目票数相等不能确定的，怎样处理？',
    values: { 'vote-again': '就票数相等的项目再次投票', 'standing-committee': '由常委会决定' },
  },
  dutyStandard: {
    title: '代表履职的最低要求',
    question: '代表每年、每届履职的最低要求是什么？',
    values: { null: '不作要求' },
  },
  structureTargets: {
    title: '代表结构的指导性指标',
    question: '代表的结构有哪些指导性指标？',
  },
  townshipQuotaReportDays: {
    title: '乡级代表名额重新确定后的备案期限',
    question: '乡级代表名额重新确定后，最迟几日以内报送备案？',
    values: { null: '不作要求' },
    unit: '日',
  },
  minorityParity: {
    title: '少数民族每一代表所代表的人口数“相当于”平均数',
    question: '占总人口百分之三十以上的少数民族，名额与按人口算得的数怎样才算相当？',
    values: { 'within-one': '相差不到一名', nearest: '四舍五入的那个整数' },
  },
  centralUnitsMayDeviate: {
    title: '中央、市属单位组成的选区',
    question: '中央、市属单位组成的选区，每一代表所代表的人口数可否多于平均数？',
    values: { true: '可以多于平均数', false: '与其他选区相同' },
  },
  villageAtLeastOne: {
    title: '人口特少的村的代表',
    question: '人口特少的村在乡级人大是否一般也有一名代表？',
    values: { true: '一般至少一名', false: '不作要求' },
  },
  higherUnitsTownshipVote: {
    title: '不属于县级以下领导的单位的职工参加乡级选举',
    question: '驻在乡镇、不属于县级以下人民政府领导的单位的职工，是否参加乡级人大的选举？',
    values: { optional: '可以不参加', excluded: '不参加' },
  },
  committeeHeads: {
    title: '选举委员会副主任的人数',
    question: '选举委员会设主任一人，副主任几人至几人？',
    values: { null: '不作要求' },
  },
  incapacityEvidence: {
    title: '确认不能行使选举权利的证明',
    question: '确认精神病患者不能行使选举权利，须有什么证明？',
    values: { none: '不另作要求', 'certificate-or-consent': '医院证明或者监护人同意' },
  },
  incapacityBeyondIllness: {
    title: '精神病患者以外不能行使选举权利的人',
    question: '精神病患者以外没有行为能力的人，是否也经确认不列入选民名单？',
    values: { true: '也可以不列入', false: '只限精神病患者' },
  },
  sentencedVoting: {
    title: '服刑的选民怎样投票',
    question: '被判处有期徒刑而没有被剥夺政治权利的选民怎样投票？',
    values: { 'mobile-box-or-proxy': '流动票箱或者委托投票', 'in-prison': '在监狱投票' },
  },
  floatingEvidence: {
    title: '户籍地以外登记的凭据',
    question: '不在户籍地的选民在现居住地登记，认可哪些凭据？',
    values: {
      certificate: '选民资格证明',
      'certificate-and-permit': '居住证和选民资格证明',
      'home-answer': '向户籍地核实的结果',
      'voted-here-before': '上次在本地登记并经复核',
      'city-system': '全市系统核对的结果',
    },
  },
  uncontactableVoters: {
    title: '无法联系的选民',
    question: '无法联系的选民是否可以暂不登记？',
    values: { registered: '照常登记', provisional: '暂不登记，要求登记的补登' },
  },
  addLateEighteen: {
    title: '选举日推迟后新满十八周岁的',
    question: '选举日推迟的，到新选举日才满十八周岁的人是否补充登记？',
    values: { true: '补充登记', false: '不补充登记' },
  },
  writtenNomination: {
    title: '书面推荐',
    question: '推荐代表候选人是否须书面并签名？',
    values: { true: '须书面并签名', false: '不作要求' },
  },
  signatureWithdrawal: {
    title: '撤回联名的期限',
    question: '联名推荐的选民最迟什么时候可以撤回签名？',
    values: { 'until-list': '初步代表候选人名单公布以前', 'until-formal': '正式代表候选人名单确定以前' },
  },
  declareOtherSeats: {
    title: '申报在其他地方任代表',
    question: '被提名人已任其他地方的代表的，是否须申报？',
    values: { true: '须申报', false: '不作要求' },
  },
  nomineeVoterOf: {
    title: '被提名人是哪里的选民',
    question: '被提名人须是哪里的选民？',
    values: { anywhere: '不作要求', 'same-area': '本行政区域的选民，不限本选区' },
  },
  tooFewNominees: {
    title: '初步候选人不足',
    question: '初步候选人少于法定的最少人数的，怎样处理？',
    values: { 'more-nominations': '补充提名推荐', 'superior-decides': '报上级选举机构决定' },
  },
  formalListFallsShort: {
    title: '公布后候选人不足',
    question: '正式候选人名单公布后，候选人少于法定的最少人数的，怎样处理？',
    values: { postpone: '推迟选举日，补充候选人', proceed: '按余下的候选人选举' },
  },
  formalListObjectionDays: {
    title: '对正式代表候选人名单提出意见的期限',
    question: '正式代表候选人名单公布后几日内可以提出意见？联审意见保存到那时为止。',
    unit: '日',
  },
  candidateMeeting: {
    title: '代表候选人与选民见面',
    question: '选举委员会是否一律组织代表候选人与选民见面？',
    values: { 'on-request': '选民要求时组织', always: '一律组织' },
  },
  approvalMatters: {
    title: '报上级批准以后才能办理的事项',
    question: '哪些事项要报上级批准以后才能办理？',
    values: {
      'township-seats': '乡级人大代表名额',
      committee: '选举委员会组成人员',
      'election-day': '选举日的变更',
      constituencies: '选区划分和名额分配',
    },
  },
};
