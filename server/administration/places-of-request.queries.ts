/** 涉及的选区: which constituencies a request that waits names by their ids, and where each person stands whom it names, told to whoever opens it. */
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';

const UUID = '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** What the ids in one request stand for. */
export interface PlacesOfRequest {
  readonly constituencies: readonly { readonly name: string; readonly level: 'county' | 'township' }[];
  /** Of each person: name, day of birth, and the constituencies on whose rolls he stands. */
  readonly persons: readonly { readonly id: string; readonly words: string }[];
}

/** Request → what its ids stand for, wherever they stand in it. What the requests ask is given open. */
export async function readPlacesOfRequests(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  requests: readonly { readonly id: string; readonly input: unknown }[],
): Promise<ReadonlyMap<string, PlacesOfRequest>> {
  const { rows } = await sql<PlacesOfRequest & { id: string }>`
    with named as (
      select distinct p.id as request, substring(v #>> '{}' from ${UUID})::uuid as id
      from jsonb_to_recordset(${JSON.stringify(requests)}::jsonb) as p (id uuid, input jsonb)
      cross join lateral jsonb_path_query(p.input, '$.**') v
      where jsonb_typeof(v) = 'string' and v #>> '{}' ~ ${UUID}),
    places as (
      select n.request, jsonb_agg(jsonb_build_object('name', c.name, 'level', c.level) order by c.level, c.number) as constituencies
      from named n join constituency c on c.county = ${county} and c.id = n.id group by n.request),
    standing as (
      select n.request, jsonb_agg(jsonb_build_object('id', s.id, 'words', concat_ws('，', s.name, to_char(s.birth_date, 'YYYY-MM-DD') || ' 生', r.stands))
        order by s.name, s.id) as persons
      from named n join person s on s.county = ${county} and s.id = n.id left join lateral (
        select '登记在' || string_agg(c.name, '、' order by c.level) as stands
        from registration g join constituency c on c.county = g.county and c.id = g.constituency
        where g.county = s.county and g.person = s.id and g.status = 'on-roll' and g.cycle = (
          select id from cycle where county = s.county order by opened_at desc limit 1)) r on true
      group by n.request)
    select request as id, coalesce(constituencies, '[]') as constituencies, coalesce(persons, '[]') as persons
    from places full join standing using (request)`.execute(tx);
  return new Map(rows.map(({ id, constituencies, persons }) => [id, { constituencies, persons }]));
}
