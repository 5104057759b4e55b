/** What is counted of each constituency: of its roll when that is published, of its vote when the result is. */
import { type BoxKind, type VoteCounts, votesTogether } from '@xuanwu/rules/statistics/vote-figures.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { lawFor } from '../../local-law/law-for.ts';

export interface ConstituencyVote {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly areaName: string;
  readonly counts: VoteCounts;
  /** 第一次投票, where its result is published; the entries of the ledger that its figures rest on. */
  readonly round: string | null;
  readonly rollEntry: string | null;
  readonly resultEntries: readonly string[];
}

interface ReadVote extends Omit<VoteCounts, 'boxes' | 'participants' | 'constituencies'> {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly areaName: string;
  readonly electionDay: string;
  readonly issued: number;
  readonly station: number | null;
  readonly meeting: number | null;
  readonly mobileBox: number | null;
  readonly round: string | null;
  readonly rollEntry: string | null;
  readonly resultEntries: readonly string[];
}

export async function readVotes(
  acting: Acting,
  cycle: string,
  level: 'county' | 'township',
): Promise<ConstituencyVote[]> {
  const { tx, county } = acting;
  const { rows } = await sql<ReadVote>`
    select c.id, c.name, c.area, area.name as area_name, coalesce(first.election_day, c.election_day, cycle.election_day) as election_day,
      seats.number as seats, (roll.entry is not null)::integer as rolls, roll.entry as roll_entry,
      case when roll.entry is null then 0 else (select count(*) from roll_entry e
        where e.county = c.county and e.constituency = c.id and not e.struck) end::integer as registered,
      (first.id is not null)::integer as voted, first.id as round, coalesce(first.voters, 0) as voters, coalesce(first.issued, 0) as issued,
      coalesce(count.cast_ballots, 0) as "cast", coalesce(count.invalid, 0) as invalid, coalesce(first.seats, 0) as first_seats,
      (select count(*) from round_candidate k where k.county = c.county and k.round = first.id)::integer as candidates,
      coalesce(first.valid and first.next is null and first.vacant = 0 and not first.declared_void, false)::integer as successes,
      (select count(*) from proxy_commission k join roll_entry e on e.county = k.county and e.person = k.principal
        and e.constituency = c.id and not e.struck
        where k.county = c.county and k.election_day = first.election_day)::integer as proxies,
      last.is_settled::integer as settled, case when last.is_settled then seats.number else 0 end as settled_seats,
      case when last.is_settled then (select count(*) from elected_deputy d
        where d.county = c.county and d.constituency = c.id and d.credentials <> 'void') else 0 end::integer as elected,
      box.station, box.meeting, box.mobile_box, coalesce(last.entries, '{}') as result_entries
    from constituency c
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    join area on area.code = c.area
    join lateral (select sum(a.seats)::integer as number from seat_assignment a
      where a.county = c.county and a.constituency = c.id) seats on seats.number > 0
    left join roll on roll.county = c.county and roll.constituency = c.id
    left join lateral (select r.*, w.valid, w.next, w.vacant, w.declared_void from voting_round r
      join result w on w.county = r.county and w.round = r.id
      where r.county = c.county and r.constituency = c.id and r.number = 1 and r.state = 'published') first on true
    left join round_count count on count.county = c.county and count.round = first.id
    left join lateral (select
        coalesce(bool_and(r.state = 'published') and (array_agg(w.next order by r.number desc))[1] is null, false) as is_settled,
        array_agg(w.published_entry order by r.number) filter (where w.published_entry is not null) as entries
      from voting_round r left join result w on w.county = r.county and w.round = r.id
      where r.county = c.county and r.constituency = c.id) last on true
    left join lateral (select sum(b.found) filter (where p.kind = 'station')::integer as station,
        sum(b.found) filter (where p.kind = 'meeting')::integer as meeting,
        sum(b.found) filter (where p.kind = 'mobile-box')::integer as mobile_box
      from box_count b join polling_place p on p.county = b.county and p.id = b.place
      where b.county = c.county and b.round = first.id) box on true
    where c.county = ${county} and c.cycle = ${cycle} and c.level = ${level}
    order by c.area, c.number`.execute(tx);
  const votes: ConstituencyVote[] = [];
  for (const row of rows) {
    const { values } = await lawFor(acting, row.electionDay);
    votes.push(voteOf(row, values.pBasis));
  }
  return votes;
}

function voteOf(row: ReadVote, basis: 'cast' | 'issued'): ConstituencyVote {
  const { id, name, area, areaName, round, rollEntry, resultEntries, station, meeting, mobileBox } = row;
  const { electionDay: _, issued, ...counted } = row;
  const participants = basis === 'cast' ? row.cast : issued;
  const boxes = { station, meeting, 'mobile-box': mobileBox };
  const counts = votesTogether([{ ...counted, constituencies: 1, participants, boxes }]);
  return { id, name, area, areaName, round, rollEntry, resultEntries, counts };
}

/** 有权登记的人和登记的人, of each area whose population the office has entered. */
export interface Entitled {
  readonly area: string;
  readonly entitled: number;
  readonly registered: number;
  readonly entry: string;
}

export async function readEntitled({ tx, county }: Acting, cycle: string): Promise<Entitled[]> {
  const { rows } = await sql<Entitled>`
    select f.area, f.people - f.under18 - f.deprived - f.suspended - f.unable as entitled, f.entry,
      (select count(distinct p.id) from registration g join person p on p.county = g.county and p.id = g.person
        where g.county = f.county and g.cycle = f.cycle and g.status = 'on-roll' and p.area = f.area)::integer as registered
    from population_figure f where f.county = ${county} and f.cycle = ${cycle}`.execute(tx);
  return rows;
}

export interface PlaceVote {
  readonly id: string;
  readonly name: string;
  readonly kind: BoxKind;
  readonly found: number;
}

/** 各票箱里的选票 of a first vote. */
export async function readPlaceVotes({ tx, county }: Acting, round: string): Promise<PlaceVote[]> {
  const { rows } = await sql<PlaceVote>`
    select p.id, p.name, p.kind, b.found from box_count b join polling_place p on p.county = b.county and p.id = b.place
    where b.county = ${county} and b.round = ${round} order by p.name`.execute(tx);
  return rows;
}
