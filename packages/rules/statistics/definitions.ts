/**
 * 统计指标的定义 · each in one place: what it is called, what is divided by what, how it is rounded, where it is from. Every figure on a screen, in a table and in a
 * report is computed by its line here; those of registration and of the vote stand in `voting-statistics.ts`, those of elected bodies in `body-statistics.ts`.
 */
import { AVERAGE_OF_PEOPLE, MULTIPLE, ofPublished, type StatisticDefinition } from './statistic.ts';

const SOFT = '选举法第七条只称适当数量；指标由工作方案定，只作指导';

/** 代表结构的指标, in the order in which they are shown. */
export const STRUCTURE_STATISTICS = {
  women: ofPublished('妇女', '性别为女的人', SOFT),
  minorities: ofPublished('少数民族', '民族不是汉族的人；民族没有填明的不计入', '选举法第七条、第十九条'),
  'party-members': ofPublished('中共党员', '政治面貌为中共党员、中共预备党员的人', '各地换届情况通报'),
  'non-party': ofPublished('非中共党员', '政治面貌填明、不是中共党员和中共预备党员的人', '各地换届情况通报'),
  'workers-farmers': ofPublished('工人、农民', '统计类别为工人、农民的人', SOFT),
  professionals: ofPublished('专业技术人员', '统计类别为专业技术人员的人', SOFT),
  'workers-farmers-professionals': ofPublished(
    '工人、农民和专业技术人员',
    '统计类别为工人、农民或者专业技术人员的人',
    '选举法第七条：基层代表，特别是工人、农民和知识分子代表',
  ),
  officials: ofPublished('党政干部', '统计类别为党政干部的人', SOFT),
  'enterprise-heads': ofPublished('企业负责人', '统计类别为企业负责人的人', SOFT),
  others: ofPublished('其他', '统计类别为其他的人', SOFT),
  reelected: ofPublished('连任', '本人称是上届本级人大代表的人；没有问明的不计入', SOFT),
  'age-to-35': ofPublished('35 岁以下', '到选举日不满 36 周岁的人', '各地换届情况通报'),
  'age-36-to-55': ofPublished('36 至 55 岁', '到选举日满 36 周岁、不满 56 周岁的人', '各地换届情况通报'),
  'age-from-56': ofPublished('56 岁以上', '到选举日满 56 周岁的人', '各地换届情况通报'),
  postgraduate: ofPublished('研究生', '文化程度为研究生、硕士、博士的人', '各地换届情况通报'),
  bachelor: ofPublished('大学本科', '文化程度为大学、本科、学士的人', '各地换届情况通报'),
  college: ofPublished('大专', '文化程度为大专、专科、高职的人', '各地换届情况通报'),
  secondary: ofPublished('高中、中专', '文化程度为高中、中专、中技、职高的人', '各地换届情况通报'),
  'lower-education': ofPublished('初中以下', '文化程度为初中、小学等的人', '各地换届情况通报'),
  'college-and-above': ofPublished('大专以上', '文化程度为大专、大学本科、研究生的人', '江苏省 2012 年通报'),
} as const satisfies Readonly<Record<string, StatisticDefinition>>;

/** 提名推荐和选民参与的指标 */
export const PARTICIPATION_STATISTICS = {
  'nominees-times-seats': {
    title: '初步代表候选人与应选名额之比',
    numerator: '公布的初步代表候选人；同一人在一个选区只计一次',
    denominator: '这些选区的应选代表名额',
    ...MULTIPLE,
    source: '北京市 2021 年通报',
  },
  'by-organisations': ofPublished(
    '政党、人民团体推荐的',
    '有政党、人民团体推荐的初步代表候选人；又有选民联名推荐的也计在这里',
    '选举法第三十条；北京市 2021 年通报',
    '公布的初步代表候选人',
  ),
  'by-voters': ofPublished(
    '选民联名推荐的',
    '只有选民十人以上联名推荐的初步代表候选人',
    '选举法第三十条；北京市 2021 年通报',
    '公布的初步代表候选人',
  ),
  'voter-nominees-times-seats': {
    title: '选民联名推荐的人数与应选名额之比',
    numerator: '选民十人以上联名推荐的初步代表候选人',
    denominator: '这些选区的应选代表名额',
    ...MULTIPLE,
    source: '江苏省 2012 年通报',
  },
  nominating: ofPublished(
    '参加联名推荐的选民',
    '在联名推荐上签名、仍然计入的选民；签了几份的只计一次',
    '选举法第三十条',
    '这些选区名单上的选民',
  ),
  consulting: ofPublished(
    '参加酝酿协商的选民',
    '各选民小组协商时到场的选民；一个选区协商了几轮的，计到场最多的一轮',
    '选举法第三十二条',
    '举行了酝酿协商的选区名单上的选民',
  ),
  'candidates-at-meetings': ofPublished(
    '与选民见面的候选人',
    '至少到场一次的正式代表候选人',
    '选举法第三十四条；江苏省 2012 年通报',
    '公布的正式代表候选人',
  ),
  'voters-at-meetings': {
    title: '平均每个选区参加见面的选民',
    numerator: '各次见面到场选民的合计（人次）',
    denominator: '公布了正式代表候选人的选区',
    // The report of Jiangsu says 88 for 88.6, and 60 for 60.3.
    ...AVERAGE_OF_PEOPLE,
    source: '选举法第三十四条；江苏省 2012 年通报，舍去小数',
  },
} as const satisfies Readonly<Record<string, StatisticDefinition>>;

/** 代表结构的一项指标 */
export type StructureStatistic = keyof typeof STRUCTURE_STATISTICS;

/** 提名推荐和选民参与的一项指标 */
export type ParticipationStatistic = keyof typeof PARTICIPATION_STATISTICS;

/** 代表结构的各项指标 */
export const STRUCTURE_STATISTIC_IDS = Object.keys(STRUCTURE_STATISTICS) as StructureStatistic[];
