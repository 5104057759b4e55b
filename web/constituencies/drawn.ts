import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { SeatLedger } from '@xuanwu/server/phases/constituencies/seat-ledger.schema.ts';
import type { ElectionRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';

/** What the pages of one congress's constituencies have in hand. */
export interface Drawn {
  readonly cycle: NonNullable<Home['cycle']>;
  readonly election: ElectionRow;
  readonly ledger: SeatLedger;
  readonly constituencies: readonly ConstituencyRow[];
}
