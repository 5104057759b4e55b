/** 投票方式 · how a voter votes on a day: at his place, with a mobile box, by proxy, or at another place. */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';

/** A voter's choices come one after the other: a box and a proxy at once are not both written. */
export async function lockWayOfVoting({ tx, county }: Acting, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`way of voting ${county} ${person}`}, 0))`.execute(
    tx,
  );
}

interface WayOfVoting {
  readonly isOnRoll: boolean;
  readonly hasProxy: boolean;
  readonly hasBox: boolean;
  readonly hasVoted: boolean;
}

/** 他怎样投票, of this day: on the roll that decides where he votes (his township's, if he is on one) and that this box serves, with a proxy, with a box, or done already. */
export async function readWayOfVoting(
  { tx, county }: Acting,
  place: string,
  person: string,
  electionDay: string,
): Promise<WayOfVoting> {
  const { rows } = await sql<WayOfVoting>`
    with entry as (
      select e.constituency, c.level
      from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
      where e.county = ${county} and e.person = ${person} and not e.struck
    )
    select
      exists (select from entry join polling_place_constituency s on s.county = ${county} and s.constituency = entry.constituency
        where s.place = ${place} and (entry.level = 'township' or not exists (
          select from entry other where other.level = 'township'))) as is_on_roll,
      exists (select from proxy_commission k
        where k.county = ${county} and k.principal = ${person} and k.election_day = ${electionDay}) as has_proxy,
      exists (select from mobile_box_user u
        where u.county = ${county} and u.person = ${person} and u.election_day = ${electionDay}) as has_box,
      exists (select from check_in i join voting_round r on r.county = i.county and r.id = i.round
        where i.county = ${county} and i.person = ${person} and r.election_day = ${electionDay}) as has_voted`.execute(
    tx,
  );
  const [facts] = rows;
  if (!facts) throw new Error('a query without a from clause answered no row');
  return facts;
}
