import type { ConstituenciesRecord, Level } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import type { Tx } from '../../database/connect.ts';

interface Row {
  readonly election: string;
  readonly electionName: string;
  readonly level: Level;
  readonly electionArea: string;
  readonly electionSeats: number;
  readonly vacant: number;
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly population: number;
  readonly seats: number;
}

/** The published constituencies of every election of a cycle, from the tables as they are. */
export async function readConstituenciesRecords(
  tx: Tx,
  county: string,
  cycle: string,
): Promise<ConstituenciesRecord[]> {
  const { rows } = await sql<Row>`
    select e.id as election, e.name as election_name, e.level, e.area as election_area,
      coalesce(e.seats, 0) as election_seats,
      coalesce((select sum(seats) from seat_assignment v
        where v.county = e.county and v.election = e.id and v.constituency is null), 0) as vacant,
      c.id, c.number, c.name, c.kind, c.population,
      coalesce((select sum(seats) from seat_assignment a
        where a.county = c.county and a.constituency = c.id), 0) as seats
    from election e join constituency c on c.county = e.county and c.election = e.id
    where e.county = ${county} and e.cycle = ${cycle}
    order by e.level, e.area, c.number`.execute(tx);
  return [...new Set(rows.map((row) => row.election))].map((election) =>
    recordOf(rows.filter((row) => row.election === election)),
  );
}

function recordOf(rows: readonly Row[]): ConstituenciesRecord {
  const [first] = rows;
  if (!first) throw new Error('a record of constituencies needs one');
  return {
    election: first.election,
    name: first.electionName,
    level: first.level,
    area: first.electionArea,
    seats: first.electionSeats,
    vacant: first.vacant,
    constituencies: rows.map(({ id, number, name, kind, population, seats }) => ({
      id,
      number,
      name,
      kind,
      population,
      seats,
    })),
  };
}
