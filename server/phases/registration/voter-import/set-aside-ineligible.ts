import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { findOffRoll } from '../eligibility/person-eligibility.queries.ts';

/** Whoever this county knows something of that keeps him off the roll, on the day on which his constituency votes. */
export async function setAsideIneligible(acting: Acting, chunk: RawBuilder<unknown>): Promise<void> {
  const { tx, county } = acting;
  const { rows } = await sql<{ electionDay: string; persons: string[] }>`
    with known as materialized (
      select i.person, r.county_constituency, r.township_constituency
      from person_fact f join person_identifier i on i.county = f.county and i.person = f.person
      join import_row r on r.identifier_hash = i.hash
      where f.county = ${county} and f.withdrawn_on is null and ${chunk}
    )
    select d.election_day, array_agg(distinct k.person) as persons from known k
    join (select c.id, coalesce(c.election_day, y.election_day) as election_day
      from constituency c join cycle y on y.county = c.county and y.id = c.cycle where c.county = ${county}) d
      on d.id in (k.county_constituency, k.township_constituency)
    group by d.election_day`.execute(tx);
  const off: string[] = [];
  for (const { electionDay, persons } of rows) off.push(...(await findOffRoll(acting, persons, electionDay)));
  if (off.length === 0) return;
  await sql`
    update import_row r set state = 'bad', problems = array['not-eligible'] where ${chunk}
      and r.identifier_hash in (select hash from person_identifier i
        where i.county = ${county} and i.person = any(${off}::uuid[]))`.execute(tx);
}
