/** 流动票箱: who uses it on which day, and where else he might vote. */
import { permitView } from '../../../acts/acting.ts';
import { sql } from 'kysely';
import { type Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { MobileBox } from './mobile-box.schema.ts';
import type { PollingPlace } from '../place.queries.ts';

export function requireBox(place: PollingPlace): PollingPlace {
  if (place.kind === 'mobile-box') return place;
  throw new ActError('bad-request', `“${place.name}”不是流动票箱。请先设立流动票箱，再安排路线、登记选民。`);
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
