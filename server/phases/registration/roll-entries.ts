/** A published roll as corrections change it: a line behind the last, a line struck or standing again. */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { voidCard } from './voter-card.queries.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';

export async function addToRoll(
  { tx, county }: Acting,
  { id, area }: Pick<Constituency, 'id' | 'area'>,
  person: string,
): Promise<void> {
  await sql`
    insert into roll_entry (county, constituency, serial, person, area, name, sex, added)
    select ${county}, ${id}, 1 + (select max(serial) from roll_entry where county = ${county} and constituency = ${id}),
      p.id, ${area}, p.name, p.sex, true
    from person p where p.county = ${county} and p.id = ${person}
    on conflict (county, constituency, person) do update set struck = false`.execute(tx);
}

/** False where he does not stand on it. Whoever goes off the roll has no valid card any more. */
export async function strikeFromRoll(acting: Acting, constituency: string, person: string): Promise<boolean> {
  const { tx, county } = acting;
  await voidCard(acting, constituency, person, 'struck');
  const struck = await tx
    .updateTable('rollEntry')
    .set({ struck: true })
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('person', '=', person)
    .where('struck', '=', false)
    .executeTakeFirst();
  return struck.numUpdatedRows === 1n;
}

/** 更正姓名、性别, on every published roll of the cycle on which he stands; the line keeps what was published beside it. */
export async function amendOnRolls(
  { tx, county }: Acting,
  cycle: string,
  person: string,
  { name, sex }: { readonly name?: string; readonly sex?: 'male' | 'female' },
): Promise<Pick<Constituency, 'id' | 'area'>[]> {
  const { rows } = await sql<Pick<Constituency, 'id' | 'area'>>`
    update roll_entry e set amended_name = coalesce(${name ?? null}, e.amended_name), amended_sex = coalesce(${sex ?? null}, e.amended_sex)
    from constituency c
    where c.county = e.county and c.id = e.constituency and e.county = ${county} and c.cycle = ${cycle}
      and e.person = ${person} and not e.struck
    returning c.id, c.area`.execute(tx);
  return rows;
}
