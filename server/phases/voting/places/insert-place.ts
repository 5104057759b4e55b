import { randomUUID } from 'node:crypto';
import type { Acting } from '../../../acts/act.ts';
import type { SetUpPollingPlace } from '../polling-place.schema.ts';
import { insertStaff } from './polling-staff.ts';

/** A place with the constituencies whose voters vote there, and its staff. */
export async function insertPlace(
  acting: Acting,
  { constituencies, staff, ...place }: SetUpPollingPlace,
): Promise<string> {
  const { tx, county } = acting;
  const id = randomUUID();
  await tx
    .insertInto('pollingPlace')
    .values({ county, id, ...place })
    .execute();
  await tx
    .insertInto('pollingPlaceConstituency')
    .values(constituencies.map((constituency) => ({ county, place: id, constituency })))
    .execute();
  await insertStaff(acting, id, staff);
  return id;
}
