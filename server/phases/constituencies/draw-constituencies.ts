import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { cycleStageRuling, getElection } from '../preparation/cycle.queries.ts';
import { checkConstituencies } from './check-constituencies.ts';
import { ConstituenciesDrawnSchema, DrawConstituenciesSchema } from './constituency.schema.ts';

/** 划分选区. County and township have two separate sets of constituencies. */
export const drawConstituencies = defineAct({
  name: 'draw-constituencies',
  input: DrawConstituenciesSchema,
  output: ConstituenciesDrawnSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, input) {
    const { tx, county } = acting;
    const election = await getElection(acting, input.election);
    const stage = await cycleStageRuling(acting, 'draw-constituencies', election.cycle);
    if (!stage.permitted) return refused(stage);
    await checkConstituencies(acting, election, input.constituencies);
    const drawn = input.constituencies.map((constituency) => ({ ...constituency, id: randomUUID() }));
    const { level, cycle } = election;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('constituency')
      .values(drawn.map((constituency) => ({ county, cycle, election: election.id, level, ...constituency })))
      .onConflict((conflict) => conflict.columns(['county', 'election', 'number']).doNothing())
      .executeTakeFirst();
    if (Number(numInsertedOrUpdatedRows) < drawn.length) {
      throw new ActError('lost-race', '选区编号重复：其中有的编号已经用过。请换编号后重新提交。');
    }
    return done(
      { constituencies: drawn.map(({ id, number }) => ({ id, number })) },
      { subject: { election: election.id }, figures: { constituencies: drawn.length } },
    );
  },
});
