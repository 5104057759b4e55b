import { randomBytes } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { type Cipher, cipherFor } from './cipher.ts';
import type { Keys } from './keys.ts';

/** A database, or the transaction one is in: asking for a second connection there could leave all of them waiting. */
type Tables = Pick<Database, 'selectFrom' | 'insertInto'>;

/** The cipher of a county's personal data. */
export async function countyCipher(db: Tables, keys: Keys, county: string): Promise<Cipher> {
  return cipherFor(await countyKey(db, keys, county));
}

/** A county's data key is stored wrapped, and made when first asked for. */
export async function countyKey(db: Tables, keys: Keys, county: string): Promise<Buffer> {
  const stored = await findWrapped(db, county);
  if (stored) return keys.wrapping.decrypt(stored);
  await db
    .insertInto('countyKey')
    .values({ county, wrapped: keys.wrapping.encrypt(randomBytes(32)) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return countyKey(db, keys, county);
}

async function findWrapped(db: Tables, county: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('countyKey')
    .select('wrapped')
    .where('county', '=', county)
    .executeTakeFirst();
  return row?.wrapped;
}
