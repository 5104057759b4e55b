/** 登记状况 · everything of some people that a decision may change: what it was before is kept whole, so that it can be restored. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';

/**
 * Rows as the database writes them down, without names; compared as a whole and put back as a whole. Only whose the last roll and the movements are is kept
 * of those, and not compared: more of them may be recorded since.
 */
export type Standing = Readonly<Record<StandingTable | 'persons' | 'facts', readonly object[]>> & {
  /** Missing from what was kept before movements went with the records. */
  readonly turns?: Turns;
};

interface Turns {
  readonly last: readonly { readonly cycle: string; readonly level: string; readonly person: string }[];
  readonly movements: readonly { readonly id: string; readonly person: string }[];
}

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
      'turns', jsonb_build_object(
        'last', (select coalesce(jsonb_agg(jsonb_build_object('cycle', cycle, 'level', level, 'person', person) order by cycle, level, person), '[]')
          from last_roll_entry where county = ${county} and person = any(${persons}::uuid[])),
        'movements', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'person', person) order by id), '[]')
          from roll_change where county = ${county} and person = any(${persons}::uuid[]) and withdrawn_on is null)),
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
    select ${JSON.stringify(now)}::jsonb - 'turns' = ${JSON.stringify(standing)}::jsonb - 'turns' as same`.execute(
    acting.tx,
  );
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

/** 撤销合并: the last roll and the movements are whose they were, and what the merging took off is withdrawn. */
export async function restoreTurns(
  { tx, county, today, entry }: Acting,
  before: Standing,
  after: Standing,
  why: string,
): Promise<void> {
  if (!before.turns || !after.turns) return;
  const was = JSON.stringify(before.turns.movements);
  const written = after.turns.movements.filter(
    ({ id }) => !before.turns?.movements.some((each) => each.id === id),
  );
  if (written.length > 0)
    await tx
      .updateTable('rollChange')
      .set({ withdrawnOn: today, withdrawnReason: why, withdrawnEntry: entry })
      .where('county', '=', county)
      .where(
        'id',
        'in',
        written.map(({ id }) => id),
      )
      .where('withdrawnOn', 'is', null)
      .execute();
  await sql`
    update roll_change x set person = was.person from jsonb_to_recordset(${was}) as was (id uuid, person uuid)
    where x.county = ${county} and x.id = was.id and x.person <> was.person`.execute(tx);
  await moveBack({ tx, county }, before.turns.last, after.turns.last);
}

/** Lines of the last roll that the merging had made another's: of each level one person had none before. */
async function moveBack(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  before: Turns['last'],
  after: Turns['last'],
): Promise<void> {
  const keyOf = ({ cycle, level, person }: Turns['last'][number]) => `${cycle} ${level} ${person}`;
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  for (const line of before.filter((each) => !has.has(keyOf(each)))) {
    const taken = after.find(
      (each) => each.cycle === line.cycle && each.level === line.level && !had.has(keyOf(each)),
    );
    if (!taken) continue;
    await tx
      .updateTable('lastRollEntry')
      .set({ person: line.person })
      .where('county', '=', county)
      .where('cycle', '=', line.cycle)
      .where('level', '=', line.level)
      .where('person', '=', taken.person)
      .execute();
  }
}
