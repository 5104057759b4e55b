/** 预算的草稿 · of every area and unit cost the number that is known, to be mended by hand. */
import type { FundBasis, FundItem } from '@xuanwu/rules/election-funds.ts';
import type { FundsView } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';

export interface DraftLine {
  readonly key: string;
  readonly area: string;
  readonly areaName: string;
  readonly item: FundItem;
  readonly basis: FundBasis;
  readonly fen: number;
  readonly quantity: number;
}

/** What the last budget has stays as it was decided; where it has nothing, what is known today. */
export function draftLines({ cycle, rates, budget }: FundsView): DraftLine[] {
  return cycle.areas.flatMap(({ area, name: areaName, known }) =>
    rates.map(({ item, basis, fen }) => {
      const decided = budget?.lines.find(
        (line) => line.area === area && line.item === item && line.basis === basis,
      );
      const quantity = decided?.quantity ?? (basis === 'whole' ? 0 : known[basis]);
      return { key: `${area} ${item} ${basis}`, area, areaName, item, basis, fen, quantity };
    }),
  );
}
