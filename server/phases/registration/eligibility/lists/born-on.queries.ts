import { sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import type { Cipher } from '../../../../keys/cipher.ts';
import type { Candidate } from './find-alike.ts';

/** Everybody of this register who was born on one of these days. */
export async function readBornOn(
  { tx, county }: Acting,
  cipher: Cipher,
  days: readonly string[],
): Promise<Candidate[]> {
  const { rows } = await sql<Omit<Candidate, 'phone'> & { phoneEncrypted: Buffer | null }>`
    select id as person, name, sex, birth_date, address, phone_encrypted from person
    where county = ${county} and birth_date = any(${days}::date[])`.execute(tx);
  return rows.map(({ phoneEncrypted, ...row }) => ({
    ...row,
    phone: phoneEncrypted ? cipher.decrypt(phoneEncrypted).toString() : null,
  }));
}
