/** 一项统计指标 · what a definition says, and how it is read. */

/** 小数位数 */
export type Decimals = 0 | 1 | 2;

/** 怎样取整 · a percentage has the factor 100, a multiple or an average 1. */
export interface Rounding {
  readonly factor: 1 | 100;
  readonly rounding: 'half-up' | 'truncated';
}

/** 统计到哪一级, from the smallest. */
export const STATISTIC_LEVELS = {
  place: '投票场所',
  constituency: '选区',
  township: '乡镇、街道',
  county: '县（市、区）',
  city: '市',
  province: '省',
} as const;

export type StatisticLevel = keyof typeof STATISTIC_LEVELS;

/** 单位 */
export type StatisticUnit = '%' | '倍' | '人' | '岁' | '人次';

/** 最小单元 · published figures have none; of a vote nothing is told of fewer than ten people. */
export type StatisticPrivacy = 'published' | 'at-least-ten';

/** 一项统计指标 */
export interface StatisticDefinition extends Rounding {
  readonly title: string;
  /** 分子 */
  readonly numerator: string;
  /** 分母 */
  readonly denominator: string;
  /** 依据、出处 */
  readonly source: string;
  readonly unit: StatisticUnit;
  /** How many places are shown. */
  readonly decimals: Decimals;
  readonly levels: readonly StatisticLevel[];
  readonly privacy: StatisticPrivacy;
}

/** 公式 */
export function formulaOf({ factor, decimals, rounding }: StatisticDefinition): string {
  const places = decimals === 0 ? '取整数' : `取 ${decimals} 位小数`;
  const how = rounding === 'truncated' ? '其余舍去' : '四舍五入';
  return `分子 ÷ 分母${factor === 100 ? ' × 100%' : ''}，${places}，${how}`;
}

/** 最小单元的说法 */
export const PRIVACY_TEXTS: Readonly<Record<StatisticPrivacy, string>> = {
  published: '依据已经公布的名单、数字，不设最小单元',
  'at-least-ten': '不足 10 张、10 人的不显示；免得从合计里减出来，同级和以下各级也不显示',
};

/** From a constituency up. */
const UP_FROM_CONSTITUENCY = ['constituency', 'township', 'county', 'city', 'province'] as const;
/** From a township up. */
export const UP_FROM_TOWNSHIP = ['township', 'county', 'city', 'province'] as const;

const PERCENT = { factor: 100, rounding: 'half-up', unit: '%', decimals: 2 } as const;

/** 倍数 */
export const MULTIPLE = {
  factor: 1,
  rounding: 'half-up',
  unit: '倍',
  decimals: 2,
  levels: UP_FROM_CONSTITUENCY,
  privacy: 'published',
} as const;

/** 平均人数 · cut off, for nobody is a part of a person. */
export const AVERAGE_OF_PEOPLE = {
  ...MULTIPLE,
  rounding: 'truncated',
  unit: '人',
  decimals: 0,
} as const;

/** 所占的比例, of what was published. */
export function ofPublished(
  title: string,
  numerator: string,
  source: string,
  denominator = '这份名单上的全体人员',
) {
  return {
    title,
    numerator,
    denominator,
    source,
    ...PERCENT,
    levels: UP_FROM_CONSTITUENCY,
    privacy: 'published',
  } as const;
}
