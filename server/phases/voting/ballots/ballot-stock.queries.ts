/** 选票收发: how many were printed, where they went, and what came of them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { readRoundPlaces, type VotingRound } from '../round.queries.ts';
import type { BallotStock } from './ballot-stock.schema.ts';

export async function readStockSums(
  { tx, county }: Acting,
  round: string,
): Promise<{ printed: number; delivered: number }> {
  const { rows } = await sql<{ printed: number; delivered: number }>`
    select coalesce(sum(count) filter (where place is null), 0)::integer as printed,
      coalesce(sum(count) filter (where place is not null), 0)::integer as delivered
    from ballot_delivery where county = ${county} and round = ${round}`.execute(tx);
  return rows[0] ?? { printed: 0, delivered: 0 };
}

export async function insertDelivery(
  { tx, county, today, entry }: Acting,
  { id: round, area }: VotingRound,
  moved: { place: string | null; count: number; givenBy: string; receivedBy: string },
): Promise<void> {
  await tx
    .insertInto('ballotDelivery')
    .values({ county, id: randomUUID(), round, area, ...moved, happenedOn: today, entry })
    .execute();
}

export async function requirePlaceOfRound(acting: Acting, round: VotingRound, place: string): Promise<void> {
  const places = await readRoundPlaces(acting, round.constituency);
  if (!places.some(({ id }) => id === place)) {
    throw new ActError('not-found', '这个投票场所不属于本选区。');
  }
}

export async function readBallotStock(
  acting: Acting,
  { id, state, constituency }: VotingRound,
): Promise<BallotStock> {
  const { tx, county } = acting;
  const isOver = state !== 'scheduled' && state !== 'open';
  const { rows: places } = await sql<BallotStock['places'][number]>`
    select p.id as place, p.name,
      coalesce((select sum(d.count) from ballot_delivery d
        where d.county = p.county and d.round = ${id} and d.place = p.id), 0)::integer as delivered,
      case when ${isOver} then coalesce((select b.issued from box_count b
          where b.county = p.county and b.round = ${id} and b.place = p.id), ballots_handed_out(p.county, ${id}, p.id))::integer end as issued,
      a.spoiled, a.unused, a.reason
    from polling_place_constituency s join polling_place p on p.county = s.county and p.id = s.place
    left join ballot_account a on a.county = p.county and a.round = ${id} and a.place = p.id
    where s.county = ${county} and s.constituency = ${constituency}
    order by p.name`.execute(tx);
  const { rows: movements } = await sql<BallotStock['movements'][number]>`
    select d.id, p.name as place, d.count, d.given_by, d.received_by, d.happened_on as on
    from ballot_delivery d left join polling_place p on p.county = d.county and p.id = d.place
    where d.county = ${county} and d.round = ${id}
    order by d.happened_on, d.place nulls first, d.id`.execute(tx);
  return { ...(await readStockSums(acting, id)), places, movements };
}
