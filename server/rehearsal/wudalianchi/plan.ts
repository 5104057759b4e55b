/**
 * 五大连池市 2016 年市、乡(镇)两级人大代表同步换届选举工作方案: the published plan's figures, with area codes and, for ten
 * townships, populations made up to fit the published seats (Wu town's is the real one, and does not fit).
 */
import type { StructureTarget } from '@xuanwu/rules/statistics/targets.ts';
import type { WorkPlan } from '../../phases/preparation/work-plan.schema.ts';

export interface PlannedTownship {
  readonly code: string;
  readonly name: string;
  readonly kind: 'town' | 'township';
  /** City seats of its own part; Wu town's are among the units'. */
  readonly citySeats: number;
  readonly townshipSeats: number;
  readonly population: number;
}

export const COUNTY = { code: '231182', name: '五大连池市' };
export const CITY = { code: '231100', name: '黑河市' };
export const PROVINCE = { code: '230000', name: '黑龙江省' };

/** The city proper: streets vote at county level only. */
export const CITY_STREET = {
  code: '231182001',
  name: '青山街道',
  kind: 'street' as const,
  citySeats: 39,
  population: 118_000,
};

export const TOWNSHIPS: readonly PlannedTownship[] = [
  { code: '231182101', name: '龙镇', kind: 'town', citySeats: 12, townshipSeats: 58, population: 27_216 },
  { code: '231182102', name: '和平镇', kind: 'town', citySeats: 11, townshipSeats: 56, population: 24_216 },
  { code: '231182103', name: '双泉镇', kind: 'town', citySeats: 12, townshipSeats: 54, population: 21_216 },
  { code: '231182104', name: '团结镇', kind: 'town', citySeats: 12, townshipSeats: 53, population: 19_716 },
  { code: '231182105', name: '新发镇', kind: 'town', citySeats: 11, townshipSeats: 51, population: 16_716 },
  {
    code: '231182201',
    name: '太平乡',
    kind: 'township',
    citySeats: 11,
    townshipSeats: 53,
    population: 19_715,
  },
  {
    code: '231182202',
    name: '建设乡',
    kind: 'township',
    citySeats: 9,
    townshipSeats: 51,
    population: 16_715,
  },
  {
    code: '231182203',
    name: '兴隆乡',
    kind: 'township',
    citySeats: 9,
    townshipSeats: 47,
    population: 10_715,
  },
  { code: '231182204', name: '朝阳乡', kind: 'township', citySeats: 9, townshipSeats: 45, population: 7_715 },
  { code: '231182106', name: '五镇', kind: 'town', citySeats: 3, townshipSeats: 51, population: 15_769 },
  { code: '231182205', name: '兴安乡', kind: 'township', citySeats: 9, townshipSeats: 45, population: 7_715 },
];

/** 农场、监狱、林业、驻军: units that vote at county level only; with Wu town's three they have seventeen seats. */
export const UNITS = [
  { name: '龙镇农场', kind: 'farm-or-forestry', seats: 3, population: 13_200 },
  { name: '尾山农场', kind: 'farm-or-forestry', seats: 3, population: 12_900 },
  { name: '格球山农场', kind: 'farm-or-forestry', seats: 3, population: 12_600 },
  { name: '沾河林业局', kind: 'farm-or-forestry', seats: 3, population: 15_800 },
  { name: '五大连池监狱', kind: 'prison', seats: 1, population: 3_976 },
  { name: '驻军', kind: 'armed-forces', seats: 1, population: 3_100 },
] as const;

const CITY_POPULATION = 367_000;

/** Where the rehearsal's clock begins. */
export const FIRST_DAY = '2016-07-01T08:00:00+08:00';

