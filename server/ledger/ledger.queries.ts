import type { Tx } from '../database/connect.ts';

/** Where an entry stands, and the first checkpoint that covers it; undefined while it waits for the sequencer. */
export interface EntryPlace {
  readonly position: number;
  readonly checkpointLength: number;
  readonly checkpointRoot: string;
  readonly keyFingerprint: string;
}

export async function findEntryPlace(tx: Tx, ledger: string, entry: string): Promise<EntryPlace | undefined> {
  const row = await tx
    .selectFrom('ledgerPosition as placed')
    .innerJoin('ledgerCheckpoint as checkpoint', (join) =>
      join
        .onRef('checkpoint.ledger', '=', 'placed.ledger')
        .onRef('checkpoint.length', '>=', 'placed.position'),
    )
    .where('placed.ledger', '=', ledger)
    .where('placed.entry', '=', entry)
    .orderBy('checkpoint.length')
    .limit(1)
    .select(['placed.position', 'checkpoint.length', 'checkpoint.root', 'checkpoint.keyFingerprint'])
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    position: row.position,
    checkpointLength: row.length,
    checkpointRoot: row.root.toString('hex'),
    keyFingerprint: row.keyFingerprint,
  };
}
