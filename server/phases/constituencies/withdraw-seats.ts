import { defineAct, done, refused } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { cycleStageRuling, getElection } from '../preparation/cycle.queries.ts';
import { SeatsAssignedSchema, WithdrawSeatsSchema } from './constituency.schema.ts';
import { lockCategory, unassignedSeats } from './seat-ledger.queries.ts';

/** 收回名额: what a category gave to a constituency, or had recorded vacant, is open again. */
export const withdrawSeats = defineAct({
  name: 'withdraw-seats',
  input: WithdrawSeatsSchema,
  output: SeatsAssignedSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, { election: id, category, constituency }) {
    const { tx, county } = acting;
    const election = await getElection(acting, id);
    const stage = await cycleStageRuling(acting, 'withdraw-seats', election.cycle);
    if (!stage.permitted) return refused(stage);
    await lockCategory(acting, election.id, category);
    const withdrawn = await tx
      .deleteFrom('seatAssignment')
      .where('county', '=', county)
      .where('category', '=', category)
      .where('constituency', constituency === null ? 'is' : '=', constituency)
      .returning('seats')
      .execute();
    found(withdrawn[0], '要收回的名额');
    const seats = withdrawn.reduce((sum, row) => sum + row.seats, 0);
    return done(
      { unassigned: await unassignedSeats(tx, county, election.id) },
      {
        subject: { election: election.id, category, ...(constituency !== null && { constituency }) },
        figures: { withdrawn: seats },
      },
    );
  },
});
