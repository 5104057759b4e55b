/** 代表结构 · who stands on a list, counted by what was published of him. What cannot be read is counted as unknown, never guessed. */
import { type CivilDate, parts } from '../civil-date.ts';
import { STRUCTURE_STATISTIC_IDS, type StructureStatistic } from './definitions.ts';

/** 一个人的基本情况 · null where nothing was published, as of a write-in who was elected. */
export interface PersonOfList {
  readonly sex: 'male' | 'female' | null;
  readonly birthDate: CivilDate | null;
  readonly ethnicity: string | null;
  readonly education: string | null;
  readonly politics: string | null;
  readonly group: 'official' | 'enterprise-head' | 'professional' | 'worker-farmer' | 'other' | null;
  /** 上届本级人大代表 */
  readonly wasDeputy: boolean | null;
  readonly electionDay: CivilDate;
}

/** 一项的人数，和不能归类的人数 */
export interface StructureCount {
  readonly statistic: StructureStatistic;
  readonly count: number;
  readonly unknown: number;
}

/** 一份名单的结构 */
export interface Structure {
  readonly total: number;
  readonly counts: readonly StructureCount[];
}

/** 统计结构 */
export function structureOf(people: readonly PersonOfList[]): Structure {
  const counts = STRUCTURE_STATISTIC_IDS.map((statistic) => {
    const belongs = BELONGS[statistic];
    let count = 0;
    let unknown = 0;
    for (const person of people) {
      const answer = belongs(person);
      if (answer === undefined) unknown += 1;
      else if (answer) count += 1;
    }
    return { statistic, count, unknown };
  });
  return { total: people.length, counts };
}

/** 几份名单合在一起 */
export function structuresTogether(structures: readonly Structure[]): Structure {
  const sum = (of: (structure: Structure) => number | undefined) =>
    structures.reduce((total, structure) => total + (of(structure) ?? 0), 0);
  return {
    total: sum(({ total }) => total),
    counts: STRUCTURE_STATISTIC_IDS.map((statistic) => {
      const ofThis = ({ counts }: Structure) => counts.find((each) => each.statistic === statistic);
      return {
        statistic,
        count: sum((structure) => ofThis(structure)?.count),
        unknown: sum((structure) => ofThis(structure)?.unknown),
      };
    }),
  };
}

type Belongs = (person: PersonOfList) => boolean | undefined;

const BELONGS: Readonly<Record<StructureStatistic, Belongs>> = {
  women: ({ sex }) => known(sex, (value) => value === 'female'),
  minorities: ({ ethnicity }) => isMinority(ethnicity),
  'party-members': ({ politics }) => isPartyMember(politics),
  'non-party': ({ politics }) => not(isPartyMember(politics)),
  'workers-farmers': inGroups('worker-farmer'),
  professionals: inGroups('professional'),
  'workers-farmers-professionals': inGroups('worker-farmer', 'professional'),
  officials: inGroups('official'),
  'enterprise-heads': inGroups('enterprise-head'),
  others: inGroups('other'),
  reelected: ({ wasDeputy }) => wasDeputy ?? undefined,
  'age-to-35': aged(0, 35),
  'age-36-to-55': aged(36, 55),
  'age-from-56': aged(56, Infinity),
  postgraduate: educated('postgraduate'),
  bachelor: educated('bachelor'),
  college: educated('college'),
  secondary: educated('secondary'),
  'lower-education': educated('lower'),
  'college-and-above': educated('postgraduate', 'bachelor', 'college'),
};

function known<Value>(value: Value | null, test: (value: Value) => boolean): boolean | undefined {
  return value === null ? undefined : test(value);
}

function not(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function inGroups(...groups: readonly NonNullable<PersonOfList['group']>[]): Belongs {
  return ({ group }) => known(group, (value) => groups.includes(value));
}

function aged(from: number, to: number): Belongs {
  return ({ birthDate, electionDay }) =>
    known(birthDate, (born) => {
      const years = yearsOn(born, electionDay);
      return years >= from && years <= to;
    });
}

/** 周岁 · whole years that day; the birthday is one of them. */
function yearsOn(birthDate: CivilDate, day: CivilDate): number {
  const had = day.slice(5) >= birthDate.slice(5) ? 0 : 1;
  return parts(day).year - parts(birthDate).year - had;
}

/** 是否少数民族 · every name of an ethnicity ends in 族, but for the two words for who has none of them. */
export function isMinority(ethnicity: string | null): boolean | undefined {
  const name = ethnicity?.trim() ?? '';
  if (name === '汉' || name === '汉族') return false;
  return /^[\u4e00-\u9fff]{1,6}族$/.test(name) ? true : undefined;
}

const PARTY_MEMBER = /^(中共|中国共产党)?(预备)?党员$/;
/** GB/T 4762 and how offices shorten it. */
const OTHER_POLITICS =
  /^(群众|共青团员|团员|无党派(人士|民主人士)?|民主党派(成员)?|(民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(会员|盟员|党员|社员)?|中国共产主义青年团团员)$/;

/** 是否中共党员 · a probationary member is one; of what nobody can classify nothing is said. */
export function isPartyMember(politics: string | null): boolean | undefined {
  const status = politics?.trim() ?? '';
  if (PARTY_MEMBER.test(status)) return true;
  return OTHER_POLITICS.test(status) ? false : undefined;
}

/** 文化程度 · the first whose words it holds: 中等专科 stands before 专科, 大学专科 before 大学. */
const EDUCATION_WORDS = [
  ['postgraduate', /研究生|硕士|博士/],
  ['secondary', /高中|中专|中技|技校|职高|中等/],
  ['college', /大专|专科|高职/],
  ['bachelor', /大学|本科|学士/],
  ['lower', /初中|小学|文盲|初等/],
] as const;

type Education = (typeof EDUCATION_WORDS)[number][0];

function educated(...levels: readonly Education[]): Belongs {
  return ({ education }) => {
    const [level] = EDUCATION_WORDS.find(([, words]) => words.test(education ?? '')) ?? [];
    return level === undefined ? undefined : levels.includes(level);
  };
}
