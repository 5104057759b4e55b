/**
 * The polling day of a fictional province: so many places, each with a vote to the county's congress and one to a township's, open since the morning. The rows are
 * written as acts would leave them; to play thirteen thousand places by acts would take hours.
 */
import { randomUUID } from 'node:crypto';
import { setScope } from '@xuanwu/server/database/scope.ts';
import { sql } from 'kysely';
import type { TestContext } from './context.ts';

export const PROVINCE = '980000';
const TOWNSHIPS = 10;

export function countyCode(index: number): string {
  return String(980_101 + (index % 50) + 100 * Math.floor(index / 50));
}

/** Opened on the day that the clock of the context shows. */
export async function openPollingDay(
  { db }: TestContext,
  size: { readonly counties: number; readonly placesEach: number; readonly electionDay: string },
): Promise<void> {
  const counties = Array.from({ length: size.counties }, (_, index) => countyCode(index));
  await db
    .insertInto('area')
    .values([
      { code: PROVINCE, name: '云岭省', kind: 'province' },
      ...counties.map((code, index) => ({
        code,
        name: `云岭${index + 1}县`,
        kind: 'county',
        parent: PROVINCE,
      })),
      ...counties.flatMap((code, index) =>
        Array.from({ length: TOWNSHIPS }, (_, township) => ({
          code: `${code}${String(100 + township)}`,
          name: `云${index + 1}${'东南西北中上下前后里'[township] ?? ''}乡`,
          kind: 'township',
          parent: code,
        })),
      ),
    ])
    .execute();
  for (const county of counties)
    await db.transaction().execute(async (tx) => {
      await setScope(tx, { county, area: null });
      const [cycle, election, entry] = [randomUUID(), randomUUID(), randomUUID()];
      await tx
        .insertInto('cycle')
        .values({
          county,
          id: cycle,
          name: '换届',
          electionDay: size.electionDay,
          stage: 'constituencies-published',
          plan: '{}',
          openedAt: new Date('2016-07-01T00:00:00Z'),
        })
        .execute();
      await tx
        .insertInto('election')
        .values({
          county,
          id: election,
          cycle,
          level: 'county',
          area: county,
          name: '人民代表大会',
          seats: 9,
        })
        .execute();
      await sql`
        with made as (
          select n, gen_random_uuid() as place, gen_random_uuid() as upper, gen_random_uuid() as lower,
            ${county}::text || (100 + n % ${TOWNSHIPS}) as area
          from generate_series(1, ${size.placesEach}::integer) n
        ), places as (
          insert into polling_place (county, id, cycle, area, kind, name, address, opens_at, closes_at)
          select ${county}, place, ${cycle}::uuid, area,
            (array['station', 'station', 'station', 'station', 'meeting', 'mobile-box'])[1 + n % 6],
            '第' || n || '投票站', '村委会', '07:00', '18:00' from made
        ), drawn as (
          insert into constituency (county, id, cycle, election, level, area, number, name, kind, boundaries, population, stage)
          select ${county}, upper, ${cycle}::uuid, ${election}::uuid, 'county', area, n, '第' || n || '选区', 'residence', '', 3000, 'formal-published' from made
          union all
          select ${county}, lower, ${cycle}::uuid, ${election}::uuid, 'township', area, 1000 + n, '乡第' || n || '选区', 'residence', '', 1000, 'formal-published' from made
        ), served as (
          insert into polling_place_constituency (county, place, constituency)
          select ${county}, place, upper from made union all select ${county}, place, lower from made
        )
        insert into voting_round (county, id, constituency, area, level, kind, number, election_day, seats, state, scheduled_entry)
        select ${county}, gen_random_uuid(), c, area, l, 'first', 1, ${size.electionDay}::date, 2, 'open', ${entry}::uuid
        from made cross join lateral (values (upper, 'county'), (lower, 'township')) v (c, l)`.execute(tx);
    });
}
