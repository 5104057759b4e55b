import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { cycleStageRuling, getElection } from '../preparation/cycle.queries.ts';
import { checkConstituencies } from './check-constituencies.ts';
import { areaOfItsElection, lockConstituency } from './constituency.queries.ts';
import { ConstituencySchema, CorrectConstituencySchema } from './constituency.schema.ts';

/** 更正选区: what was drawn wrong, until the constituencies are published. */
export const correctConstituency = defineAct({
  name: 'correct-constituency',
  input: CorrectConstituencySchema,
  output: ConstituencySchema,
  areaOf: areaOfItsElection,
  async perform(acting, { constituency: id, ...corrected }) {
    const { tx, county } = acting;
    const { election, cycle } = await lockConstituency(acting, id);
    const stage = await cycleStageRuling(acting, 'correct-constituency', cycle);
    if (!stage.permitted) return refused(stage);
    await checkConstituencies(acting, await getElection(acting, election), [corrected], id);
    const numbered = await tx
      .selectFrom('constituency')
      .select('id')
      .where('county', '=', county)
      .where('election', '=', election)
      .where('number', '=', corrected.number)
      .where('id', '!=', id)
      .executeTakeFirst();
    if (numbered)
      throw new ActError('lost-race', `选区编号 ${corrected.number} 已经用过。请换编号后重新提交。`);
    await tx
      .updateTable('constituency')
      .set(corrected)
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return done({ constituency: id }, { subject: { election, constituency: id } });
  },
});
