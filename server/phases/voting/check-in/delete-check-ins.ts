import { defineAct, done, refused } from '../../../acts/act.ts';
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
    const ballots = Number(deleted.numDeletedRows);
    if (ballots === 0) throw new ActError('lost-race', '这一轮投票的领票记录已经删除。');
    return done(
      { ballots },
      { subject: { constituency: round.constituency, round: round.id }, figures: { ballots } },
    );
  },
});
