import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Reason, reason } from './ruling.ts';

/** 一个投票场所的选票 · of one constituency and level. */
export interface PlaceBallots {
  readonly delivered: number;
  /** 发给选民的 */
  readonly issued: number;
  /** 写坏换领收回的 */
  readonly spoiled: number;
  /** 没有用的 */
  readonly unused: number;
}

/** 选票收发平衡 · 选举法（2020）第四十三条 (the record of the count): delivered is what was handed out, spoiled and left over. */
export function ballotsBalance(electionDay: CivilDate, ballots: PlaceBallots): Reason {
  const { delivered, issued, spoiled, unused } = ballots;
  return reason(
    groundOf('ballot-stock', electionDay),
    `${delivered} = ${issued} + ${spoiled} + ${unused}`,
    delivered === issued + spoiled + unused,
  );
}

/** 分送的选票不多于印制的 · 选举法（2020）第四十三条. */
export function deliveryWithinPrinted(
  electionDay: CivilDate,
  {
    printed,
    delivered,
    more,
  }: { readonly printed: number; readonly delivered: number; readonly more: number },
): Reason {
  return reason(
    groundOf('ballot-stock', electionDay),
    `${delivered} + ${more} <= ${printed}`,
    delivered + more <= printed,
  );
}
