/** 各种处理决定落到登记上: what each decision changes of the registrations and numbers of its people. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';

type Level = Constituency['level'];

/** Takes somebody off the rolls of these levels; those on which he does not stand are left as they are. */
export async function leaveRolls(
  { tx, county }: Acting,
  cycle: string,
  person: string,
  levels: readonly Level[],
): Promise<void> {
  if (levels.length === 0) return;
  await tx
    .updateTable('registration')
    .set({ status: 'struck' })
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .where('level', 'in', levels)
    .where('status', '=', 'on-roll')
    .execute();
}

/** Puts somebody on the roll of a constituency, in the place of where he stood on that level. */
export async function enterRoll(
  { tx, county, now }: Acting,
  { id, cycle, level, area }: Constituency,
  person: string,
): Promise<void> {
  await sql`
    insert into registration as g (county, cycle, level, person, constituency, area, source, registered_at)
    values (${county}, ${cycle}, ${level}, ${person}, ${id}, ${area}, 'case', ${now})
    on conflict (county, cycle, level, person) do update
      set constituency = excluded.constituency, area = excluded.area, status = 'on-roll',
        voter_group = case when g.constituency = excluded.constituency then g.voter_group end
      where g.status <> 'on-roll' or g.constituency <> excluded.constituency`.execute(tx);
}

/** 合并: the numbers of all belong to the one that stays; the other records are withdrawn and say whose they were. */
export async function mergePersons(
  { tx, county }: Acting,
  kept: string,
  others: readonly string[],
): Promise<void> {
  await sql`
    insert into person_identifier (county, hash, tail_hash, person, encrypted, is_shared)
    select distinct on (hash) county, hash, tail_hash, ${kept}::uuid, encrypted, is_shared from person_identifier
    where county = ${county} and person = any(${others}::uuid[]) order by hash, person
    on conflict do nothing`.execute(tx);
  await tx
    .deleteFrom('personIdentifier')
    .where('county', '=', county)
    .where('person', 'in', [...others])
    .execute();
  // What bears on his vote was found of him, whichever of the records it stands by.
  await tx
    .updateTable('personFact')
    .set({ person: kept })
    .where('county', '=', county)
    .where('person', 'in', [...others])
    .execute();
  await tx
    .updateTable('person')
    .set({ isWithdrawn: true, mergedInto: kept })
    .where('county', '=', county)
    .where('id', 'in', [...others])
    .execute();
}

/** Where these people stand in a cycle: of each level, who and in which constituency. */
export async function placesOf(
  { tx, county }: Acting,
  cycle: string,
  persons: readonly string[],
): Promise<{ level: Level; person: string; constituency: string }[]> {
  if (persons.length === 0) return [];
  const rows = await tx
    .selectFrom('registration')
    .select(['level', 'person', 'constituency'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', 'in', [...persons])
    .where('status', '=', 'on-roll')
    .orderBy('level')
    .orderBy('person')
    .execute();
  return rows as { level: Level; person: string; constituency: string }[];
}

/** On which roll of a level the merged person stays: as decided, where his record stands, or where one of the others does. */
export function constituencyToKeep(
  level: Level,
  kept: string,
  places: readonly { readonly level: Level; readonly person: string; readonly constituency: string }[],
  decided: string | undefined,
): string | undefined {
  if (decided !== undefined) return decided;
  const here = places.filter((place) => place.level === level);
  const own = here.find(({ person }) => person === kept);
  if (own) return own.constituency;
  const others = new Set(here.map(({ constituency }) => constituency));
  if (others.size > 1) {
    const name = level === 'county' ? '县级' : '乡级';
    throw new ActError('bad-request', `几份登记的${name}选区不同，请选择合并后留在哪一个选区。`);
  }
  return [...others][0];
}
