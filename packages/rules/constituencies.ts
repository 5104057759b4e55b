import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { asFraction, toTwoDecimals } from './exact.ts';
import { CURRENT_DAY, lawInForce } from './law-versions.ts';
import { consult, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Ground, type Reason, reason } from './ruling.ts';

/** 选区划分方案中的选区 · @public */
export interface ConstituencyPlan {
  readonly id: string | number;
  readonly population: number;
  readonly seats: number;
}

/** 选区划分方案 · all constituencies of one congress. */
export interface ConstituenciesCase {
  readonly electionDay?: CivilDate | undefined;
  readonly constituencies: readonly ConstituencyPlan[];
  /** Goes before the parameter. */
  readonly tolerancePercent?: number | undefined;
}

/** 选区划分方案的裁定 */
export interface ConstituenciesRuling {
  /** 每一代表所代表的平均人口数 · all people over all seats; null where there is no seat. */
  readonly average: number | null;
  readonly constituencies: readonly {
    readonly id: string | number;
    readonly seatsAllowed: boolean;
    readonly withinTolerance: boolean;
    /** 偏差, without its sign; null where there is no seat. */
    readonly deviationPercent: number | null;
  }[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 每一选区选一至三名代表 · 选举法（2020）第二十五条 */
export function mayElect(seats: number): boolean {
  return seats >= 1 && seats <= 3;
}

/**
 * 选区划分 · 选举法（2020）第二十五条、第二十六条: one to three seats each, and about as many people for each deputy everywhere.
 * "About" has no national figure: what deviates more than the tolerance is shown, not forbidden.
 */
export function constituencies(
  facts: ConstituenciesCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<ConstituenciesRuling> {
  const { electionDay = CURRENT_DAY, constituencies: all } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const tolerance = facts.tolerancePercent ?? consult(reading, 'constituencyTolerancePercent');
  const local = facts.tolerancePercent === undefined ? law.articles.constituencyTolerancePercent : undefined;
  const national = groundOf('const-equal', electionDay);
  const equalGround = local === undefined ? national : { ...national, article: local };

  const people = all.reduce((sum, { population }) => sum + BigInt(population), 0n);
  const seats = all.reduce((sum, each) => sum + BigInt(each.seats), 0n);
  const sizeGround = groundOf('const-size', electionDay);
  const compared = all.map((each) => compare(each, { people, seats, tolerance, ground: equalGround }));
  return decided({
    average: seats === 0n ? null : toTwoDecimals(people, seats),
    constituencies: all.map(({ id, seats: own }, index) => ({
      id,
      seatsAllowed: mayElect(own),
      withinTolerance: compared[index]?.reason.holds ?? false,
      deviationPercent: compared[index]?.deviationPercent ?? null,
    })),
    reasons: all.flatMap(({ id, seats: own }, index) => [
      reason(sizeGround, `${id}: 1 <= ${own} <= 3`, mayElect(own)),
      ...(compared[index] === undefined ? [] : [compared[index].reason]),
    ]),
    undecided: reading.undecided,
  });
}

interface Whole {
  readonly people: bigint;
  readonly seats: bigint;
  readonly tolerance: number;
  readonly ground: Ground;
}

/**
 * |p/s − P/S| <= t % of P/S, multiplied out: 100 × |p × S − P × s| <= t × P × s.
 */
function compare({ id, population, seats: own }: ConstituencyPlan, whole: Whole) {
  const { people, seats, tolerance, ground } = whole;
  if (own === 0) return { reason: reason(ground, `${id}: ${own} >= 1`, false), deviationPercent: null };
  const difference = BigInt(population) * seats - people * BigInt(own);
  const distance = difference < 0n ? -difference : difference;
  const expected = people * BigInt(own);
  const { numerator, denominator } = asFraction(tolerance);
  const holds = 100n * distance * denominator <= numerator * expected;
  const test = `${id}: 100 × |${population} × ${seats} - ${people} × ${own}| <= ${tolerance} × ${people} × ${own}`;
  return { reason: reason(ground, test, holds), deviationPercent: deviation(distance, expected) };
}

function deviation(distance: bigint, expected: bigint): number {
  return expected === 0n ? 0 : toTwoDecimals(100n * distance, expected);
}
