/** 投票场所的进度 of one county, from what the acts of the day have left. */
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { Alarm, PlaceProgress } from './command-room.schema.ts';

type ReadPlace = Omit<PlaceProgress, 'alarms' | 'done'> &
  PlaceProgress['done'] & { readonly boxOver: boolean; readonly differs: boolean };

/** What a question is limited to. */
export interface Touched {
  readonly places: readonly string[];
  readonly constituencies: readonly string[];
}

/** All places of the county's last cycle, or those that were touched. Of each constituency the last vote counts. */
export async function readProgress({ tx, county }: Acting, touched?: Touched): Promise<PlaceProgress[]> {
  const { rows } = await sql<ReadPlace>`
    with place as (
      select p.* from polling_place p
      where p.county = ${county}
        and p.cycle = (select c.id from cycle c where c.county = ${county} order by c.opened_at desc, c.id limit 1)
        ${touched === undefined ? sql`` : among(touched)}
    ), served as (
      select s.place, s.constituency from polling_place_constituency s
      where s.county = ${county} and s.place in (select id from place)
    ), vote as (
      select distinct on (r.constituency) r.* from voting_round r
      where r.county = ${county} and r.constituency in (select constituency from served)
      order by r.constituency, r.number desc
    ), nameless as (
      select u.place, sum(u.ballots)::bigint as ballots from unnamed_hand_out u
      where u.county = ${county} and u.round in (select id from vote) group by u.place
    ), entries as (
      select b.round, bool_and(b.sheet is not null or typed.copies >= 1) as first,
        bool_and(b.sheet is not null or typed.copies >= 2) as second,
        bool_or(b.sheet is null and typed.copies = 2) as differs
      from ballot_bundle b
      cross join lateral (select count(*) as copies from bundle_entry e
        where e.county = b.county and e.round = b.round and e.bundle = b.number and e.session = b.session) typed
      where b.county = ${county} and b.round in (select id from vote) group by b.round
    )
    select p.id, p.county, p.area, area.name as area_name, p.kind, p.name, to_char(p.opens_at, 'HH24:MI') as opens_at,
      to_char(p.closes_at, 'HH24:MI') as closes_at, min(v.election_day) as election_day, count(v.id) as votes,
      count(*) filter (where v.state <> 'scheduled') as opened,
      count(*) filter (where v.state not in ('scheduled', 'open')) as closed,
      count(b.round) as boxed,
      count(*) filter (where e.first or ${isCounted}) as first,
      count(*) filter (where e.second or ${isCounted}) as second,
      count(*) filter (where ${isCounted}) as signed,
      count(*) filter (where v.state in ('decided', 'confirmed', 'published')) as reported,
      coalesce(bool_or(b.found > b.issued), false) as box_over,
      coalesce(bool_or(e.differs and v.state = 'closed'), false) as differs, coalesce(max(n.ballots), 0) as unnamed
    from place p
    join area on area.code = p.area
    left join served s on s.place = p.id
    left join vote v on v.constituency = s.constituency
    left join box_count b on b.county = ${county} and b.round = v.id and b.place = p.id
    left join entries e on e.round = v.id
    left join nameless n on n.place = p.id
    group by p.id, p.county, p.area, area.name, p.kind, p.name, p.opens_at, p.closes_at
    order by p.area, p.name`.execute(tx);
  return rows.map(shown);
}

const isCounted = sql`v.state in ('counted', 'decided', 'confirmed', 'published')`;

function among({ places, constituencies }: Touched): RawBuilder<unknown> {
  return sql`and (p.id = any(${places}::uuid[]) or exists (select from polling_place_constituency t
    where t.county = p.county and t.place = p.id and t.constituency = any(${constituencies}::uuid[])))`;
}

function shown(row: ReadPlace): PlaceProgress {
  const { opened, closed, boxed, first, second, signed, reported, boxOver, differs, ...place } = row;
  const alarms: Alarm[] = [
    ...(boxOver ? ['box-over' as const] : []),
    ...(differs ? ['differs' as const] : []),
    ...(row.unnamed > 0 ? ['unnamed' as const] : []),
  ];
  return { ...place, done: { opened, closed, boxed, first, second, signed, reported }, alarms };
}
