/** 大屏 · sums only, of the last vote in each constituency of the last cycle. */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { asCounty, ledgerLengths } from '../../phases/voting/command-room/command-room.queries.ts';
import type { WallResults } from './wall.schema.ts';

type LevelResults = WallResults['levels'][number];

export async function readWallResults(acting: Acting): Promise<WallResults> {
  const { tx, county } = acting;
  const area = await tx.selectFrom('area').select('name').where('code', '=', county).executeTakeFirst();
  const rows: LevelResults[] = [];
  for (const each of await ledgerLengths(acting))
    rows.push(...(await asCounty(acting, each.county, readLevels)));
  return {
    name: area?.name ?? '',
    levels: (['county', 'township'] as const).flatMap((level) => sumOf(rows, level)),
  };
}

async function readLevels({ tx, county }: Acting): Promise<LevelResults[]> {
  const { rows } = await sql<LevelResults>`
    select c.level, count(*)::integer as constituencies,
      count(*) filter (where last.state in ('counted', 'decided', 'confirmed', 'published'))::integer as counted,
      count(*) filter (where last.state in ('confirmed', 'published'))::integer as confirmed,
      count(*) filter (where last.state = 'published')::integer as published,
      sum(seats.number)::integer as seats,
      coalesce(sum(elected.number), 0)::integer as elected
    from constituency c
    join lateral (select sum(a.seats)::integer as number from seat_assignment a
      where a.county = c.county and a.constituency = c.id) seats on seats.number > 0
    left join lateral (select r.state from voting_round r
      where r.county = c.county and r.constituency = c.id order by r.number desc limit 1) last on true
    left join lateral (select count(*) as number from elected_deputy d
      join voting_round r on r.county = d.county and r.id = d.round and r.state = 'published'
      where d.county = c.county and d.constituency = c.id and d.credentials <> 'void') elected on true
    where c.county = ${county}
      and c.cycle = (select k.id from cycle k where k.county = ${county} order by k.opened_at desc, k.id limit 1)
    group by c.level`.execute(tx);
  return rows;
}

function sumOf(rows: readonly LevelResults[], level: LevelResults['level']): LevelResults[] {
  const own = rows.filter((row) => row.level === level);
  if (own.length === 0) return [];
  const sum = (key: Exclude<keyof LevelResults, 'level'>) => own.reduce((total, row) => total + row[key], 0);
  return [
    {
      level,
      constituencies: sum('constituencies'),
      counted: sum('counted'),
      confirmed: sum('confirmed'),
      published: sum('published'),
      seats: sum('seats'),
      elected: sum('elected'),
    },
  ];
}
