import { type LocalLaw, lawWithDecisions } from '@xuanwu/rules/local-law.ts';
import type { Tx } from '../database/connect.ts';
import type { EntryContent } from '../ledger/append.ts';
import { readDecisions, readLocalRules } from './held-law.queries.ts';

/** 裁定当时的法律 · by what a ledger entry says that it rested on, also where it was decided otherwise since. */
export async function readLawOfEntry(
  { tx, county }: { readonly tx: Tx; readonly county: string },
  entry: string,
): Promise<LocalLaw> {
  const row = await tx
    .selectFrom('ledgerEntry')
    .select('body')
    .where('ledger', '=', county)
    .where('id', '=', entry)
    .executeTakeFirst();
  const { law = {} } = JSON.parse(row?.body ?? '{}') as Partial<EntryContent>;
  const named = new Set([...(law.decisions ?? []), ...(law.rules ?? [])].map(({ id }) => id));
  const decisions = (await readDecisions(tx, county)).filter(({ id }) => named.has(id));
  const adopted = (await readLocalRules(tx, county)).filter(({ id }) => named.has(id));
  return lawWithDecisions(county, decisions, { layers: adopted.map(({ rules }) => rules) });
}
