import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';

/** Whose eligibility certificate (选民资格证明) is out: he is registered where it was issued to. */
export async function setAsideCertified(
  { tx }: Acting,
  chunk: RawBuilder<unknown>,
  cycle: string,
): Promise<void> {
  const { rows } = await sql<{ hash: Buffer }>`select hash from certified_numbers(${cycle})`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    update import_row r set state = 'bad', problems = array['certificate-out']
    where ${chunk} and r.identifier_hash = any(${rows.map(({ hash }) => hash)}::bytea[])`.execute(tx);
}
