import type { ConstituenciesRecord, Level } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
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
