/** 票箱交接: the record of a box on its day, and whether it may be opened. */
import { boxCustody, type BoxCustody, boxMayBeOpened } from '@xuanwu/rules/box-custody.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { lockPlace, type PollingPlace } from '../place.queries.ts';
import type { BoxCustodyView, RecordedStep } from './box-custody.schema.ts';

type Scope = Pick<Acting, 'tx' | 'county'>;

/** Locked by the place: steps are numbered one after the other. */
export async function insertStep(
  { tx, county, actor, entry }: Acting,
  { id: place, area }: PollingPlace,
  written: { electionDay: string; at: string; done: RecordedStep },
): Promise<number> {
  const { electionDay, at: happenedAt, done } = written;
  const { step, ...details } = done;
  const { last } = await tx
    .selectFrom('boxCustody')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('county', '=', county)
    .where('place', '=', place)
    .where('electionDay', '=', electionDay)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await tx
    .insertInto('boxCustody')
    .values({
      county,
      place,
      electionDay,
      number,
      area,
      step,
      happenedAt,
      details: JSON.stringify(details),
      recordedBy: actor.account,
      entry,
    })
    .execute();
  return number;
}

async function readSteps(
  { tx, county }: Scope,
  place: string,
  day: string,
): Promise<BoxCustodyView['steps']> {
  const { rows } = await sql<BoxCustodyView['steps'][number]>`
    select b.number, to_char(b.happened_at, 'HH24:MI') as at, account.display_name as by,
      b.details || jsonb_build_object('step', b.step) as done
    from box_custody b
    join account on account.id = b.recorded_by
    where b.county = ${county} and b.place = ${place} and b.election_day = ${day}
    order by b.number`.execute(tx);
  return rows;
}

async function readBox(
  scope: Scope,
  place: { id: string; name: string; kind: string },
  electionDay: string,
  steps: BoxCustodyView['steps'],
): Promise<BoxCustody> {
  const { tx, county } = scope;
  const { rows } = await sql<{ voters: number }>`
    with day as (select id from voting_round where county = ${county} and election_day = ${electionDay})
    select (select count(distinct person) from check_in
        where county = ${county} and place = ${place.id} and round in (select id from day))
      -- Nobody is handed two ballots of one round: so many came at least to whose name none stands.
      + coalesce((select max(ballots) from (select sum(ballots) as ballots from unnamed_hand_out
        where county = ${county} and place = ${place.id} and round in (select id from day) group by round) unnamed), 0)::bigint as voters`.execute(
    tx,
  );
  return {
    electionDay,
    name: place.name,
    isMobile: place.kind === 'mobile-box',
    handedBallots: rows[0]?.voters ?? 0,
    steps: steps.map(({ done }) => done),
  };
}

export async function readBoxCustody(
  acting: Acting,
  id: string,
  electionDay: string,
): Promise<BoxCustodyView> {
  const place = await lockPlace(acting, id);
  const steps = await readSteps(acting, id, electionDay);
  const box = await readBox(acting, place, electionDay, steps);
  const { permitted } = boxMayBeOpened(box);
  return { steps, mayBeOpened: permitted, reasons: [...boxCustody(box)] };
}

/** 能否开箱清点: a broken chain keeps the box shut until the committee has decided. */
export async function openingRuling(
  scope: Scope,
  place: { id: string; name: string; kind: string },
  electionDay: string,
): Promise<Ruling> {
  const steps = await readSteps(scope, place.id, electionDay);
  const { permitted, broken } = boxMayBeOpened(await readBox(scope, place, electionDay, steps));
  return { permitted, reasons: broken, undecided: [] };
}
