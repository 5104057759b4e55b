/** 规划投票场所: how many vote by which roll, and where most of them live. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { PlaceUnits } from './place-plan.schema.ts';

/** 雨水村, 雨水社区 in an address; what stands before it is a township, street or county. */
const VILLAGE = '([^省市县区旗乡镇街道]{1,10}(?:村|社区|居委会))';

/** Each voter once: by his township's registration, or by the county's where he has no other (as check-in decides). Only totals leave the query. */
export async function readPlaceUnits({ tx, county }: Acting, cycle: string): Promise<PlaceUnits> {
  const { rows: units } = await sql<PlaceUnits['units'][number]>`
    with deciding as (
      select distinct on (g.person) g.person, g.constituency
      from registration g
      where g.county = ${county} and g.cycle = ${cycle} and g.status = 'on-roll'
      order by g.person, g.level desc
    ), counted as (
      select d.constituency, count(*) as voters, mode() within group (order by substring(p.address from ${VILLAGE})) as village
      from deciding d join person p on p.county = ${county} and p.id = d.person
      group by d.constituency
    ), along as (
      select d.constituency, jsonb_agg(distinct g.constituency) as ids
      from deciding d
      join registration g on g.county = ${county} and g.cycle = ${cycle} and g.person = d.person and g.status = 'on-roll'
      where g.constituency <> d.constituency group by d.constituency
    )
    select c.id as constituency, c.name, c.area, area.name as area_name, counted.village, counted.voters, coalesce(along.ids, '[]') as along
    from counted join constituency c on c.county = ${county} and c.id = counted.constituency
    join area on area.code = c.area
    left join along on along.constituency = c.id
    where not ${isServed(county)}
    order by c.area, c.level desc, c.number`.execute(tx);
  const { rows: empty } = await sql<{ name: string }>`
    select c.name from constituency c
    where c.county = ${county} and c.cycle = ${cycle} and not ${isServed(county)}
      and not exists (select from registration g where g.county = c.county and g.constituency = c.id and g.status = 'on-roll')
    order by c.area, c.number`.execute(tx);
  return { units, empty: empty.map(({ name }) => name) };
}

function isServed(county: string) {
  return sql`exists (select from polling_place_constituency s
    join polling_place place on place.county = s.county and place.id = s.place and place.kind <> 'mobile-box'
    where s.county = ${county} and s.constituency = c.id)`;
}

/** 已经有投票站或者会场的选区 among these. */
export async function findServed({ tx, county }: Acting, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.name from constituency c
    where c.county = ${county} and c.id = any (${ids}::uuid[]) and ${isServed(county)} order by c.name`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}
