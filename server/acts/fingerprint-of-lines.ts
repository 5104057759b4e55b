/** 须两人办理 · what an act is asked about, in one hash (`Act.fingerprint`). */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connect.ts';

/** `lines` is a query that answers a `line` for each thing shown, in any order. */
export async function fingerprintOfLines(tx: Tx, lines: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ sha256: string }>`
    select encode(sha256(convert_to(coalesce(string_agg(line::text, E'\n' order by line::text), ''), 'UTF8')), 'hex') as sha256
    from (${lines}) lines`.execute(tx);
  return rows[0]?.sha256 ?? '';
}
