/** 涉及的人: whom a request that waits is about, looked up when somebody looks at it, so that the request itself names nobody for longer. */
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';

/** Of many, as a bulk decision has them, the second person opens the list. */
const MOST_NAMED = 6;

/** What another act calls so may be something else. */
const UUID = '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** Request → names, as they stand on the register or the list, or as they are to be added; of two nominees of one name in one place, with the day of birth. What the requests ask is given open: some lie encrypted. */
export async function readPersonsOfRequests(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  requests: readonly { readonly id: string; readonly input: unknown }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; names: string[] }>`
    select p.id, jsonb_agg(n.name order by n.name) as names
    from jsonb_to_recordset(${JSON.stringify(requests)}::jsonb) as p (id uuid, input jsonb) cross join lateral (
      select coalesce(p.input #>> '{voter,name}', p.input #>> '{effect,voter,name}') as name
      union
      select s.name from person s where s.county = ${county} and s.id in (
        select substring(p.input ->> 'person' from ${UUID})::uuid
        union select substring(p.input #>> '{effect,person}' from ${UUID})::uuid
        union select c.person from eligibility_certificate c
          where c.county = ${county} and c.id = substring(p.input ->> 'certificate' from ${UUID})::uuid
        union select k.person from registration_case_subject k
          where k.county = ${county} and k.case_id = substring(p.input ->> 'case' from ${UUID})::uuid)
      union
      select c.name || case when exists (
          select from initial_candidate o
          where o.county = c.county and o.constituency = c.constituency and o.name = c.name and o.id <> c.id)
        then '（' || to_char(c.birth_date, 'YYYY-MM-DD') || ' 生）' else '' end
      from initial_candidate c where c.county = ${county} and c.id in (
        select substring(p.input ->> 'candidate' from ${UUID})::uuid
        union select n.candidate from nomination_nominee n
          where n.county = ${county} and n.nomination = substring(p.input ->> 'nomination' from ${UUID})::uuid
        union select f.candidate from fact_objection f
          where f.county = ${county} and f.id = substring(p.input ->> 'objection' from ${UUID})::uuid
        union select x.candidate from exclusion_objection e
          join exclusion x on x.county = e.county and x.id = e.exclusion
          where e.county = ${county} and e.id = substring(p.input ->> 'objection' from ${UUID})::uuid)
      limit ${MOST_NAMED}) n
    where n.name is not null
    group by p.id`.execute(tx);
  return new Map(rows.map(({ id, names }) => [id, names]));
}
