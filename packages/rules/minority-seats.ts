import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { toTwoDecimals } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { consult, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import type { RuleId } from './rule-titles.ts';
import { type Reason, reason, statedReason } from './ruling.ts';

/** 少数民族代表名额 · one nationality in one area. */
export interface MinoritySeatsCase {
  readonly electionDay: CivilDate;
  /** 聚居或者散居 */
  readonly settlement: 'compact' | 'scattered';
  /** 境内总人口数 */
  readonly areaPopulation: number;
  /** 代表总名额 */
  readonly areaSeats: number;
  /** 境内同一少数民族的总人口数 */
  readonly groupPopulation: number;
  /** 分给该少数民族的名额 */
  readonly groupSeats: number;
  /** 实行区域自治的民族人口特少的自治县，经省、自治区人大常委会决定 */
  readonly mayBeBelowHalf?: boolean | undefined;
}

/** 人口所占的比例 · 百分之三十以上、百分之十五以上不足百分之三十、不足百分之十五、散居 */
type MinorityBand = 'thirty-or-more' | 'fifteen-to-thirty' | 'below-fifteen' | 'scattered';

/** 少数民族代表名额的裁定 */
export interface MinoritySeatsRuling {
  readonly band: MinorityBand;
  readonly permitted: boolean;
  readonly least: number;
  readonly most: number;
  /** 每一代表所代表的人口数; null where there is no seat. */
  readonly peoplePerDeputy: number | null;
  readonly areaPeoplePerDeputy: number;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

const RULES: Readonly<Record<MinorityBand, RuleId>> = {
  'thirty-or-more': 'minority-30',
  'fifteen-to-thirty': 'minority-15-30',
  'below-fifteen': 'minority-15',
  scattered: 'minority-scattered',
};

/** The shares are seen in the texts from 2010 on; earlier they are not known here. */
const KNOWN_FROM = 2010;

/**
 * 少数民族代表名额 · 选举法（2020）第十九条、第二十一条: a nationality of thirty per cent or more has about as many people for each deputy as the area;
 * a smaller one may have fewer for each: of fifteen to thirty per cent, up to thirty per cent of all seats; under fifteen, not below
 * half. Every one that lives compactly has a deputy.
 */
export function minoritySeats(
  facts: MinoritySeatsCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<MinoritySeatsRuling> {
  const { electionDay, areaPopulation, areaSeats, groupPopulation, groupSeats } = facts;
  if ((lawInForce('election-law', electionDay)?.year ?? 0) < KNOWN_FROM)
    return mistaken('unknown-law-date', 'electionDay');
  if (areaPopulation === 0) return mistaken('invalid-case', 'areaPopulation');
  if (groupPopulation > areaPopulation) return mistaken('invalid-case', 'groupPopulation');
  if (areaSeats === 0) return mistaken('seats-out-of-range', 'areaSeats');

  const reading = readLaw(law);
  const band = bandOf(facts);
  const { least, most, reasons } = LIMITS[band](facts, reading);
  const all = [...shareReasons(facts, band), ...reasons];
  return decided({
    band,
    permitted: reasons.every(({ holds }) => holds),
    least: Number(least),
    most: Number(most),
    peoplePerDeputy: groupSeats === 0 ? null : toTwoDecimals(BigInt(groupPopulation), BigInt(groupSeats)),
    areaPeoplePerDeputy: toTwoDecimals(BigInt(areaPopulation), BigInt(areaSeats)),
    reasons: all,
    undecided: reading.undecided,
  });
}

function bandOf({ settlement, areaPopulation, groupPopulation }: MinoritySeatsCase): MinorityBand {
  if (settlement === 'scattered') return 'scattered';
  const group = 100n * BigInt(groupPopulation);
  if (group >= 30n * BigInt(areaPopulation)) return 'thirty-or-more';
  return group >= 15n * BigInt(areaPopulation) ? 'fifteen-to-thirty' : 'below-fifteen';
}

/** Which share of the people: the tests that led to the band. */
function shareReasons(facts: MinoritySeatsCase, band: MinorityBand): Reason[] {
  const { electionDay, areaPopulation, groupPopulation } = facts;
  if (band === 'scattered') return [];
  const test = (percent: number) => `100 × ${groupPopulation} >= ${percent} × ${areaPopulation}`;
  const isThirty = band === 'thirty-or-more';
  const thirty = reason(groundOf('minority-30', electionDay), test(30), isThirty);
  if (isThirty) return [thirty];
  const isFifteen = band === 'fifteen-to-thirty';
  return [thirty, reason(groundOf('minority-15-30', electionDay), test(15), isFifteen)];
}

interface Limits {
  readonly least: bigint;
  readonly most: bigint;
  readonly reasons: readonly Reason[];
}

const LIMITS: Readonly<Record<MinorityBand, (facts: MinoritySeatsCase, reading: LawReading) => Limits>> = {
  'thirty-or-more': (facts, reading) => {
    const { areaPopulation, areaSeats, groupPopulation, groupSeats } = facts;
    const nearest = consult(reading, 'minorityParity') === 'nearest';
    const [people, exact] = [BigInt(areaPopulation), BigInt(groupPopulation) * BigInt(areaSeats)];
    const difference = `|${groupSeats} × ${areaPopulation} - ${groupPopulation} × ${areaSeats}|`;
    const gap = BigInt(groupSeats) * people - exact;
    const distance = gap < 0n ? -gap : gap;
    const [least, most] = nearest
      ? [ceiling(2n * exact - people, 2n * people), (2n * exact + people) / (2n * people)]
      : [exact / people, ceiling(exact, people)];
    const parity = nearest
      ? reasonOf(facts, `2 × ${difference} <= ${areaPopulation}`, 2n * distance <= people)
      : reasonOf(facts, `${difference} < ${areaPopulation}`, distance < people);
    return { least: atLeastOne(least), most: atLeastOne(most), reasons: [hasDeputy(facts), parity] };
  },
  'fifteen-to-thirty': (facts) => {
    const { areaSeats, groupSeats } = facts;
    const holds = 100n * BigInt(groupSeats) <= 30n * BigInt(areaSeats);
    return {
      least: 1n,
      most: (30n * BigInt(areaSeats)) / 100n,
      reasons: [hasDeputy(facts), reasonOf(facts, `100 × ${groupSeats} <= 30 × ${areaSeats}`, holds)],
    };
  },
  'below-fifteen': (facts) => {
    const { areaPopulation, areaSeats, groupPopulation, mayBeBelowHalf = false } = facts;
    const most = (2n * BigInt(groupPopulation) * BigInt(areaSeats)) / BigInt(areaPopulation);
    return {
      least: 1n,
      most: mayBeBelowHalf ? BigInt(areaSeats) : atLeastOne(most),
      reasons: [hasDeputy(facts), ...notBelowHalf(facts)],
    };
  },
  scattered: (facts) => {
    const { areaSeats, groupSeats } = facts;
    return {
      least: 0n,
      most: BigInt(areaSeats),
      reasons: [reasonOf(facts, `${groupSeats} <= ${areaSeats}`, groupSeats <= areaSeats)],
    };
  },
};

/** 不得少于二分之一 · but the one deputy of a nationality of few people stands, and a decision may allow more. */
function notBelowHalf(facts: MinoritySeatsCase): Reason[] {
  const { electionDay, areaPopulation, areaSeats, groupPopulation, groupSeats, mayBeBelowHalf } = facts;
  const test = `2 × ${groupPopulation} × ${areaSeats} >= ${groupSeats} × ${areaPopulation}`;
  const half = 2n * BigInt(groupPopulation) * BigInt(areaSeats);
  const holds = half >= BigInt(groupSeats) * BigInt(areaPopulation);
  const decision = '经省、自治区人大常委会决定可以少于二分之一';
  if (holds) return [reasonOf(facts, test, true)];
  if (mayBeBelowHalf === true) return [statedReason(groundOf('minority-15', electionDay), decision, true)];
  return groupSeats === 1 ? [] : [reasonOf(facts, test, false)];
}

/** 每一聚居的少数民族都应有代表 */
function hasDeputy(facts: MinoritySeatsCase): Reason {
  return reasonOf(facts, `${facts.groupSeats} >= 1`, facts.groupSeats >= 1);
}

function reasonOf(facts: MinoritySeatsCase, test: string, holds: boolean): Reason {
  return reason(groundOf(RULES[bandOf(facts)], facts.electionDay), test, holds);
}

function ceiling(numerator: bigint, denominator: bigint): bigint {
  return numerator <= 0n ? 0n : (numerator + denominator - 1n) / denominator;
}

function atLeastOne(number: bigint): bigint {
  return number < 1n ? 1n : number;
}
