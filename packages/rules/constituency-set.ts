import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { constituencies, type ConstituenciesRuling, type ConstituencyPlan } from './constituencies.ts';
import { type Decided, decided } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import {
  consult,
  groundHere,
  type LawReading,
  type LocalLaw,
  NATIONAL_LAW,
  noteSilence,
  readLaw,
} from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason, statedReason } from './ruling.ts';
import { seatsAccountedFor } from './seats-accounted-for.ts';
import { mostTimesOn, type PeopleAndSeats, urbanRuralReason } from './urban-rural-ratio.ts';

/** 一套选区中的一个选区 · @public */
export interface SetConstituency extends ConstituencyPlan {
  /** 所在的乡镇（县级）或者村（乡级） */
  readonly unit?: string | number | undefined;
  /** 由中央、市属单位组成 */
  readonly isOfCentralUnits?: boolean | undefined;
  /** 城镇或者农村; asked before 2010 only. */
  readonly side?: 'urban' | 'rural' | undefined;
}

/** 一级人大的全部选区 */
export interface ConstituencySetCase {
  readonly electionDay: CivilDate;
  readonly level: 'county' | 'township';
  /** 代表名额 */
  readonly seats: number;
  /** 暂缺的名额 */
  readonly vacant: number;
  readonly constituencies: readonly SetConstituency[];
  /** 全部乡镇（县级）或者村（乡级） */
  readonly units?: readonly (string | number)[] | undefined;
  /** 另一级人大的选区 */
  readonly otherLevel?: readonly (string | number)[] | undefined;
}

