/** 在登记册上查找: by name, by the whole identity number, by its last digits, or by a name and those. */
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../acts/act.ts';
import type { Cipher } from '../../keys/cipher.ts';
import type { RegisterQuerySchema } from './register.schema.ts';

export type RegisterQuery = z.infer<typeof RegisterQuerySchema>;

/** The most common surname of a large county is below this. */
const MOST_NAMED = 100_000;

/** The condition on `person p`. */
export async function wantedPersons(acting: Acting, cipher: Cipher, query: RegisterQuery) {
  const { constituency, sex, q = '' } = query;
  const conditions = [sql`true`];
  if (sex !== undefined) conditions.push(sql`p.sex = ${sex}`);
  if (constituency !== undefined) {
    conditions.push(sql`p.id in (select person from registration g
      where g.county = ${acting.county} and g.constituency = ${constituency} and g.status = 'on-roll')`);
  }
  conditions.push(...(await asked(acting, cipher, q)));
  return sql.join(conditions, sql` and `);
}

async function asked(acting: Acting, cipher: Cipher, q: string) {
  const number = identityNumber({ value: q });
  if (number.valid) {
    const hash = acting.context.keys.identifierHash(number.normalised);
    return [
      sql`p.id in (select person from person_identifier where county = ${acting.county} and hash = ${hash})`,
    ];
  }
  const { name, tail } = nameAndTail(q);
  const conditions = [];
  if (tail !== '') conditions.push(sql`p.id = any(${await personsByTail(acting, cipher, tail)}::uuid[])`);
  if (name !== '') {
    const pattern = `%${name.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
    conditions.push(sql`p.id in (select search_persons(${pattern}, ${MOST_NAMED}))`);
  }
  return conditions;
}

/** 王伟 1234 → 王伟, 1234 */
function nameAndTail(q: string): { name: string; tail: string } {
  const [, name = q, tail = ''] = /^(.*?)\s*(\d{3,17}[\dX])$/i.exec(q.normalize('NFKC')) ?? [];
  return { name: name.trim(), tail: tail.toUpperCase() };
}

/** The hash knows the last four; of those few people the numbers themselves are looked at for what was typed before. */
async function personsByTail({ tx, county, context }: Acting, cipher: Cipher, tail: string) {
  const rows = await tx
    .selectFrom('personIdentifier')
    .select(['person', 'encrypted'])
    .where('county', '=', county)
    .where('tailHash', '=', context.keys.identifierTailHash(tail))
    .execute();
  return rows
    .filter(({ encrypted }) => cipher.decrypt(encrypted).toString().endsWith(tail))
    .map(({ person }) => person);
}
