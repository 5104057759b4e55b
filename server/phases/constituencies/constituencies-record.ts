import type { ConstituenciesRecord, Level } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import { fingerprintOfLines } from '../../acts/fingerprint-of-lines.ts';
import type { Tx } from '../../database/connect.ts';

/** 一级人大的名额去向. */
export interface ElectionSeats {
  readonly election: string;
  readonly name: string;
  readonly level: Level;
  readonly area: string;
  readonly seats: number | null;
  readonly vacant: number;
  readonly constituencies: ConstituenciesRecord['constituencies'];
}

/** Every election of a cycle with its constituencies, also one that has none, or no number of seats yet. */
export async function readElectionSeats(tx: Tx, county: string, cycle: string): Promise<ElectionSeats[]> {
  const { rows } = await sql<ElectionSeats>`
    select e.id as election, e.name, e.level, e.area, e.seats,
      coalesce((select sum(seats) from seat_assignment v
        where v.county = e.county and v.election = e.id and v.constituency is null), 0) as vacant,
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', c.id, 'number', c.number, 'name', c.name, 'kind', c.kind, 'population', c.population,
          'seats', coalesce((select sum(seats) from seat_assignment a
            where a.county = c.county and a.constituency = c.id), 0)) order by c.number)
        from constituency c where c.county = e.county and c.election = e.id), '[]') as constituencies
    from election e
    where e.county = ${county} and e.cycle = ${cycle}
    order by e.level, e.area`.execute(tx);
  return rows;
}

/** What their publication will show, in one hash: the constituencies as they are drawn, and where every seat of each election goes. */
export function fingerprintOfDrawn(tx: Tx, county: string, cycle: string): Promise<string> {
  return fingerprintOfLines(
    tx,
    sql`
      select jsonb_build_array(e.id, e.seats, c.id, c.number, c.name, c.kind, c.area, c.population, c.boundaries, c.election_day,
        (select sum(a.seats) from seat_assignment a where a.county = e.county and a.election = e.id
          and a.constituency is not distinct from c.id)) as line
      from election e left join constituency c on c.county = e.county and c.election = e.id
      where e.county = ${county} and e.cycle = ${cycle}
      union all
      select jsonb_build_array(e.id, (select sum(v.seats) from seat_assignment v
        where v.county = e.county and v.election = e.id and v.constituency is null))
      from election e where e.county = ${county} and e.cycle = ${cycle}`,
  );
}

/** The published constituencies of every election of a cycle that has some, from the tables as they are. */
export async function readConstituenciesRecords(
  tx: Tx,
  county: string,
  cycle: string,
): Promise<ConstituenciesRecord[]> {
  const rows = await readElectionSeats(tx, county, cycle);
  return rows
    .filter(({ constituencies }) => constituencies.length > 0)
    .map((row) => ({ ...row, seats: row.seats ?? 0 }));
}
