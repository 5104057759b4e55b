/** 换上正确的号码 · his number, his day of birth and sex as it says them, and what he is compared by. What stood there is kept encrypted with the correction. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import { columnNames, keyColumns, type LinkageRecord, sealed } from '../live-check/linkage-record.ts';
import type { SoundNumber } from '../seek-person.ts';

interface Replacing {
  readonly person: string;
  readonly number: SoundNumber;
  readonly hash: Buffer;
  readonly replaces: string | null;
  readonly compared: LinkageRecord;
  readonly document: string;
  readonly correction: string;
}

export async function isBorneByAnother(
  { tx, county }: Acting,
  hash: Buffer,
  person: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('personIdentifier')
    .select('person')
    .where('county', '=', county)
    .where('hash', '=', hash)
    .where('person', '<>', person)
    .executeTakeFirst();
  return row !== undefined;
}

export async function replaceNumber(acting: Acting, replacing: Replacing): Promise<void> {
  const { tx, county, context, today, entry } = acting;
  const { person, number, hash, compared, document, correction } = replacing;
  const cipher = await countyCipher(tx, context.keys, county);
  const before = await takeNumber(acting, cipher, replacing);
  const encrypted = cipher.encrypt(number.normalised);
  const tailHash = context.keys.identifierTailHash(number.normalised);
  await tx.insertInto('personIdentifier').values({ county, hash, tailHash, person, encrypted }).execute();
  await tx
    .updateTable('person')
    .set({ sex: number.sex, birthDate: number.birthDate })
    .where('county', '=', county)
    .where('id', '=', person)
    .execute();
  await sql`
    insert into linkage_record (county, person, ${columnNames()}, record)
    values (${county}, ${person}, ${sql.join(keyColumns(compared))}, ${sealed(context.keys, compared)})
    on conflict (county, person) do update
      set (${columnNames()}, record, is_numbered) = (${sql.join(keyColumns(compared))}, excluded.record, true)`.execute(
    tx,
  );
  await tx.deleteFrom('unnumberedPerson').where('county', '=', county).where('person', '=', person).execute();
  await tx
    .insertInto('numberCorrection')
    .values({
      county,
      id: correction,
      person,
      beforeEncrypted: before,
      afterEncrypted: encrypted,
      documentEncrypted: cipher.encrypt(document),
      correctedOn: today,
      entry,
    })
    .execute();
}

/** Takes the number away that is wrong; null where he had none. */
async function takeNumber(
  { tx, county }: Acting,
  cipher: Cipher,
  { person, replaces }: Replacing,
): Promise<Buffer | null> {
  const rows = await tx
    .selectFrom('personIdentifier')
    .select(['hash', 'encrypted'])
    .where('county', '=', county)
    .where('person', '=', person)
    .execute();
  const wanted = rows.filter(
    ({ encrypted }) =>
      replaces === null || cipher.decrypt(encrypted).toString().endsWith(replaces.toUpperCase()),
  );
  const [wrong] = wanted;
  if (replaces !== null && !wrong) throw new ActError('bad-request', '此人没有末四位是这个的号码，请核对。');
  if (wanted.length > 1)
    throw new ActError('bad-request', '此人有两个号码（登记合并而来）。请填写要换掉的那一个的末四位。');
  if (!wrong) return null;
  await tx
    .deleteFrom('personIdentifier')
    .where('county', '=', county)
    .where('person', '=', person)
    .where('hash', '=', wrong.hash)
    .execute();
  return wrong.encrypted;
}
