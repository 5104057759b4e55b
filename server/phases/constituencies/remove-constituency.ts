import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { cycleStageRuling } from '../preparation/cycle.queries.ts';
import { areaOfItsElection, lockConstituency } from './constituency.queries.ts';
import { ConstituencySchema } from './constituency.schema.ts';
import { seatsOf } from './seat-ledger.queries.ts';

/** 撤销选区: one that should not have been drawn, until the constituencies are published and while it has no seats. */
export const removeConstituency = defineAct({
  name: 'remove-constituency',
  input: ConstituencySchema,
  output: ConstituencySchema,
  areaOf: areaOfItsElection,
  async perform(acting, { constituency }) {
    const { tx, county } = acting;
    const { election, cycle } = await lockConstituency(acting, constituency);
    const stage = await cycleStageRuling(acting, 'remove-constituency', cycle);
    if (!stage.permitted) return refused(stage);
    const seats = await seatsOf(tx, county, constituency);
    if (seats > 0) {
      throw new ActError('bad-request', `这个选区分有 ${seats} 名代表名额。请先收回名额，再撤销选区。`);
    }
    await tx.deleteFrom('constituency').where('county', '=', county).where('id', '=', constituency).execute();
    return done({ constituency }, { subject: { election, constituency } });
  },
});
