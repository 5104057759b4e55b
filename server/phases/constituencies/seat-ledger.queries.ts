/** 名额台账: how the seats of an election are divided, and what is still open. */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import type { Tx } from '../../database/connect.ts';

export interface SeatCategory {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly assigned: number;
  readonly vacant: number;
}

export async function readSeatLedger(tx: Tx, county: string, election: string): Promise<SeatCategory[]> {
  const { rows } = await sql<SeatCategory>`
    select c.id, c.name, c.seats,
      coalesce(sum(a.seats) filter (where a.constituency is not null), 0) as assigned,
      coalesce(sum(a.seats) filter (where a.constituency is null), 0) as vacant
    from seat_category c
    left join seat_assignment a on a.county = c.county and a.category = c.id
    where c.county = ${county} and c.election = ${election}
    group by c.id, c.name, c.seats, c.list_order
    order by c.list_order`.execute(tx);
  return rows;
}

/** Who holds which seats, and which are vacant for what reason. */
export function readAssignments(tx: Tx, county: string, election: string) {
  return tx
    .selectFrom('seatAssignment')
    .where('county', '=', county)
    .where('election', '=', election)
    .groupBy(['category', 'constituency', 'vacantReason'])
    .select(['category', 'constituency', 'vacantReason'])
    .select(({ fn }) => fn.sum<number>('seats').as('seats'))
    .execute();
}

/** The category, with the whole election's ledger locked, so that two assignments cannot pass the same check. */
export async function lockCategory(
  { tx, county }: Acting,
  election: string,
  category: string,
): Promise<SeatCategory> {
  await tx
    .selectFrom('election')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', election)
    .forUpdate()
    .execute();
  const ledger = await readSeatLedger(tx, county, election);
  return found(
    ledger.find((row) => row.id === category),
    '名额类别',
  );
}

export async function unassignedSeats(tx: Tx, county: string, election: string): Promise<number> {
  const ledger = await readSeatLedger(tx, county, election);
  return ledger.reduce((open, { seats, assigned, vacant }) => open + seats - assigned - vacant, 0);
}

/** 应选名额 of a constituency. */
export async function seatsOf(tx: Tx, county: string, constituency: string): Promise<number> {
  const { seats } = await tx
    .selectFrom('seatAssignment')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('seats'), sql<number>`0`).as('seats'))
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirstOrThrow();
  return seats;
}
