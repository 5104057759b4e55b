/** 办理的理由: why, in words that were typed and may name somebody. It lies encrypted beside the ledger, whose entries are for ever and name nobody. */
import { countyCipher } from '../keys/county-cipher.ts';
import type { Acting } from './act.ts';

/** Of an act that leaves no row of its own to hold it. */
export async function keepReason({ tx, county, context, entry }: Acting, reason: string): Promise<void> {
  const cipher = await countyCipher(tx, context.keys, county);
  await tx
    .insertInto('reasonOfEntry')
    .values({ county, entry, reasonEncrypted: cipher.encrypt(reason) })
    .execute();
}

/** Entry → why; the caller has asked who may read it. */
export async function readReasons(
  { tx, county, context }: Pick<Acting, 'tx' | 'county' | 'context'>,
  entries: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (entries.length === 0) return new Map();
  const rows = await tx
    .selectFrom('reasonOfEntry')
    .select(['entry', 'reasonEncrypted'])
    .where('county', '=', county)
    .where('entry', 'in', [...entries])
    .execute();
  if (rows.length === 0) return new Map();
  const cipher = await countyCipher(tx, context.keys, county);
  return new Map(
    rows.map(({ entry, reasonEncrypted }) => [entry, cipher.decrypt(reasonEncrypted).toString()]),
  );
}
