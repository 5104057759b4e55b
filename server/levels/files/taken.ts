import type { SealedRecord } from '../../ledger/append.ts';

/** What came of a file that was taken in: in a sentence, and for the ledger. */
export interface Taken {
  readonly said: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly records: readonly SealedRecord[];
}
