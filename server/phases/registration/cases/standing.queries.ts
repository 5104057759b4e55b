/** 登记状况 · everything of some people that a decision may change: what it was before is kept whole, so that it can be restored. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';

/** Rows as the database writes them down, without names; compared as a whole and put back as a whole. */
export type Standing = Readonly<Record<StandingTable | 'persons' | 'facts', readonly object[]>>;

/** The tables that hang on a person, and in what order their rows are written down. */
const TABLES = {
  registration: 'cycle, level, person',
  person_identifier: 'hash, person',
  identifier_claim: 'hash, level',
} as const;
type StandingTable = keyof typeof TABLES;
const TABLE_NAMES = Object.keys(TABLES) as StandingTable[];

export async function readStanding({ tx, county }: Acting, persons: readonly string[]): Promise<Standing> {
  const rowsOf = (table: StandingTable) => sql`
    (select coalesce(jsonb_agg(to_jsonb(t) order by ${sql.raw(TABLES[table])}), '[]')
     from ${sql.table(table)} t where t.county = ${county} and t.person = any(${persons}::uuid[]))`;
  const { rows } = await sql<{ standing: Standing }>`
    select jsonb_build_object(
      'persons', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'is_withdrawn', is_withdrawn, 'merged_into', merged_into) order by id), '[]')
        from person where county = ${county} and id = any(${persons}::uuid[])),
      'facts', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'person', person) order by id), '[]')
        from person_fact where county = ${county} and person = any(${persons}::uuid[])),
      ${sql.join(TABLE_NAMES.map((table) => sql`${sql.lit(table)}, ${rowsOf(table)}`))}) as standing`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error('the database answered nothing');
  return row.standing;
}

/** Whether these people stand as they stood then. */
export async function standsAs(
  acting: Acting,
  persons: readonly string[],
  standing: Standing,
): Promise<boolean> {
  const now = await readStanding(acting, persons);
  const { rows } = await sql<{ same: boolean }>`
    select ${JSON.stringify(now)}::jsonb = ${JSON.stringify(standing)}::jsonb as same`.execute(acting.tx);
  return rows[0]?.same === true;
}

/** Puts everything back. Somebody who was not there yet is taken off the register again. */
export async function restoreStanding(
  { tx, county }: Acting,
  persons: readonly string[],
  standing: Standing,
): Promise<void> {
  for (const table of TABLE_NAMES) {
    const rows = JSON.stringify(standing[table]);
    await sql`
      delete from ${sql.table(table)} where county = ${county} and person = any(${persons}::uuid[])`.execute(
      tx,
    );
    const restored = await sql`
      insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${rows}::jsonb)
      on conflict do nothing`.execute(tx);
    if (Number(restored.numAffectedRows ?? 0) < standing[table].length) {
      throw new ActError('already-registered', '撤销不了：这个号码后来已经在别处登记。请先处理那一份登记。');
    }
  }
  await sql`
    update person p set is_withdrawn = coalesce(was.is_withdrawn, true), merged_into = was.merged_into
    from unnest(${persons}::uuid[]) as each (id)
    left join jsonb_to_recordset(${JSON.stringify(standing.persons)}) as was (id uuid, is_withdrawn boolean, merged_into uuid) using (id)
    where p.county = ${county} and p.id = each.id`.execute(tx);
  await sql`
    update person_fact f set person = was.person
    from jsonb_to_recordset(${JSON.stringify(standing.facts)}) as was (id uuid, person uuid)
    where f.county = ${county} and f.id = was.id`.execute(tx);
}
