/**
 * 精确计算 · comparisons and roundings that never pass through a fraction of a float. Counts are safe integers;
 * where a product might not be, it is taken in BigInt.
 */

/** Below this, no product with a small factor can leave the safe integers. */
const SMALL = 2 ** 46;

/** 大于 · `a × x > b × y`, the factors being at most 128. */
export function isMore(a: number, x: number, b: number, y: number): boolean {
  if (x < SMALL && y < SMALL) return a * x > b * y;
  return BigInt(a) * BigInt(x) > BigInt(b) * BigInt(y);
}

/** 不小于 · `a × x >= b × y`, the factors being at most 128. */
export function isAtLeast(a: number, x: number, b: number, y: number): boolean {
  if (x < SMALL && y < SMALL) return a * x >= b * y;
  return BigInt(a) * BigInt(x) >= BigInt(b) * BigInt(y);
}

/** 取整数部分 · how many whole steps there are. */
export function wholeSteps(value: number, step: number): number {
  return (value - (value % step)) / step;
}

/** 进一取整 · `numerator × value / denominator`, a fraction of one counting as one; the factors being at most 128. */
export function roundedUp(numerator: number, value: number, denominator: number): number {
  if (value < SMALL) return wholeSteps(numerator * value + denominator - 1, denominator);
  return Number((BigInt(numerator) * BigInt(value) + BigInt(denominator - 1)) / BigInt(denominator));
}

/** 舍去小数 · `numerator × value / denominator`, a fraction of one not counting; the factors being at most 128. */
export function roundedDown(numerator: number, value: number, denominator: number): number {
  if (value < SMALL) return wholeSteps(numerator * value, denominator);
  return Number((BigInt(numerator) * BigInt(value)) / BigInt(denominator));
}

/** 两位小数，四舍五入 · a non-negative fraction rounded half up to two decimals. */
export function toTwoDecimals(numerator: bigint, denominator: bigint): number {
  return Number((200n * numerator + denominator) / (2n * denominator)) / 100;
}

/** 小数的精确值 · the fraction that a decimal number was written as: 12.5 is 125/10. */
export function asFraction(decimal: number): { readonly numerator: bigint; readonly denominator: bigint } {
  const [mantissa = '0', exponent = '0'] = String(decimal).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const scale = Number(exponent) - decimals.length;
  const value = BigInt(whole + decimals);
  return scale >= 0
    ? { numerator: value * 10n ** BigInt(scale), denominator: 1n }
    : { numerator: value, denominator: 10n ** BigInt(-scale) };
}
