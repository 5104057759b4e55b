/** 应发选票: which ballots a voter is due at a place. */
import { sql } from 'kysely';
import type { Tx } from '../../database/connect.ts';

export interface DueBallot {
  readonly person: string;
  readonly round: string;
  readonly level: 'county' | 'township';
  readonly constituency: string;
  readonly area: string;
}

/**
 * Open rounds of these persons at this place. A voter's place is that of his township constituency, or, if he is on no
 * township roll, of his county constituency; there he is handed the ballots of both.
 */
export async function readDueBallots(
  tx: Tx,
  county: string,
  place: string,
  persons: readonly string[],
): Promise<DueBallot[]> {
  const { rows } = await sql<DueBallot>`
    with entry as (
      select e.person, e.constituency, c.level, c.name, c.area
      from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
      where e.county = ${county} and e.person = any(${persons}::uuid[]) and not e.struck
    ), here as (
      select person from entry
      where level = 'township' or not exists (
        select from entry other where other.person = entry.person and other.level = 'township')
      group by person
      having bool_or(constituency in (
        select constituency from polling_place_constituency where county = ${county} and place = ${place}))
    )
    select entry.person, r.id as round, entry.level, entry.name as constituency, entry.area
    from entry join here using (person)
    join voting_round r on r.county = ${county} and r.constituency = entry.constituency and r.state = 'open'
    order by entry.person, entry.level`.execute(tx);
  return rows;
}

/** 投票场所 of each of these persons: those of his township constituency, or, without one, of his county constituency. */
export async function readPlacesOf(
  tx: Tx,
  county: string,
  persons: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const { rows } = await sql<{ person: string; places: { id: string; name: string }[] }>`
    with entry as (
      select e.person, e.constituency, c.level
      from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
      where e.county = ${county} and e.person = any(${persons}::uuid[]) and not e.struck
    )
    select entry.person, jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)) as places
    from entry
    join polling_place_constituency s on s.county = ${county} and s.constituency = entry.constituency
    join polling_place p on p.county = s.county and p.id = s.place
    where entry.level = 'township' or not exists (
      select from entry other where other.person = entry.person and other.level = 'township')
    group by entry.person`.execute(tx);
  return new Map(rows.map(({ person, places }) => [person, places]));
}
