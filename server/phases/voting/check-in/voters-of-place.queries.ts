/** 本投票场所的选民: whom one place hands their ballots on a day, and nobody else does. */
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { isHisPlace } from './due-ballots.ts';

export interface VoterOfPlace {
  readonly person: string;
  readonly name: string;
  readonly sex: string;
  readonly bornIn: string;
  readonly address: string | null;
  readonly serials: readonly number[];
  /** 名单所在的选区 that says where he votes; the first serial is of its roll. */
  readonly constituency: string;
  readonly cards: readonly string[];
  readonly rounds: readonly string[];
  readonly handedOut: readonly string[];
  readonly proxy: { readonly person: string; readonly name: string } | null;
}

/**
 * The entries of whoever stands on a roll that the place serves; `decides` marks the one that says where he votes: that of his township, or, without one, of
 * the county (as in `due-ballots.ts`).
 */
function entriesAround(county: string, place: string): RawBuilder<unknown> {
  return sql`
    select e.person, e.constituency, e.serial, e.area, coalesce(e.amended_name, e.name) as name,
      c.level = 'township' or not exists (
        select from roll_entry other join constituency o on o.county = other.county and o.id = other.constituency
        where other.county = e.county and other.person = e.person and not other.struck and o.level = 'township') as decides
    from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
    where e.county = ${county} and not e.struck and e.person in (
      select own.person from roll_entry own join polling_place_constituency s
        on s.county = own.county and s.constituency = own.constituency
      where own.county = ${county} and s.place = ${place})`;
}

/** In the order of the roll; with the rounds of that day that are still to be opened or open. */
export async function readVotersOfPlace(
  { tx, county }: Acting,
  place: string,
  day: string,
): Promise<VoterOfPlace[]> {
  const { rows } = await sql<VoterOfPlace>`
    with around as materialized (${entriesAround(county, place)}), entry as materialized (
      select entry.*, bool_or(entry.decides and s.place is not null and ${isHisPlace}) over (partition by entry.person) as is_here
      from around entry
      join polling_place p on p.county = ${county} and p.id = ${place}
      left join polling_place_constituency s on s.county = p.county and s.place = p.id and s.constituency = entry.constituency
      left join mobile_box_user u on u.county = p.county and u.person = entry.person and u.election_day = ${day}
    )
    select p.id as person, min(entry.name) as name, p.sex, to_char(p.birth_date, 'YYYY-MM') as born_in, p.address,
      jsonb_agg(entry.serial order by entry.decides desc, entry.serial) as serials,
      (array_agg(entry.constituency) filter (where entry.decides))[1] as constituency,
      coalesce(jsonb_agg(r.id order by r.level) filter (where r.id is not null), '[]') as rounds,
      coalesce((select jsonb_agg(v.code order by v.code) from voter_card v
        where v.county = p.county and v.person = p.id and v.void_on is null), '[]') as cards,
      coalesce((select jsonb_agg(i.round) from check_in i join voting_round held on held.county = i.county and held.id = i.round
        where i.county = p.county and i.person = p.id and held.election_day = ${day}), '[]') as handed_out,
      (select jsonb_build_object('person', proxy.id, 'name', proxy.name)
        from proxy_commission k join person proxy on proxy.county = k.county and proxy.id = k.proxy
        where k.county = p.county and k.principal = p.id and k.election_day = ${day}) as proxy
    from entry
    join person p on p.county = ${county} and p.id = entry.person
    left join voting_round r on r.county = ${county} and r.constituency = entry.constituency
      and r.election_day = ${day} and r.state in ('scheduled', 'open')
    where entry.is_here
    group by p.county, p.id, p.sex, p.birth_date, p.address
    order by min(entry.serial) filter (where entry.decides), p.id`.execute(tx);
  return rows;
}

/** How many of them may go to another place as well. */
export async function countWithTwoPlaces({ tx, county }: Acting, place: string): Promise<number> {
  const { rows } = await sql<{ voters: number }>`
    with entry as materialized (${entriesAround(county, place)})
    select count(distinct entry.person) as voters from entry
    join polling_place_constituency own on own.county = ${county} and own.place = ${place}
      and own.constituency = entry.constituency
    join polling_place_constituency s on s.county = ${county} and s.constituency = entry.constituency
    join polling_place p on p.county = s.county and p.id = s.place
    where entry.decides and p.kind <> 'mobile-box' and p.id <> ${place}
      and (select a.person from place_assignment a where a.county = p.county and a.cycle = p.cycle and a.person = entry.person) is null
      and (select kind from polling_place where county = ${county} and id = ${place}) <> 'mobile-box'`.execute(
    tx,
  );
  return rows[0]?.voters ?? 0;
}

/** 下一次投票的日子 at a place: today or later; undefined where none is arranged or all of them are over. */
export async function nextElectionDay(
  { tx, county, today }: Acting,
  place: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ electionDay: string }>`
    select min(r.election_day) as election_day from voting_round r
    join polling_place_constituency s on s.county = r.county and s.constituency = r.constituency
    where r.county = ${county} and s.place = ${place} and r.state in ('scheduled', 'open') and r.election_day >= ${today}
    having count(*) > 0`.execute(tx);
  return rows[0]?.electionDay;
}

/** 一个选区的选民 who may go to several places, because nobody said which is theirs. */
export async function countUnassigned({ tx, county }: Acting, constituency: string): Promise<number> {
  const { rows } = await sql<{ voters: number }>`
    with crowded as (
      select s.constituency, min(p.cycle::text)::uuid as cycle from polling_place_constituency s
      join polling_place p on p.county = s.county and p.id = s.place and p.kind <> 'mobile-box'
      where s.county = ${county} group by s.constituency having count(*) > 1
    ), deciding as (
      select distinct on (e.person) e.person, e.constituency
      from roll_entry own
      join roll_entry e on e.county = own.county and e.person = own.person and not e.struck
      join constituency c on c.county = e.county and c.id = e.constituency
      where own.county = ${county} and own.constituency = ${constituency} and not own.struck and exists (select from crowded)
      order by e.person, c.level desc
    )
    select count(*) as voters from deciding join crowded using (constituency)
    -- Asked by its key for each: joined, all of a table that the planner takes to be empty is gone through once a voter.
    where (select a.person from place_assignment a
      where a.county = ${county} and a.cycle = crowded.cycle and a.person = deciding.person) is null`.execute(
    tx,
  );
  return rows[0]?.voters ?? 0;
}
