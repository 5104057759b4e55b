import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { toTwoDecimals } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason } from './ruling.ts';

/** 分配方法 · 最大余数法、圣拉古法 */
export type AllocationMethod = 'largest-remainder' | 'sainte-lague';

/** 选举单位 · @public */
export interface AllocationUnit {
  readonly id: string | number;
  readonly population: number;
}

/** 名额分配 · the seats of one congress among its units. */
export interface AllocationCase {
  readonly electionDay: CivilDate;
  readonly seats: number;
  /** 每个单位至少几名 */
  readonly minimumPerUnit: number;
  readonly units: readonly AllocationUnit[];
  readonly method: AllocationMethod;
}

/** 名额分配的方案 */
export interface AllocationRuling {
  readonly units: readonly {
    readonly id: string | number;
    readonly seats: number;
    /** 每一代表所代表的人口数；没有名额的为空 */
    readonly peoplePerDeputy: number | null;
  }[];
  readonly maxDeviationPercent: number;
  /** 余数（商数）相等、按先后次序取舍的单位 */
  readonly ties: readonly (string | number)[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly never[];
}

/** A unit while seats are being divided, in exact numbers. */
interface Share {
  readonly index: number;
  readonly population: bigint;
}

/** What one division gives, by position in its shares, and who was equal at the cut. */
interface Division {
  readonly seats: readonly number[];
  readonly equals: readonly number[];
}

/**
 * 名额分配 · 选举法（2020）第十五条: by population with the same ratio everywhere, and every unit at least the minimum. No formula is
 * prescribed, so this is a proposal for the committee. All seats are divided; units below the minimum are raised to it and
 * the others divide what is left, until none is below.
 */
export function allocate(facts: AllocationCase): Decided<AllocationRuling> {
  const { electionDay, seats, minimumPerUnit, units } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const people = units.reduce((sum, { population }) => sum + BigInt(population), 0n);
  if (people === 0n) return mistaken('invalid-case', 'units');
  if (BigInt(seats) < BigInt(minimumPerUnit) * BigInt(units.length) || seats < 1) {
    return mistaken('seats-out-of-range', 'seats');
  }
  if (seats > MOST_SEATS) return mistaken('too-large', 'seats');

  const { seats: allocated, equals } = divideWithMinimum(facts);
  const total = allocated.reduce((sum, each) => sum + each, 0);
  const reasons = [
    reason(groundOf('alloc-method', electionDay), `${sumOf(allocated)} = ${seats}`, total === seats),
  ];
  units.forEach(({ id }, index) => {
    const test = `${id}: ${allocated[index]} >= ${minimumPerUnit}`;
    reasons.push(reason(groundOf('const-small-township', electionDay), test, true));
  });
  return decided({
    units: units.map(({ id, population }, index) => ({
      id,
      seats: allocated[index] ?? 0,
      peoplePerDeputy: perDeputy(population, allocated[index] ?? 0),
    })),
    maxDeviationPercent: maxDeviation(units, allocated, people, seats),
    ties: equals.map((index) => units[index]?.id ?? index),
    reasons,
    undecided: [],
  });
}

/** More than any congress has, by a hundred times. */
const MOST_SEATS = 1_000_000;

function divideWithMinimum({ seats, minimumPerUnit, units, method }: AllocationCase) {
  const divide = method === 'largest-remainder' ? byLargestRemainder : bySainteLague;
  const allocated = units.map(() => minimumPerUnit);
  const equals = new Set<number>();
  let free: Share[] = units.map(({ population }, index) => ({ index, population: BigInt(population) }));
  let left = seats;
  for (;;) {
    const division = divide(free, left);
    const isBelow = (position: number) => (division.seats[position] ?? 0) < minimumPerUnit;
    const kept = free.filter((_, position) => !isBelow(position));
    const isLast = kept.length === free.length;
    // A tie counts where it decided: in the last division, or by pushing one equal below the minimum and not another.
    if (isLast || new Set(division.equals.map(isBelow)).size > 1) {
      for (const position of division.equals) equals.add(free[position]?.index ?? -1);
    }
    if (isLast) {
      free.forEach(({ index }, position) => (allocated[index] = division.seats[position] ?? 0));
      return { seats: allocated, equals: [...equals].toSorted((a, b) => a - b) };
    }
    left -= (free.length - kept.length) * minimumPerUnit;
    free = kept;
  }
}

/** 最大余数法 · whole quotas first, what is left by the size of the remainder. */
function byLargestRemainder(shares: readonly Share[], seats: number): Division {
  const people = totalOf(shares);
  if (people === 0n) return { seats: shares.map(() => 0), equals: [] };
  const whole = shares.map(({ population }) => (population * BigInt(seats)) / people);
  const remainders = shares.map(({ population }) => (population * BigInt(seats)) % people);
  const left = seats - Number(whole.reduce((sum, each) => sum + each, 0n));
  const order = shares
    .map((_, position) => position)
    .toSorted((a, b) => descending(remainders[a], remainders[b]));
  const winners = new Set(order.slice(0, left));
  const last = left === 0 ? undefined : remainders[order[left - 1] ?? -1];
  const isTie = last !== undefined && remainders[order[left] ?? -1] === last;
  return {
    seats: whole.map((each, position) => Number(each) + (winners.has(position) ? 1 : 0)),
    equals: isTie ? order.filter((position) => remainders[position] === last) : [],
  };
}

/** 圣拉古法 · each seat to the largest population divided by 1, 3, 5, … */
function bySainteLague(shares: readonly Share[], seats: number): Division {
  const given = startingSeats(shares, seats);
  let left = seats - given.reduce((sum, each) => sum + each, 0);
  let equals: readonly number[] = [];
  while (left > 0) {
    const best = bestQuotients(shares, given);
    const winners = best.slice(0, left);
    if (winners.length < best.length) equals = best;
    for (const position of winners) given[position] = (given[position] ?? 0) + 1;
    left -= winners.length;
  }
  return { seats: given, equals };
}

/** Seats that are certain at a divisor so large that they cannot be too many: they are the first ones of the same sequence. */
function startingSeats(shares: readonly Share[], seats: number): number[] {
  const twice = BigInt(2 * seats - shares.length);
  const people = totalOf(shares);
  if (twice <= 0n || people === 0n) return shares.map(() => 0);
  // floor(population / (2 × people / twice) + 1/2), in whole numbers
  return shares.map(({ population }) => Number((population * twice + people) / (2n * people)));
}

/** Positions with the largest next quotient, in the order given. */
function bestQuotients(shares: readonly Share[], given: readonly number[]): number[] {
  let best: number[] = [];
  let population = 0n;
  let divisor = 1n;
  shares.forEach((share, position) => {
    const next = BigInt(2 * (given[position] ?? 0) + 1);
    const difference = share.population * divisor - population * next;
    if (best.length > 0 && difference < 0n) return;
    if (best.length > 0 && difference === 0n) {
      best.push(position);
      return;
    }
    best = [position];
    population = share.population;
    divisor = next;
  });
  return best;
}

function perDeputy(population: number, seats: number): number | null {
  return seats === 0 ? null : toTwoDecimals(BigInt(population), BigInt(seats));
}

/** 最大偏差 · of a unit's people per deputy from the average of all, in per cent; units without a seat have none. */
function maxDeviation(
  units: readonly AllocationUnit[],
  allocated: readonly number[],
  people: bigint,
  seats: number,
): number {
  const deviations = units.map(({ population }, index) => {
    const own = BigInt(allocated[index] ?? 0);
    if (own === 0n) return 0;
    const difference = BigInt(population) * BigInt(seats) - people * own;
    return toTwoDecimals(100n * (difference < 0n ? -difference : difference), people * own);
  });
  return deviations.reduce((most, each) => Math.max(most, each), 0);
}

function totalOf(shares: readonly Share[]): bigint {
  return shares.reduce((sum, { population }) => sum + population, 0n);
}

function sumOf(numbers: readonly number[]): string {
  return numbers.join(' + ');
}

function descending(a = 0n, b = 0n): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
