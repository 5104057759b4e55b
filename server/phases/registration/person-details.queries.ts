/** 登记册上的一个人 · what is written down of him, his numbers opened. */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { countyCipher } from '../../keys/county-cipher.ts';

export interface PersonDetails {
  readonly name: string;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly birthDate: string;
  readonly ethnicity: string | null;
  readonly address: string | null;
  readonly phone: string;
  /** None of somebody who was registered without one, two where records were merged. */
  readonly numbers: readonly string[];
  /** The one he is compared by; empty for none. */
  readonly idNumber: string;
  readonly isWithdrawn: boolean;
}

interface Row extends Omit<PersonDetails, 'phone' | 'numbers' | 'idNumber'> {
  readonly phoneEncrypted: Buffer | null;
  readonly encrypted: readonly Buffer[];
}

export async function readPersonDetails(acting: Acting, person: string): Promise<PersonDetails> {
  const { tx, county, context } = acting;
  const { rows } = await sql<Row>`
    select p.name, p.sex, p.birth_date, p.ethnicity, p.address, p.phone_encrypted, p.is_withdrawn,
      array(select i.encrypted from person_identifier i where i.county = p.county and i.person = p.id order by i.hash) as encrypted
    from person p where p.county = ${county} and p.id = ${person}`.execute(tx);
  const { phoneEncrypted, encrypted, ...details } = found(rows[0], '登记册上的这个人');
  const cipher = await countyCipher(tx, context.keys, county);
  const numbers = encrypted.map((number) => cipher.decrypt(number).toString());
  const phone = phoneEncrypted ? cipher.decrypt(phoneEncrypted).toString() : '';
  return { ...details, phone, numbers, idNumber: numbers[0] ?? '' };
}
