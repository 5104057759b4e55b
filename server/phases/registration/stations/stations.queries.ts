import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { civilDate } from '../../../acts/clock.ts';
import { setInstallationScope } from '../../../database/scope.ts';
import type { PublicStation, RegistrationStationRow } from './station.schema.ts';

export async function getStation({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('registrationStation')
    .select(['id', 'cycle', 'area', 'firstDay', 'lastDay'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '这个登记站');
}

export async function areaOfStation(acting: Acting, { station }: { station: string }): Promise<string> {
  return (await getStation(acting, station)).area;
}

const SHOWN = sql`s.id, s.name, s.address, s.telephone, s.first_day, s.last_day, to_char(s.opens_at, 'HH24:MI') as opens_at,
  to_char(s.closes_at, 'HH24:MI') as closes_at, s.days, s.note, area.name as area_name`;

export async function readStations({ tx, county }: Acting, cycle: string): Promise<RegistrationStationRow[]> {
  const { rows } = await sql<RegistrationStationRow>`
    select ${SHOWN}, s.area, s.staff,
      coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'registered', d.registered, 'enquiries', d.enquiries)
        order by d.day desc) from registration_station_day d where d.county = s.county and d.station = s.id), '[]') as reports,
      coalesce((select sum(d.registered) from registration_station_day d
        where d.county = s.county and d.station = s.id), 0)::integer as registered
    from registration_station s join area on area.code = s.area
    where s.county = ${county} and s.cycle = ${cycle} order by s.area, s.name`.execute(tx);
  return rows;
}

/** For everybody, of every county, until its last day: the columns are named here one by one, so that no other is ever shown. */
export async function readPublicStations(context: Pick<Context, 'db' | 'clock'>): Promise<PublicStation[]> {
  const today = civilDate(context.clock.now());
  return context.db.transaction().execute(async (tx) => {
    await setInstallationScope(tx);
    const { rows } = await sql<PublicStation>`
      select ${SHOWN}, county.name as county
      from registration_station s join area on area.code = s.area join area county on county.code = s.county
      where s.last_day >= ${today} order by s.county, s.area, s.name`.execute(tx);
    return rows;
  });
}