/** 一级人大的全部选区的裁定 */
export interface ConstituencySetRuling {
  readonly permitted: boolean;
  readonly assigned: number;
  /** n 个选区可以选的名额：n 名至 3n 名 */
  readonly least: number;
  readonly most: number;
  readonly unitsWithoutSeat: readonly (string | number)[];
  /** 偏差超过幅度、提请注意的选区; no refusal. */
  readonly uneven: readonly (string | number)[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 城乡按相同人口比例 · the same for all since the law of 2010. */
const EQUAL_FROM = 2010;

/**
 * 一级人大的全部选区 · 选举法（2020）第十五条、第二十五条、第二十六条，直接选举若干规定第七条: every seat in a constituency or vacant, n constituencies for n
 * to 3n seats, a deputy for every township, a set of its own for each level. What is uneven is shown, not refused.
 */
export function constituencySet(
  facts: ConstituencySetCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<ConstituencySetRuling> {
  const { electionDay, seats, vacant, constituencies: all } = facts;
  const compared = evenness(facts, law);
  if (!compared.ok) return compared;
  const reading = readLaw(law);
  for (const id of compared.ruling.undecided) noteSilence(reading, id);

  const own = all.map((each) => each.seats);
  const whole = seatsAccountedFor({ electionDay, seats, constituencies: own, vacant });
  const unitsWithoutSeat = (facts.units ?? []).filter(
    (unit) => !all.some((each) => each.unit === unit && each.seats > 0),
  );
  const units = unitReasons(facts, unitsWithoutSeat, reading);
  const binding = [...whole.reasons, ...units.binding, ...separateSets(facts), ...urbanAndRural(facts)];
  const { uneven, reasons } = unevenness(facts, compared.ruling, reading);
  return decided({
    permitted: binding.every(({ holds }) => holds),
    assigned: own.reduce((sum, each) => sum + each, 0),
    least: all.length,
    most: 3 * all.length,
    unitsWithoutSeat,
    uneven,
    reasons: [...binding, ...units.advisory, ...compared.ruling.reasons, ...reasons],
    undecided: reading.undecided,
  });
}

/** 大体相等 · among all constituencies; before 2010 among those in towns and those in the country, each for itself. */
function evenness({ electionDay, constituencies: all }: ConstituencySetCase, law: LocalLaw) {
  const together = (lawInForce('election-law', electionDay)?.year ?? EQUAL_FROM) >= EQUAL_FROM;
  const sides = together
    ? [all]
    : [all.filter(({ side }) => side !== 'rural'), all.filter(({ side }) => side === 'rural')];
  const rulings: ConstituenciesRuling[] = [];
  for (const side of sides) {
    const compared = constituencies({ electionDay, constituencies: side }, law);
    if (!compared.ok) return compared;
    rulings.push(compared.ruling);
  }
  return decided({
    constituencies: rulings.flatMap((each) => each.constituencies),
    reasons: rulings.flatMap((each) => each.reasons),
    undecided: rulings[0]?.undecided ?? [],
  });
}

/** 乡镇至少一名 · 选举法（2020）第十五条; for villages only where local rules say so, and then as a rule ("一般"). */
function unitReasons(
  { electionDay, level, units = [] }: ConstituencySetCase,
  without: readonly (string | number)[],
  reading: LawReading,
): { readonly binding: readonly Reason[]; readonly advisory: readonly Reason[] } {
  if (units.length === 0) return { binding: [], advisory: [] };
  const test = `${without.length} = 0`;
  if (level === 'county') {
    const ground = groundOf('const-small-township', electionDay);
    return { binding: [reason(ground, test, without.length === 0)], advisory: [] };
  }
  if (!consult(reading, 'villageAtLeastOne')) return { binding: [], advisory: [] };
  const ground = groundHere(reading.law, 'const-small-township', electionDay, 'villageAtLeastOne');
  return { binding: [], advisory: [reason(ground, test, without.length === 0)] };
}

/** 县、乡两级分别划分选区 · 直接选举若干规定第七条 */
function separateSets({ electionDay, constituencies: all, otherLevel }: ConstituencySetCase): Reason[] {
  if (otherLevel === undefined) return [];
  const shared = all.filter(({ id }) => otherLevel.includes(id)).length;
  return [reason(groundOf('const-two-sets', electionDay), `${shared} = 0`, shared === 0)];
}

/** 城乡比例 · a county's before 2010. */
function urbanAndRural({ electionDay, level, constituencies: all }: ConstituencySetCase): Reason[] {
  const times = mostTimesOn('county', electionDay);
  if (level !== 'county' || times === undefined || times === 1) return [];
  const sumOf = (side: 'urban' | 'rural'): PeopleAndSeats => {
    const own = all.filter((each) => each.side === side);
    return {
      population: own.reduce((sum, { population }) => sum + population, 0),
      seats: own.reduce((sum, each) => sum + each.seats, 0),
    };
  };
  return [urbanRuralReason({ electionDay, urban: sumOf('urban'), rural: sumOf('rural') }, times)];
}

/** 偏差超过幅度的选区 · those of central units may stand for more people where local rules say so. */
function unevenness(
  { electionDay, constituencies: all }: ConstituencySetCase,
  compared: Pick<ConstituenciesRuling, 'constituencies'>,
  reading: LawReading,
): { readonly uneven: readonly (string | number)[]; readonly reasons: readonly Reason[] } {
  const outside = new Set(
    compared.constituencies.filter(({ withinTolerance }) => !withinTolerance).map(({ id }) => id),
  );
  const reasons: Reason[] = [];
  const uneven = all.filter((each) => {
    if (!outside.has(each.id)) return false;
    if (each.isOfCentralUnits !== true || !standsForMore(each, all)) return true;
    const mayDeviate = consult(reading, 'centralUnitsMayDeviate');
    const ground = groundHere(reading.law, 'const-central-units', electionDay, 'centralUnitsMayDeviate');
    reasons.push(statedReason(ground, `${each.id}: 中央、市属单位组成的选区可以多于平均数`, mayDeviate));
    return !mayDeviate;
  });
  return { uneven: uneven.map(({ id }) => id), reasons };
}

function standsForMore({ population, seats }: ConstituencyPlan, all: readonly ConstituencyPlan[]): boolean {
  const people = all.reduce((sum, each) => sum + BigInt(each.population), 0n);
  const total = all.reduce((sum, each) => sum + BigInt(each.seats), 0n);
  return BigInt(population) * total > people * BigInt(seats);
}
