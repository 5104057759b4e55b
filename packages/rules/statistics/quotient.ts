/**
 * 比例的计算 · how shares, multiples and averages of a statistic are computed: exactly, from whole numbers, rounded once at the end. They are texts, for
 * 92.0 is not written like 92.
 */
import type { Decimals, Rounding } from './statistic.ts';

/** 一个比例，写到几位小数 · undefined where there is nothing to divide by. */
export function quotient(
  numerator: number,
  denominator: number,
  { factor, decimals, rounding }: Rounding & { readonly decimals: Decimals },
): string | undefined {
  if (denominator === 0) return undefined;
  const scaled = BigInt(numerator) * BigInt(factor) * 10n ** BigInt(decimals);
  const divisor = BigInt(denominator);
  return decimalText(
    rounding === 'truncated' ? scaled / divisor : (2n * scaled + divisor) / (2n * divisor),
    decimals,
  );
}

/** 相差多少个百分点 · between two figures as they are written; with its sign. */
export function pointsBetween(now: string, before: string): string {
  const decimals = Math.max(decimalsOf(now), decimalsOf(before));
  const difference = scaledBy(now, decimals) - scaledBy(before, decimals);
  const text = decimalText(difference < 0n ? -difference : difference, decimals);
  if (difference === 0n) return text;
  return difference < 0n ? `-${text}` : `+${text}`;
}

/** 小数位数 · of a figure as it is written. */
export function decimalsOf(figure: string): number {
  return figure.split('.')[1]?.length ?? 0;
}

/** 去掉小数点 · the whole number that the figure is of its last place. */
export function scaledBy(figure: string, decimals: number): bigint {
  const [whole = '0', places = ''] = figure.split('.');
  return BigInt(whole + places.padEnd(decimals, '0'));
}

/** 写成小数 */
export function decimalText(scaled: bigint, decimals: number): string {
  const digits = String(scaled).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
