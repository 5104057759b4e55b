import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { CheckInsDeletedSchema, DeleteCheckInsSchema } from './check-in.schema.ts';

/**
 * 删除领票记录 (个人信息保护法第四十七条): once the result is published and what was said against it is settled, nobody needs to know any more who came. The rows go, and with them
 * the salts, without which the ledger's commitments say nothing; the numbers stay.
 */
export const deleteCheckIns = defineAct({
  name: 'delete-check-ins',
  input: DeleteCheckInsSchema,
  output: CheckInsDeletedSchema,
  about: ['round'],
  areaOf: areaOfRound,
  async perform(acting, input) {
    const { tx, county } = acting;
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('delete-check-ins', round);
    if (!state.permitted) return refused(state);
    const deleted = await tx
      .deleteFrom('checkIn')
      .where('county', '=', county)
      .where('round', '=', round.id)
      .executeTakeFirst();
    // Entered from a paper register and never agreed: a list of who came as well.
    await tx
      .deleteFrom('paperRegisterCopy')
      .where('county', '=', county)
      .where('constituency', '=', round.constituency)
      .where('electionDay', '=', round.electionDay)
      .where('serials', 'is not', null)
      .execute();
    await forgetUndone(acting, round.constituency);
    const ballots = Number(deleted.numDeletedRows);
    if (ballots === 0) throw new ActError('lost-race', '这一轮投票的领票记录已经删除。');
    return done(
      { ballots },
      { subject: { constituency: round.constituency, round: round.id }, figures: { ballots } },
    );
  },
});

/** 撤销领票登记的申请 names somebody who came: the person goes from it, and one that waits can do nothing any more. */
async function forgetUndone({ tx, county, now }: Acting, constituency: string): Promise<void> {
  await sql`
    update pending_act set input = input - 'person', about = null,
      state = case state when 'waiting' then 'returned' else state end,
      reason = case state when 'waiting' then '领票记录已经删除' else reason end,
      decided_at = coalesce(decided_at, ${now})
    where county = ${county} and act = 'undo-check-in' and input ? 'person' and (input ->> 'place')::uuid in (
      select place from polling_place_constituency where county = ${county} and constituency = ${constituency})`.execute(
    tx,
  );
}
