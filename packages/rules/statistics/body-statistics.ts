/** 选出机构组成人员的统计指标 · standing committees, governments, presidiums: of how many members, how many are what. */
import { ofPublished, type StatisticDefinition, UP_FROM_TOWNSHIP } from './statistic.ts';

const MEMBERS = '这个机构选出的组成人员';
const REPORTS = '各地换届情况通报';

/** 选出机构的结构指标 */
export const BODY_STATISTICS = {
  'full-time': ofMembers('专职', '专职的组成人员', '地方组织法；人大常委会组成人员专职比例的通报'),
  'body-reelected': ofMembers('连任', '上届就是这个机构组成人员的人', REPORTS),
  'body-women': ofMembers('妇女', '性别为女的组成人员', REPORTS),
  'body-non-party': ofMembers('非中共党员', '不是中共党员和中共预备党员的组成人员', REPORTS),
  'body-college': ofMembers('大专以上', '文化程度为大专以上的组成人员', REPORTS),
  'body-bachelor': ofMembers('大学本科以上', '文化程度为大学本科、研究生的组成人员', REPORTS),
  'average-age': {
    ...ofMembers('平均年龄', '组成人员到选举日的周岁数之和', '某镇 2021 年通报', MEMBERS),
    factor: 1,
    unit: '岁',
    decimals: 1,
  },
} as const satisfies Readonly<Record<string, StatisticDefinition>>;

function ofMembers(title: string, numerator: string, source: string, denominator = MEMBERS) {
  return { ...ofPublished(title, numerator, source, denominator), levels: UP_FROM_TOWNSHIP } as const;
}

/** 选出机构的一项指标 */
export type BodyStatistic = keyof typeof BODY_STATISTICS;

/** 选出机构的各项指标 */
export const BODY_STATISTIC_IDS = Object.keys(BODY_STATISTICS) as BodyStatistic[];

/** 选出的机构 · whom the first session elects, and at which levels: 地方组织法（2022）第十一条、第十二条、第十八条. */
export const ELECTED_BODIES = {
  'standing-committee': { title: '人大常委会组成人员', levels: ['county'] },
  government: { title: '人民政府正职、副职领导人员', levels: ['county', 'township'] },
  presidium: { title: '人大主席团', levels: ['township'] },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly levels: readonly ('county' | 'township')[] }>
>;

/** 一个选出的机构 */
export type ElectedBody = keyof typeof ELECTED_BODIES;

/** 这一级人大选出的机构 */
export function bodiesOf(level: 'county' | 'township'): ElectedBody[] {
  return (Object.keys(ELECTED_BODIES) as ElectedBody[]).filter((body) => {
    const levels: readonly string[] = ELECTED_BODIES[body].levels;
    return levels.includes(level);
  });
}
