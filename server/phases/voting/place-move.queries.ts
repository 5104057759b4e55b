/** 改派投票场所: single voters, from one place to another that hands out the same ballots. */
import { placeMoveState, type PlaceMoveState } from '@xuanwu/rules/place-move.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { permitView } from '../../acts/acting.ts';
import { lockWayOfVoting } from './way-of-voting.queries.ts';
import type { PlaceMoveRow } from './place-move.schema.ts';

interface PlaceMove {
  readonly id: string;
  readonly person: string;
  readonly cycle: string;
  readonly electionDay: string;
  readonly fromPlace: string;
  readonly toPlace: string;
}

const COLUMNS = ['id', 'person', 'cycle', 'electionDay', 'fromPlace', 'toPlace'] as const;

/** Those that wait for this place: looked at again when its pack has come back or was lost. The caller holds the open rounds. How many took effect. */
export async function settleMovesOf(acting: Acting, place: string): Promise<number> {
  const { tx, county } = acting;
  const moves = await tx
    .selectFrom('placeMove')
    .select(COLUMNS)
    .where('county', '=', county)
    .where('state', '=', 'waiting')
    .where((is) => is.or([is('fromPlace', '=', place), is('toPlace', '=', place)]))
    .orderBy('askedAt')
    .forUpdate()
    .execute();
  let moved = 0;
  for (const move of moves) {
    await lockWayOfVoting(acting, move.person);
    if ((await settleMove(acting, move)) === 'done') moved += 1;
  }
  return moved;
}

/** The caller holds the voter and the open rounds. */
export async function settleMove(acting: Acting, move: PlaceMove): Promise<PlaceMoveState> {
  const { tx, county } = acting;
  const state = placeMoveState(await readMoveFacts(acting, move));
  if (state === 'waiting') return state;
  if (state === 'done') await writeAssignment(acting, move);
  await tx
    .updateTable('placeMove')
    .set({ state })
    .where('county', '=', county)
    .where('id', '=', move.id)
    .execute();
  return state;
}

export async function readMoveFacts(
  { tx, county }: Acting,
  { person, electionDay, fromPlace, toPlace }: Omit<PlaceMove, 'id' | 'cycle'>,
) {
  const { rows } = await sql<Parameters<typeof placeMoveState>[0]>`
    select
      exists (select from place_pack where county = ${county} and place = ${fromPlace} and ended is null) as out_at_old,
      exists (select from place_pack where county = ${county} and place = ${toPlace} and ended is null) as out_at_new,
      exists (select from place_pack where county = ${county} and place = ${fromPlace} and ended = 'lost'
        and election_day = ${electionDay}) as lost_at_old,
      exists (select from check_in i join voting_round r on r.county = i.county and r.id = i.round
        where i.county = ${county} and i.person = ${person} and r.election_day = ${electionDay}) as has_voted`.execute(
    tx,
  );
  const [facts] = rows;
  if (!facts) throw new Error('a query without a from clause answered no row');
  return facts;
}

async function writeAssignment(
  { tx, county, entry }: Acting,
  { cycle, person, toPlace }: PlaceMove,
): Promise<void> {
  const { area } = await tx
    .selectFrom('pollingPlace')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', toPlace)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('placeAssignment')
    .values({ county, cycle, person, place: toPlace, area, entry })
    .onConflict((conflict) =>
      conflict.columns(['county', 'cycle', 'person']).doUpdateSet({ place: toPlace, area, entry }),
    )
    .execute();
}

/** 改派的选民, to or from this place; the newest first. */
export async function readPlaceMoves(acting: Acting, place: string): Promise<PlaceMoveRow[]> {
  const { tx, county, actor } = acting;
  permitView(actor, 'place-moves');
  const { rows } = await sql<Omit<PlaceMoveRow, 'askedAt'> & { askedAt: Date }>`
    select m.id, p.name, f.name as "from", t.name as "to", m.to_place, m.election_day, m.state, m.asked_at,
      coalesce((select jsonb_agg(at.name order by at.name) from place_pack k
        join polling_place at on at.county = k.county and at.id = k.place
        where m.state = 'waiting' and k.county = m.county and k.place in (m.from_place, m.to_place) and k.ended is null), '[]') as waiting_for
    from place_move m
    join person p on p.county = m.county and p.id = m.person
    join polling_place f on f.county = m.county and f.id = m.from_place
    join polling_place t on t.county = m.county and t.id = m.to_place
    where m.county = ${county} and ${place} in (m.from_place, m.to_place)
    order by m.asked_at desc limit 500`.execute(tx);
  return rows.map((row) => ({ ...row, askedAt: new Date(row.askedAt).toISOString() }));
}
