/** 流动票箱: who uses it on which day, and where else he might vote. */
import { permitView } from '../../../acts/acting.ts';
import { sql } from 'kysely';
import { type Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { MobileBox } from './mobile-box.schema.ts';
import type { PollingPlace } from './place.queries.ts';

export function requireBox(place: PollingPlace): PollingPlace {
  if (place.kind === 'mobile-box') return place;
  throw new ActError('bad-request', `“${place.name}”不是流动票箱。请先设立流动票箱，再安排路线、登记选民。`);
}

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

export async function countUsers(
  { tx, county }: Acting,
  place: string,
  electionDay: string,
): Promise<number> {
  const { users } = await tx
    .selectFrom('mobileBoxUser')
    .select(({ fn }) => fn.countAll<number>().as('users'))
    .where('county', '=', county)
    .where('place', '=', place)
    .where('electionDay', '=', electionDay)
    .executeTakeFirstOrThrow();
  return users;
}

/** 路线和使用的选民; why somebody cannot come is for those who arrange it. */
export async function readMobileBox(acting: Acting, place: string): Promise<MobileBox> {
  const { tx, county, actor } = acting;
  permitView(actor, 'mobile-box');
  const { rows: stops } = await sql<MobileBox['stops'][number]>`
    select number, location, to_char(arrives_at, 'HH24:MI') as arrives_at, to_char(leaves_at, 'HH24:MI') as leaves_at
    from mobile_box_stop where county = ${county} and place = ${place} order by number`.execute(tx);
  const { rows: users } = await sql<MobileBox['users'][number]>`
    select p.id as person, p.name, p.sex, to_char(p.birth_date, 'YYYY-MM') as born_in, p.address, u.election_day, u.reason, u.channel,
      u.stop, u.asked_on
    from mobile_box_user u join person p on p.county = u.county and p.id = u.person
    where u.county = ${county} and u.place = ${place}
    order by u.election_day desc, u.stop nulls last, p.sort_key, p.id`.execute(tx);
  return { stops, users };
}
