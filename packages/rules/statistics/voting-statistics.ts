/** 登记和投票的统计指标 · of the register when the rolls are published, of the vote when the results are. */
import {
  MULTIPLE,
  ofPublished,
  type StatisticDefinition,
  STATISTIC_LEVELS,
  type StatisticLevel,
  UP_FROM_TOWNSHIP,
} from './statistic.ts';

const EVERY_LEVEL = Object.keys(STATISTIC_LEVELS) as StatisticLevel[];
const FIRST = '第一次投票的结果已经公布的选区';

/** 登记和投票的指标, in the order in which they are shown. */
export const VOTING_STATISTICS = {
  'registration-rate': {
    ...ofPublished(
      '登记率',
      '名单公布后在册的选民；县乡两级的名单上都有的，只计一次',
      '选举法第二十七条；江苏省 2012 年通报',
      '人口数减去不满十八周岁、被剥夺政治权利、停止行使和不能行使选举权利的人',
    ),
    levels: UP_FROM_TOWNSHIP,
  },
  'candidates-times-seats': {
    title: '正式代表候选人与应选名额之比',
    numerator: '第一次投票选票上的正式代表候选人',
    denominator: '第一次投票的应选代表名额',
    source: '选举法第三十一条：多三分之一至一倍',
    ...MULTIPLE,
  },
  turnout: ofPublished(
    '参选率',
    '第一次投票参加投票的选民：按收回的选票计，当地决定按发出的选票计的从其决定',
    '选举法第四十五条；各地换届情况通报',
    `${FIRST}登记的选民`,
  ),
  'first-ballot-success': ofPublished(
    '一次选举成功率',
    '第一次投票有效、选足应选代表的选区',
    '选举法第四十五条；江苏省 2012 年通报',
    FIRST,
  ),
  'seats-filled': ofPublished(
    '应选名额选出率',
    '公布当选、没有被确定无效的代表',
    '选举法第四十五条；重庆市 2021 年通报的应选和实选',
    '结果公布、后面不再投票的选区的应选代表名额',
  ),
  proxies: {
    ...ofPublished(
      '委托投票',
      '登记的委托投票（一人受一人委托计一件）',
      '选举法第四十二条',
      `${FIRST}登记的选民`,
    ),
    privacy: 'at-least-ten',
  },
  'at-stations': ofVote('投票站投票', '第一次投票投票站票箱里的选票'),
  'at-meetings': ofVote('选举大会投票', '第一次投票选举大会票箱里的选票'),
  'in-mobile-boxes': ofVote('流动票箱投票', '第一次投票流动票箱里的选票'),
  'at-stations-and-meetings': ofVote('投票站和选举大会投票', '第一次投票投票站、选举大会票箱里的选票'),
  'at-place': {
    ...ofVote('本场所收回', '第一次投票这个场所票箱里的选票'),
    levels: ['place'],
  },
  invalid: ofPublished('废票', '第一次投票认定为废票的选票', '选举法第四十四条', '第一次投票收回的选票'),
} as const satisfies Readonly<Record<string, StatisticDefinition>>;

/** 按投票场所的种类 · shares of the ballots that were found. */
function ofVote(title: string, numerator: string) {
  return {
    ...ofPublished(
      title,
      numerator,
      '选举法第三十七条、第三十八条；江苏省 2012 年通报',
      '第一次投票各票箱里的选票',
    ),
    levels: EVERY_LEVEL.filter((level) => level !== 'place'),
    privacy: 'at-least-ten',
  } as const;
}
