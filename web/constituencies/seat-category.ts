import type { SeatLedger } from '@xuanwu/server/phases/constituencies/seat-ledger.schema.ts';

/** 名额类别. */
export type Category = SeatLedger['categories'][number];

/** 尚未落实: neither with a constituency nor recorded vacant. */
export function openSeats({ seats, assigned, vacant }: Category): number {
  return seats - assigned - vacant;
}
