import type { Database } from '@xuanwu/server/database/connect.ts';
import { setInstallationScope } from '@xuanwu/server/database/scope.ts';
import type { EntryContent } from '@xuanwu/server/ledger/append.ts';
import { findChainFault } from '@xuanwu/ledger/chain.ts';
import { expect } from 'vitest';

/** The bodies of a ledger's placed entries, after its chain was found sound. */
export async function soundLedger(db: Database, ledger: string): Promise<EntryContent[]> {
  const chain = await db.transaction().execute(async (tx) => {
    await setInstallationScope(tx);
    return tx
      .selectFrom('ledgerPosition as p')
      .innerJoin('ledgerEntry as e', (on) =>
        on.onRef('e.ledger', '=', 'p.ledger').onRef('e.id', '=', 'p.entry'),
      )
      .where('p.ledger', '=', ledger)
      .orderBy('p.position')
      .select(['p.position', 'p.hash', 'e.body'])
      .execute();
  });
  expect(findChainFault(ledger, chain)).toBeUndefined();
  return chain.map(({ body }) => JSON.parse(body) as EntryContent);
}
