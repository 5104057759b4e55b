/** 应发选票: which ballots a voter is due at a place. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../database/connect.ts';

export interface DueBallot {
  readonly person: string;
  readonly round: string;
  readonly level: 'county' | 'township';
  readonly constituency: string;
  readonly area: string;
}

/**
 * 他的场所 · of place p for a voter `entry`: his mobile box u; without one, the place that he was assigned to; without either, any that hands out his ballots.
 * Asked by its key for each: joined, the planner looks through a table that it takes to be empty once a voter.
 */
export const isHisPlace = sql<boolean>`
  case when u.place is not null then u.place = p.id else p.kind <> 'mobile-box' and p.id = coalesce(
    (select a.place from place_assignment a where a.county = p.county and a.cycle = p.cycle and a.person = entry.person), p.id) end`;

/**
 * Open rounds of these persons at this place. A voter's place is that of his township constituency, or, if he is on no
 * township roll, of his county constituency; there he is handed the ballots of both. Whoever has asked for a mobile box is due his
 * ballots there and nowhere else, and it serves nobody besides. Whose place it is is asked in one way through the entries: joined to themselves, they are gone
 * through once a voter, for the planner thinks them few.
 */
export function dueBallotsAt({
  county,
  place,
  persons,
}: Readonly<Record<'county' | 'place' | 'persons', unknown>>): RawBuilder<DueBallot> {
  return sql<DueBallot>`
    with standing as (
      select e.person, e.constituency, c.level, c.name, c.area, s.place is not null as is_named
      from roll_entry e
      join constituency c on c.county = e.county and c.id = e.constituency
      left join polling_place_constituency s on s.county = e.county and s.place = ${place} and s.constituency = e.constituency
      where e.county = ${county} and e.person = any(${persons}::uuid[]) and not e.struck
    ), entry as (
      select standing.*, coalesce(bool_or(is_named) filter (where level = 'township') over his, bool_or(is_named) over his) as is_here
      from standing
      window his as (partition by person)
    )
    select entry.person, r.id as round, entry.level, entry.name as constituency, entry.area
    from entry
    join voting_round r on r.county = ${county} and r.constituency = entry.constituency and r.state = 'open'
    join polling_place p on p.county = ${county} and p.id = ${place}
    left join mobile_box_user u on u.county = ${county} and u.person = entry.person and u.election_day = r.election_day
    where entry.is_here and ${isHisPlace}
    order by entry.person, entry.level`;
}

export async function readDueBallots(
  tx: Tx,
  county: string,
  place: string,
  persons: readonly string[],
): Promise<DueBallot[]> {
  const { rows } = await dueBallotsAt({ county, place, persons }).execute(tx);
  return rows;
}

/** 投票场所 of each of these persons on this day: those of his township constituency, or, without one, of his county constituency; or his mobile box. */
export async function readPlacesOf(
  tx: Tx,
  county: string,
  persons: readonly string[],
  day: string,
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
    left join mobile_box_user u on u.county = ${county} and u.person = entry.person and u.election_day = ${day}
    where (entry.level = 'township' or not exists (
        select from entry other where other.person = entry.person and other.level = 'township'))
      and ${isHisPlace}
    group by entry.person`.execute(tx);
  return new Map(rows.map(({ person, places }) => [person, places]));
}
