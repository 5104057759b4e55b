import { sql } from 'kysely';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfPlace } from './check-in-voter.ts';
import { holdVoter } from './check-in.ts';
import { CheckInUndoneSchema, UndoCheckInSchema } from './check-in.schema.ts';
import { packOutOf, refuseWhileOut } from './place-pack.queries.ts';

/** 撤销领票登记: the wrong person was checked in, or the ballots were not taken; they are back on the table, unmarked, and two people say so. */
export const undoCheckIn = defineAct({
  name: 'undo-check-in',
  input: UndoCheckInSchema,
  output: CheckInUndoneSchema,
  about: ['place', 'person'],
  areaOf: areaOfPlace,
  async perform(acting, { place, person }) {
    await holdVoter(acting, person);
    const out = await packOutOf(acting, place);
    const rounds = await takeBack(acting, place, person);
    refuseWhileOut(await out());
    if (rounds.length === 0)
      throw new ActError('not-found', '此人在这里没有可以撤销的领票登记：没有领过，或者投票已经结束。');
    return done({ ballots: rounds.length }, { subject: { place }, returned: rounds });
  },
});

/** Of these rounds, or of all that are open. */
export async function takeBack(
  { tx, county }: Acting,
  place: string,
  person: string,
  only: readonly string[] | null = null,
): Promise<string[]> {
  const { rows } = await sql<{ round: string }>`
    delete from check_in i using voting_round r
    where i.county = ${county} and i.person = ${person} and i.place = ${place}
      and r.county = i.county and r.id = i.round and r.state = 'open'
      and (${only}::uuid[] is null or i.round = any(${only}::uuid[]))
    returning i.round`.execute(tx);
  return rows.map(({ round }) => round).toSorted();
}
