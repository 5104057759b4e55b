/** 登记册的指纹 · a sum of hashes of who stands in its constituencies: another value where somebody came, left or was moved. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';

const HASH = sql`hashtextextended(g.level || g.person, 0)::numeric`;

export async function fingerprintOf(
  { tx, county }: Acting,
  wanted: { readonly countyConstituency: string | null; readonly townshipConstituency: string | null },
): Promise<string> {
  const ids = [wanted.countyConstituency, wanted.townshipConstituency].filter((id) => id !== null);
  const { rows } = await sql<{ fingerprint: string }>`
    select coalesce(sum(${HASH}), 0)::text as fingerprint from registration g
    where g.county = ${county} and g.constituency = any(${ids}::uuid[]) and g.status = 'on-roll'`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('an aggregate has one row');
  return row.fingerprint;
}

/** Whom a phone registered itself, it knows: he does not make its register another. */
export async function knownToPhone(
  { tx, county }: Acting,
  register: string,
  registered: { readonly person: string; readonly constituencies: readonly (string | null)[] },
): Promise<void> {
  const ids = registered.constituencies.filter((id) => id !== null);
  await sql`
    update taken_register t set fingerprint = fingerprint + coalesce((select sum(${HASH}) from registration g
      where g.county = t.county and g.person = ${registered.person} and g.status = 'on-roll'
        and g.constituency = any(${ids}::uuid[]) and g.constituency in (t.county_constituency, t.township_constituency)), 0)
    where county = ${county} and id = ${register}`.execute(tx);
}
