/** 分数 · exact rational numbers: a risk is a product of many factors, and whether it is below the limit may not hang on a float. */

export interface Fraction {
  readonly numerator: bigint;
  /** More than nought. */
  readonly denominator: bigint;
}

export const ONE: Fraction = { numerator: 1n, denominator: 1n };
export const NOUGHT: Fraction = { numerator: 0n, denominator: 1n };

/** 约分 */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('A fraction over nought.');
  const sign = denominator < 0n ? -1n : 1n;
  const common = greatestCommonDivisor(numerator, denominator);
  return { numerator: (sign * numerator) / common, denominator: (sign * denominator) / common };
}

/** 乘 */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** 加 */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** 不大于 */
export function isAtMost(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

/** 不大于一 · a risk is a chance. */
export function atMostOne(value: Fraction): Fraction {
  return value.numerator > value.denominator ? ONE : value;
}

/** 较大的一个 */
export function larger(a: Fraction, b: Fraction): Fraction {
  return isAtMost(a, b) ? b : a;
}

/** 进一法取百万分之几 · parts in a million, rounded up: a risk is never told smaller than it is. */
export function millionthsUp({ numerator, denominator }: Fraction): number {
  return Number((numerator * 1_000_000n + denominator - 1n) / denominator);
}

/** 最小公倍数 */
export function leastCommonMultiple(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => (all / greatestCommonDivisor(all, value)) * value, 1n);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