export const WORK_PLAN: WorkPlan = {
  name: '五大连池市 2016 年市、乡（镇）两级人大代表同步换届选举',
  county: COUNTY,
  electionDay: '2016-10-20',
  townships: [
    { code: CITY_STREET.code, name: CITY_STREET.name, kind: CITY_STREET.kind },
    ...TOWNSHIPS.map(({ code, name, kind }) => ({ code, name, kind })),
  ],
  phases: [
    { name: '准备工作', from: '2016-07-01', to: '2016-09-10', steps: [] },
    { name: '选民登记和公布选民名单', from: '2016-09-11', to: '2016-09-20', steps: [] },
    {
      name: '提名酝酿确定代表候选人',
      from: '2016-09-21',
      to: '2016-10-13',
      steps: [
        { name: '提名初步代表候选人', from: '2016-09-21', to: '2016-10-05' },
        { name: '确定正式代表候选人', from: '2016-10-06', to: '2016-10-13' },
      ],
    },
    { name: '选举代表', from: '2016-10-14', to: '2016-10-20', steps: [] },
    { name: '召开新一届人民代表大会第一次会议', from: '2016-11-10', to: '2016-12-20', steps: [] },
    { name: '总结', from: null, to: null, steps: [] },
  ],
  dates: {
    rollPublished: '2016-09-20',
    initialCandidatesPublished: '2016-09-30',
    initialCandidatesLatest: '2016-10-05',
    formalCandidatesPublished: '2016-10-10',
    formalCandidatesLatest: '2016-10-13',
    townshipSessionsLatest: '2016-11-20',
    countySessionLatest: '2016-12-20',
  },
  congresses: [
    {
      level: 'county',
      area: COUNTY.code,
      name: '五大连池市人民代表大会',
      population: CITY_POPULATION,
      seats: 193,
      categories: [
        { name: '市直选区', seats: 39 },
        { name: '乡镇', seats: 105 },
        { name: '农场、监狱、沾河林业局、部队和五镇', seats: 17 },
        { name: '推荐到选区', seats: 29 },
        { name: '暂缺', seats: 3 },
      ],
    },
    ...TOWNSHIPS.map(({ code, name, population, townshipSeats }) => ({
      level: 'township' as const,
      area: code,
      name: `${name}人民代表大会`,
      population,
      seats: townshipSeats,
      categories: [{ name: '本级选区', seats: townshipSeats }],
    })),
  ],
  townshipSeatsPooled: { population: 187_424, base: 440, increase: 124, seats: 564 },
  provisions: {
    mobileBoxGrounds: ['infirm', 'remote', '或者其他原因'],
    proxyReasons: ['away'],
    proxyChannels: ['paper', 'fax'],
    proxyMax: 3,
    writer: 'voter',
    mayLeaveVacant: true,
  },
  committees: {
    county: { min: 9, max: 19 },
    township: { min: 7, max: 13 },
    workingGroup: { min: 5, max: 9 },
  },
};

/** 结构指标 of the plan, in thousandths; 左右 where it says 左右. */
export const STRUCTURE_TARGETS = {
  county: [
    { statistic: 'officials', kind: 'at-most', thousandths: 290 },
    { statistic: 'enterprise-heads', kind: 'at-most', thousandths: 100 },
    { statistic: 'professionals', kind: 'about', thousandths: 160 },
    { statistic: 'workers-farmers', kind: 'at-least', thousandths: 360 },
    { statistic: 'others', kind: 'about', thousandths: 90 },
    { statistic: 'women', kind: 'at-least', thousandths: 260 },
    { statistic: 'reelected', kind: 'at-least', thousandths: 333 },
  ],
  township: [
    { statistic: 'officials', kind: 'at-most', thousandths: 190 },
    { statistic: 'enterprise-heads', kind: 'at-most', thousandths: 30 },
    { statistic: 'professionals', kind: 'about', thousandths: 110 },
    { statistic: 'workers-farmers', kind: 'at-least', thousandths: 600 },
    { statistic: 'others', kind: 'about', thousandths: 70 },
    { statistic: 'women', kind: 'at-least', thousandths: 260 },
    { statistic: 'reelected', kind: 'at-least', thousandths: 333 },
  ],
} as const satisfies Readonly<Record<'county' | 'township', readonly StructureTarget[]>>;
