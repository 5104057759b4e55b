import type { ParameterValues } from './parameters.ts';

/** 地方规定 · what a province's own rules decide, with the article that says so. */
type LocalRules = {
  readonly [K in keyof ParameterValues]?: { readonly value: ParameterValues[K]; readonly article: string };
};

/** 地方日程 · a step that only this province's rules know. */
interface LocalStep {
  readonly rule: 'voter-uncontactable' | 'roll-correct';
  readonly daysBefore: number;
  readonly article: string;
}

/** 法域 · a province beside the national text. */
export interface Jurisdiction {
  /** The first two digits of its codes in GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly rules: LocalRules;
  readonly steps: readonly LocalStep[];
  /** 候选人的近亲属也不得担任选举工作人员 · the rule that says so. */
  readonly relativesMayNotServe?: string;
}

/**
 * 各省、自治区、直辖市的规定 · only what their own rules state. The days from which these texts hold are not known yet, so
 * they are applied to every election day.
 */
export const JURISDICTIONS: readonly Jurisdiction[] = [
  {
    code: '11',
    name: '北京市',
    relativesMayNotServe: '北京实施细则',
    rules: {
      primaryMinTurnout: { value: '1/3', article: '北京实施细则第四十一条' },
      orderAfterPrimary: { value: 'votes', article: '北京实施细则第四十三条' },
      mobileBoxScrutineersMin: { value: 2, article: '北京实施细则第四十九条' },
      proxySameConstituency: { value: true, article: '北京实施细则第五十一条' },
      rollCorrectionDeadlineDays: { value: 0, article: '北京实施细则第三十条' },
      byElectionDates: {
        value: { 'roll-publish': 15, 'nom-publish': 5, 'formal-publish': 3 },
        article: '北京实施细则第六十条至第六十四条',
      },
    },
    steps: [],
  },
  { code: '23', name: '黑龙江省', rules: {}, steps: [] },
  {
    code: '31',
    name: '上海市',
    relativesMayNotServe: '上海实施细则',
    rules: {
      nominationAfterRoll: { value: true, article: '上海实施细则第二十八条' },
      organisationShareCapPercent: { value: 20, article: '上海实施细则第二十九条' },
      mobileBoxScrutineersMin: { value: 2, article: '上海实施细则第三十六条' },
      votingWindowDays: { value: 3, article: '上海实施细则第三十七条' },
      maxOtherRounds: { value: 1, article: '上海实施细则第四十五条' },
      rollCorrectionDeadlineDays: { value: 2, article: '上海实施细则第二十五条' },
    },
    steps: [{ rule: 'roll-correct', daysBefore: 2, article: '上海实施细则第二十五条' }],
  },
  {
    code: '32',
    name: '江苏省',
    rules: { constituencyTolerancePercent: { value: 30, article: '江苏实施细则' } },
    steps: [],
  },
  {
    code: '33',
    name: '浙江省',
    relativesMayNotServe: '浙江实施细则',
    rules: {
      orderAfterPrimary: { value: 'strokes', article: '浙江实施细则第三十六条' },
      mobileBoxScrutineersMin: { value: 2, article: '浙江实施细则第四十条' },
      proxyReasons: {
        value: ['away', 'ill', 'disabled', 'custody'],
        article: '浙江实施细则第四十三条、第四十四条',
      },
      proxyChannels: {
        value: ['paper', 'letter', 'fax', 'other-verifiable'],
        article: '浙江实施细则第四十三条',
      },
      maxOtherRounds: { value: 1, article: '浙江实施细则第四十九条' },
      byElectionDates: {
        value: { 'roll-publish': 12, 'formal-publish': 7 },
        article: '浙江实施细则第五十九条',
      },
    },
    steps: [
      {
        rule: 'voter-uncontactable',
        daysBefore: 12,
        article: '浙江实施细则第二十九条',
      },
    ],
  },
  {
    code: '37',
    name: '山东省',
    relativesMayNotServe: '山东实施细则',
    rules: {
      populationBasis: { value: 'registered', article: '山东实施细则第十条' },
      nominationAfterRoll: { value: true, article: '山东实施细则第三十条' },
      orderAfterPrimary: { value: 'votes', article: '山东实施细则第三十六条' },
      mobileBoxScrutineersMin: { value: 2, article: '山东实施细则第四十条' },
    },
    steps: [],
  },
  {
    code: '44',
    name: '广东省',
    rules: { mobileBoxScrutineersMin: { value: 3, article: '广东实施细则' } },
    steps: [],
  },
  { code: '50', name: '重庆市', rules: {}, steps: [] },
];

/** 法域 · the province of an area code; undefined where its rules are not held here, and the national text stands alone. */
export function findJurisdiction(areaCode: string): Jurisdiction | undefined {
  return JURISDICTIONS.find(({ code }) => areaCode.startsWith(code));
}
