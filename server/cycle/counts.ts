import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';

/** How far a cycle has come, counted over its constituencies. */
export interface CycleCounts {
  readonly seats: number;
  readonly vacant: number;
  readonly elected: number;
  readonly elections: number;
  readonly seatsFixed: number;
  readonly bodies: number;
  readonly constituencies: number;
  readonly voters: number;
  readonly registered: number;
  readonly waiting: number;
  readonly rolls: number;
  readonly rollsUntil: string | null;
  /** Of those rolls, the ones that hang somewhere. */
  readonly posted: number;
  readonly nominated: number;
  readonly initial: number;
  readonly initialUntil: string | null;
  /** 初步候选人超过最高差额比例的, and of those the ones whose formal list is fixed. */
  readonly crowded: number;
  readonly crowdedFixed: number;
  readonly formal: number;
  readonly formalUntil: string | null;
  readonly withPlaces: number;
  readonly firstRounds: number;
  readonly rounds: number;
  readonly closed: number;
  readonly counted: number;
  readonly published: number;
  /** Results that leave seats to be voted on again, and of those the ones with no such round yet. */
  readonly followUps: number;
  readonly followUpsOpen: number;
}

export async function readCounts({ tx, county }: Acting, cycle: string): Promise<CycleCounts> {
  const mine = sql`county = ${county} and constituency in (
    select id from constituency where county = ${county} and cycle = ${cycle})`;
  const { rows } = await sql<CycleCounts>`
    select
      (select coalesce(sum(seats), 0) from election where county = ${county} and cycle = ${cycle}) as seats,
      (select count(*) from election where county = ${county} and cycle = ${cycle}) as elections,
      (select count(*) from election where county = ${county} and cycle = ${cycle} and seats is not null) as seats_fixed,
      (select count(distinct area) from election_body
        where county = ${county} and cycle = ${cycle} and kind = 'committee') as bodies,
      (select coalesce(sum(seats), 0) from seat_assignment where county = ${county} and constituency is null)
        + (select coalesce(sum(vacant), 0) from result where county = ${county})
        + (select count(*) from elected_deputy where county = ${county} and credentials = 'void') as vacant,
      (select count(*) from elected_deputy where ${mine} and credentials <> 'void') as elected,
      (select count(*) from constituency where county = ${county} and cycle = ${cycle}) as constituencies,
      (select count(distinct person) from registration
        where county = ${county} and cycle = ${cycle} and status = 'on-roll') as voters,
      (select count(distinct constituency) from registration where county = ${county} and cycle = ${cycle}) as registered,
      (select count(*) from pending_act where county = ${county} and state = 'waiting') as waiting,
      (select count(*) from roll where ${mine}) as rolls,
      (select max(published_on) from roll where ${mine}) as rolls_until,
      (select count(distinct constituency) from roll_posting where ${mine} and withdrawn_on is null) as posted,
      (select count(distinct constituency) from nomination where ${mine} and cancelled_on is null) as nominated,
      (select count(distinct constituency) from initial_list where ${mine}) as initial,
      (select max(published_on) from initial_list where ${mine}) as initial_until,
      (select count(*) from ${crowded(county, cycle)}) as crowded,
      (select count(*) from ${crowded(county, cycle)} where stage <> 'initial-published') as crowded_fixed,
      (select count(*) from formal_list where ${mine} and published_on is not null) as formal,
      (select max(published_on) from formal_list where ${mine}) as formal_until,
      (select count(distinct constituency) from polling_place_constituency where ${mine}) as with_places,
      (select count(*) from voting_round where ${mine} and number = 1) as first_rounds,
      (select count(*) from voting_round where ${mine}) as rounds,
      (select count(*) from voting_round where ${mine} and state not in ('scheduled', 'open')) as closed,
      (select count(*) from voting_round where ${mine} and state not in ('scheduled', 'open', 'closed')) as counted,
      (select count(*) from voting_round where ${mine} and state = 'published') as published,
      (select count(*) from result where county = ${county} and next is not null) as follow_ups,
      (select count(*) from result w join voting_round r on r.county = w.county and r.id = w.round
        where w.county = ${county} and w.next is not null and not exists (
          select from voting_round later where later.county = r.county and later.constituency = r.constituency
            and later.number > r.number)) as follow_ups_open`.execute(tx);
  const [counts] = rows;
  if (!counts) throw new Error('a query without a from clause answered no row');
  return counts;
}

/** 超过最高差额比例的选区, of those whose initial list is out: their voters' groups discuss first. */
function crowded(county: string, cycle: string) {
  return sql`(select c.stage from constituency c where c.county = ${county} and c.cycle = ${cycle}
    and c.stage in ('initial-published', 'formal-fixed', 'formal-published')
    and (select count(*) from initial_candidate i
        where i.county = c.county and i.constituency = c.id and i.excluded_by is null)
      > 2 * (select coalesce(sum(a.seats), 0) from seat_assignment a
        where a.county = c.county and a.constituency = c.id)) as many`;
}
