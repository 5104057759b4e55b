import { sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import type { Cipher } from '../../../../keys/cipher.ts';
import type { Candidate } from './find-alike.ts';

/** 同日出生的人 · everybody of this register who was born on one of the days that these rows name, by day. */
export async function readBornOn(
  { tx, county }: Acting,
  cipher: Cipher,
  rows: readonly { readonly birthDate: string | null }[],
): Promise<(day: string | null) => readonly Candidate[]> {
  const days = [...new Set(rows.flatMap(({ birthDate }) => birthDate ?? []))];
  const { rows: found } = await sql<Omit<Candidate, 'phone'> & { phoneEncrypted: Buffer | null }>`
    select id as person, name, sex, birth_date, address, phone_encrypted from person
    where county = ${county} and birth_date = any(${days}::date[])`.execute(tx);
  const byDay = new Map<string | null, Candidate[]>(days.map((day) => [day, []]));
  for (const { phoneEncrypted, ...row } of found) {
    const phone = phoneEncrypted ? cipher.decrypt(phoneEncrypted).toString() : null;
    byDay.get(row.birthDate)?.push({ ...row, phone });
  }
  return (day) => byDay.get(day) ?? [];
}
