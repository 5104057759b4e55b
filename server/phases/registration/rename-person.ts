import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { countyCipher } from '../../keys/county-cipher.ts';
import { columnNames, keyColumns, linkageRecordOf, sealed } from './live-check/linkage-record.ts';
import { readName } from './voter-import/read-cells.ts';

/** 更正登记册上的姓名: order and comparison follow the new name. Answers it as it is kept; the caller holds the person and his numbers. */
export async function renamePerson(acting: Acting, person: string, written: string): Promise<string> {
  const { tx, county, context } = acting;
  const { value: name, problems } = readName(written);
  if (problems.length > 0) throw new ActError('bad-request', '姓名里有乱码或控制字符，请照身份证填写。');
  const known = await readDetails(acting, person);
  if (known.name === name) throw new ActError('bad-request', '更正后的姓名与登记册上的一样。请核对。');
  await tx
    .updateTable('person')
    .set({ name, sortKey: strokeSortKey(name) })
    .where('county', '=', county)
    .where('id', '=', person)
    .execute();
  const compared = linkageRecordOf(context.keys, { ...known, name });
  await sql`
    update linkage_record
    set (${columnNames()}, record) = (${sql.join(keyColumns(compared))}, ${sealed(context.keys, compared)})
    where county = ${county} and person = ${person}`.execute(tx);
  return name;
}

async function readDetails({ tx, county, context }: Acting, person: string) {
  const row = await tx
    .selectFrom('person as p')
    .leftJoin('personIdentifier as i', (on) =>
      on.onRef('i.county', '=', 'p.county').onRef('i.person', '=', 'p.id'),
    )
    .where('p.county', '=', county)
    .where('p.id', '=', person)
    .select(['p.name', 'p.sex', 'p.birthDate', 'p.ethnicity', 'p.address', 'p.phoneEncrypted', 'i.encrypted'])
    .orderBy('i.hash')
    .executeTakeFirst();
  const { phoneEncrypted, encrypted, sex, ...details } = found(row, '登记册上的这个人');
  const cipher = await countyCipher(tx, context.keys, county);
  const opened = (bytes: Buffer | null) => (bytes ? cipher.decrypt(bytes).toString() : '');
  return {
    ...details,
    sex: sex as 'male' | 'female' | 'unknown',
    phone: opened(phoneEncrypted),
    idNumber: opened(encrypted),
  };
}
