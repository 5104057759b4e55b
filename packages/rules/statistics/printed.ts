/**
 * 核对公布的比例 · does a printed percentage or multiple come out of the numbers printed beside it? Where those were rounded, only a range does, and the
 * answer says so.
 */
import type { Rounding } from './statistic.ts';
import { decimalsOf, decimalText, quotient, scaledBy } from './quotient.ts';

/** 公布的数 · 914 万 is 9,140,000 to the step of 10,000; a number that was counted has the step 1. */
export interface PrintedNumber {
  readonly value: number;
  readonly step: number;
}

/** 核对的结果 */
export interface PrintedCheck {
  /** 算得出，可能相符但是算不出，不符 */
  readonly verdict: 'same' | 'within-rounding' | 'differs';
  /** 按公布的数算得的比例 */
  readonly computed: string | undefined;
  /** 原数可能的范围内，比例的最小值和最大值 */
  readonly range: readonly [string, string] | undefined;
}

/** 核对 · the figure is compared as it is written, to its last place. */
export function checkPrinted(
  numerator: PrintedNumber,
  denominator: PrintedNumber,
  printed: string,
  { factor, rounding }: Rounding,
): PrintedCheck {
  const decimals = Math.min(2, decimalsOf(printed)) as 0 | 1 | 2;
  const ratio = (a: number, b: number) => quotient(a, b, { factor, rounding, decimals });
  const computed = ratio(numerator.value, denominator.value);
  if (computed === printed) return { verdict: 'same', computed, range: undefined };
  const lowest = ratio(least(numerator), most(denominator));
  const highest = ratio(most(numerator), least(denominator));
  if (lowest === undefined || highest === undefined)
    return { verdict: 'differs', computed, range: undefined };
  const isWithin =
    scaledBy(lowest, decimals) <= scaledBy(printed, decimals) &&
    scaledBy(printed, decimals) <= scaledBy(highest, decimals);
  return { verdict: isWithin ? 'within-rounding' : 'differs', computed, range: [lowest, highest] };
}

/** The least whole number that is rounded to it. */
function least({ value, step }: PrintedNumber): number {
  return Math.max(0, value - Math.floor(step / 2));
}

/** The greatest whole number that is rounded to it. */
function most({ value, step }: PrintedNumber): number {
  return value + Math.ceil(step / 2) - 1;
}

/** 能印成这个比例的人数 · where only the share was published: from the least to the greatest; undefined where no whole number is printed like it. */
export function countsThatPrint(
  total: number,
  printed: string,
  { factor, rounding }: Rounding,
): readonly [number, number] | undefined {
  const decimals = Math.min(2, decimalsOf(printed)) as 0 | 1 | 2;
  const scaled = scaledBy(printed, decimals);
  const scale = BigInt(factor) * 10n ** BigInt(decimals);
  // Half up: 2·scale·count lies between (2·scaled − 1)·total and (2·scaled + 1)·total, the first included; cut off: from scaled·total.
  const from = rounding === 'truncated' ? 2n * scaled : 2n * scaled - 1n;
  const first = from < 0n ? 0n : ceiling(from * BigInt(total), 2n * scale);
  const last = ceiling((from + 2n) * BigInt(total), 2n * scale) - 1n;
  return first > last ? undefined : [Number(first), Number(last)];
}

function ceiling(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** 核对结果的说明 */
export function explainPrinted({ verdict, computed, range }: PrintedCheck, printed: string): string {
  if (verdict === 'same') return `按公布的数算得 ${printed}，与公布的相符。`;
  const [lowest, highest] = range ?? [];
  if (computed === undefined || lowest === undefined || highest === undefined)
    return '分母是零，算不出比例。';
  return verdict === 'within-rounding'
    ? `按公布的约数算得 ${computed}，公布的是 ${printed}：约数还原后在 ${lowest} 至 ${highest} 之间，公布的数在这个范围里，但要有原数才能算出。`
    : `按公布的数算得 ${computed}，公布的是 ${printed}，不相符，请核对原数。`;
}

/** 能得出这个比例的总数 · where the total was not published: from the least to the greatest. */
export function totalsThatPrint(
  count: number,
  printed: string,
  { factor }: Rounding,
): readonly [number, number] | undefined {
  const decimals = Math.min(2, decimalsOf(printed)) as 0 | 1 | 2;
  const scaled = scaledBy(printed, decimals);
  if (scaled === 0n) return undefined;
  const doubled = 2n * BigInt(count) * BigInt(factor) * 10n ** BigInt(decimals);
  // Half up: (2·scaled − 1)·total ≤ doubled < (2·scaled + 1)·total.
  const least = doubled / (2n * scaled + 1n) + 1n;
  const most = doubled / (2n * scaled - 1n);
  return least > most ? undefined : [Number(least), Number(most)];
}

/** 核对合计 · does a printed sum come out of its parts? Each part may have been rounded. */
export function checkSum(
  parts: readonly (PrintedNumber & { readonly sign: 1 | -1 })[],
  printed: PrintedNumber,
): Omit<PrintedCheck, 'computed' | 'range'> & { readonly sum: number; readonly range: [number, number] } {
  const total = (of: (part: PrintedNumber, sign: 1 | -1) => number) =>
    parts.reduce((sum, part) => sum + part.sign * of(part, part.sign), 0);
  const sum = total(({ value }) => value);
  const range: [number, number] = [
    total((part, sign) => (sign === 1 ? least(part) : most(part))),
    total((part, sign) => (sign === 1 ? most(part) : least(part))),
  ];
  const isWithin = range[0] <= most(printed) && least(printed) <= range[1];
  return { verdict: sum === printed.value ? 'same' : isWithin ? 'within-rounding' : 'differs', sum, range };
}

/** 推算上届的比例 · from this term's share and how much it changed; a range where the change is printed finer than the share. */
export function impliedLastTerm(now: string, points: string): readonly [string, string] {
  const decimals = Math.max(decimalsOf(now), decimalsOf(points));
  const sign = points.startsWith('-') ? -1n : 1n;
  const change = sign * scaledBy(points.replace(/^[-+]/, ''), decimals);
  const share = scaledBy(now, decimals);
  const step = 10n ** BigInt(decimals - decimalsOf(now));
  const half = step / 2n;
  return [decimalText(share - half - change, decimals), decimalText(share + half - change, decimals)];
}
