/**
 * 全国性的界限 · numbers of the national law that local rules may tighten and never loosen, each by the version from which it holds. A fixed
 * number is neither: to ask for more nominators would take a right away.
 */
import type { CivilDate } from './civil-date.ts';
import { type LawName, lawInForce } from './law-versions.ts';
import type { RuleId } from './rule-titles.ts';

/** 从严的方向 · a local number must be at least, at most, or exactly the national one. */
type Direction = 'at-least' | 'at-most' | 'exactly';

/** 全国性的界限 */
export interface NationalLimit {
  readonly title: string;
  readonly unit: string;
  readonly rule: RuleId;
  readonly law: LawName;
  readonly direction: Direction;
  /** Newest first; earlier than the last one it is not known here. */
  readonly values: readonly { readonly fromYear: number; readonly value: number }[];
}

const ELECTION_LAW = { law: 'election-law' } as const;
const DEPUTIES_LAW = { law: 'deputies-law' } as const;

/** 全国性的界限表 */
export const NATIONAL_LIMITS = {
  quotaReportDays: {
    ...ELECTION_LAW,
    title: '重新确定代表名额后报送备案的期限',
    unit: '日',
    rule: 'quota-fixed',
    direction: 'at-most',
    values: [{ fromYear: 2020, value: 30 }],
  },
  rollPublishDays: {
    ...ELECTION_LAW,
    title: '选民名单在选举日的几日以前公布',
    unit: '日',
    rule: 'roll-publish',
    direction: 'at-least',
    values: [
      { fromYear: 1986, value: 20 },
      { fromYear: 1979, value: 30 },
    ],
  },
  initialListDays: {
    ...ELECTION_LAW,
    title: '初步代表候选人名单在选举日的几日以前公布',
    unit: '日',
    rule: 'nom-publish',
    direction: 'at-least',
    values: [{ fromYear: 2004, value: 15 }],
  },
  formalListDays: {
    ...ELECTION_LAW,
    title: '正式代表候选人名单在选举日的几日以前公布',
    unit: '日',
    rule: 'formal-publish',
    direction: 'at-least',
    values: [
      { fromYear: 2010, value: 7 },
      { fromYear: 1979, value: 5 },
    ],
  },
  objectionDays: {
    ...ELECTION_LAW,
    title: '对选民名单提出申诉的期限',
    unit: '日',
    rule: 'roll-objection',
    direction: 'at-least',
    values: [{ fromYear: 2010, value: 5 }],
  },
  decisionDays: {
    ...ELECTION_LAW,
    title: '选举委员会处理申诉的期限',
    unit: '日',
    rule: 'roll-decision',
    direction: 'at-most',
    values: [{ fromYear: 2010, value: 3 }],
  },
  jointNominators: {
    ...ELECTION_LAW,
    title: '选民联名推荐的人数',
    unit: '人',
    rule: 'nom-voters',
    direction: 'exactly',
    values: [
      { fromYear: 1986, value: 10 },
      { fromYear: 1979, value: 4 },
    ],
  },
  proxyLimit: {
    ...ELECTION_LAW,
    title: '每一选民接受的委托',
    unit: '人',
    rule: 'proxy-limit',
    direction: 'at-most',
    values: [{ fromYear: 1979, value: 3 }],
  },
  countyRecallPetitioners: {
    ...ELECTION_LAW,
    title: '要求罢免县级代表的选民',
    unit: '人',
    rule: 'recall-petition',
    direction: 'exactly',
    values: [
      { fromYear: 2004, value: 50 },
      { fromYear: 1995, value: 30 },
    ],
  },
  townshipRecallPetitioners: {
    ...ELECTION_LAW,
    title: '要求罢免乡级代表的选民',
    unit: '人',
    rule: 'recall-petition',
    direction: 'exactly',
    values: [{ fromYear: 1995, value: 30 }],
  },
  villageRollDays: {
    law: 'village-committee-law',
    title: '登记参加选举的村民名单在选举日的几日以前公布',
    unit: '日',
    rule: 'vil-roll-publish',
    direction: 'at-least',
    values: [{ fromYear: 2010, value: 20 }],
  },
  suggestionMonths: {
    ...DEPUTIES_LAW,
    title: '代表建议的答复期限',
    unit: '个月',
    rule: 'sugg-answer',
    direction: 'at-most',
    values: [{ fromYear: 2015, value: 3 }],
  },
  suggestionMonthsDifficult: {
    ...DEPUTIES_LAW,
    title: '涉及面广、处理难度大的代表建议的答复期限',
    unit: '个月',
    rule: 'sugg-answer',
    direction: 'at-most',
    values: [{ fromYear: 2015, value: 6 }],
  },
  townshipSuggestionMonths: {
    ...DEPUTIES_LAW,
    title: '乡级代表建议的答复期限',
    unit: '个月',
    rule: 'sugg-answer',
    direction: 'at-most',
    values: [{ fromYear: 2015, value: 3 }],
  },
  townshipSuggestionMonthsDifficult: {
    ...DEPUTIES_LAW,
    title: '涉及面广、处理难度大的乡级代表建议的答复期限',
    unit: '个月',
    rule: 'sugg-answer',
    direction: 'at-most',
    values: [{ fromYear: 2015, value: 6 }],
  },
} as const satisfies Readonly<Record<string, NationalLimit>>;

/** 界限代号 */
export type LimitId = keyof typeof NATIONAL_LIMITS;

/** 界限代号表 */
export const LIMIT_IDS = Object.keys(NATIONAL_LIMITS) as readonly LimitId[];

/** 全国性的数值 · on that election day; undefined where the law of that day is not known here. */
export function nationalLimit(id: LimitId, electionDay: CivilDate): number | undefined {
  const { law, values }: NationalLimit = NATIONAL_LIMITS[id];
  const year = lawInForce(law, electionDay)?.year ?? 0;
  return values.find(({ fromYear }) => fromYear <= year)?.value;
}

/** 是否从严 · whether a number keeps within the one above it. */
export function keepsWithin(id: LimitId, value: number, above: number): boolean {
  const { direction }: NationalLimit = NATIONAL_LIMITS[id];
  if (direction === 'exactly') return value === above;
  return direction === 'at-least' ? value >= above : value <= above;
}
