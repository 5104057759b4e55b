/** 公布的数字的一行 · what is printed, by which of our definitions, from which other printed numbers. */
import type { Statistic } from './all-statistics.ts';

/** 一个公布的数字怎样核对 */
export interface PublishedLine {
  /** In `real-figures.json`. */
  readonly path: string;
  /** 谁公布的 */
  readonly of: string;
  /** Where it is called otherwise than our statistic. */
  readonly title?: string;
  readonly statistic?: Statistic;
  /** As the source writes it: 92.0 is not 92. */
  readonly printed: string;
  readonly check:
    | {
        readonly kind: 'ratio';
        readonly numerator: string;
        readonly denominator: string;
        /** What they were rounded to before they were printed. */
        readonly steps?: readonly [number, number];
        readonly remark?: string;
      }
    | { readonly kind: 'share-only'; readonly total: string | readonly string[] }
    | { readonly kind: 'total-unknown'; readonly count: string }
    | { readonly kind: 'change'; readonly now: string }
    | {
        readonly kind: 'sum';
        readonly parts: readonly { readonly path: string; readonly sign: 1 | -1; readonly step: number }[];
      }
    | { readonly kind: 'none'; readonly verdict: 'no-numbers' | 'not-defined'; readonly why: string };
}
