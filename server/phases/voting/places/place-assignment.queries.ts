/** 选民分配到场所: of one constituency's roll, as far as it is that roll which says where they vote. */
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { countUnassigned } from '../check-in/voters-of-place.queries.ts';
import type { PlaceAssignment } from './place-assignment.schema.ts';

/** Those of this roll whose place it decides: of a township's roll all, of a county's whoever is on no township's. */
function decidedBy(county: string, constituency: string): RawBuilder<unknown> {
  return sql`
    select e.person, e.serial from roll_entry e
    join constituency c on c.county = e.county and c.id = e.constituency
    where e.county = ${county} and e.constituency = ${constituency} and not e.struck
      and (c.level = 'township' or not exists (
        select from roll_entry other join constituency o on o.county = other.county and o.id = other.constituency
        where other.county = e.county and other.person = e.person and not other.struck and o.level = 'township'))`;
}

export interface ServingPlace {
  readonly id: string;
  readonly name: string;
  readonly cycle: string;
  readonly area: string;
}

/** 发本选区选票的投票站、会场. */
export async function readServingPlaces(
  { tx, county }: Acting,
  constituency: string,
): Promise<ServingPlace[]> {
  return tx
    .selectFrom('pollingPlaceConstituency as s')
    .innerJoin('pollingPlace as p', (on) =>
      on.onRef('p.county', '=', 's.county').onRef('p.id', '=', 's.place'),
    )
    .where('s.county', '=', county)
    .where('s.constituency', '=', constituency)
    .where('p.kind', '<>', 'mobile-box')
    .orderBy('p.name')
    .select(['p.id', 'p.name', 'p.cycle', 'p.area'])
    .execute();
}

/** In place of what was said before of these voters. */
export async function writeAssignments(
  { tx, county, entry }: Acting,
  constituency: string,
  ranges: readonly { readonly place: ServingPlace; readonly from: number; readonly to: number }[],
): Promise<number> {
  await sql`
    delete from place_assignment a using (${decidedBy(county, constituency)}) own
    where a.county = ${county} and a.person = own.person
      and a.cycle = (select cycle from constituency where county = ${county} and id = ${constituency})`.execute(
    tx,
  );
  const { rows } = await sql<{ assigned: number }>`
    with said as (
      select * from unnest(${ranges.map(({ place }) => place.id)}::uuid[], ${ranges.map(({ place }) => place.cycle)}::uuid[],
        ${ranges.map(({ place }) => place.area)}::text[], ${ranges.map(({ from }) => from)}::integer[],
        ${ranges.map(({ to }) => to)}::integer[]) as said (place, cycle, area, first, last)
    ), written as (
      insert into place_assignment (county, cycle, person, place, area, entry)
      select ${county}, said.cycle, own.person, said.place, said.area, ${entry}
      from (${decidedBy(county, constituency)}) own join said on own.serial between said.first and said.last
      returning person
    )
    select count(*) as assigned from written`.execute(tx);
  return rows[0]?.assigned ?? 0;
}

export async function readPlaceAssignment(acting: Acting, constituency: string): Promise<PlaceAssignment> {
  const { tx, county } = acting;
  const { rows } = await sql<Omit<PlaceAssignment, 'left'>>`
    with own as (${decidedBy(county, constituency)})
    select
      (select coalesce(jsonb_agg(jsonb_build_object('place', p.id, 'name', p.name, 'voters', said.voters, 'from', said.first,
          'to', said.last) order by said.first nulls last, p.name), '[]')
        from polling_place_constituency s
        join polling_place p on p.county = s.county and p.id = s.place and p.kind <> 'mobile-box'
        left join lateral (
          select count(*) as voters, min(own.serial) as first, max(own.serial) as last
          from place_assignment a join own using (person)
          where a.county = p.county and a.cycle = p.cycle and a.place = p.id) said on true
        where s.county = ${county} and s.constituency = ${constituency}) as places,
      (select count(*) from own) as voters, coalesce((select max(serial) from own), 0) as last_serial,
      exists (select from voting_round where county = ${county} and constituency = ${constituency} and state = 'open') as is_open`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error('a query without a from clause answered no row');
  return { ...row, left: await countUnassigned(acting, constituency) };
}
