import { randomUUID } from 'node:crypto';
import { seatsAssignable } from '@xuanwu/rules/seat-ledger.ts';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { cycleStageRuling, getCycle, getElection } from '../preparation/cycle.queries.ts';
import { AssignSeatsSchema, SeatsAssignedSchema } from './constituency.schema.ts';
import { getConstituencies } from './constituency.queries.ts';
import { lockCategory, seatsOf, unassignedSeats } from './seat-ledger.queries.ts';

/** 分配名额到选区, out of one category. A constituency has one to three (选举法第二十五条). */
export const assignSeats = defineAct({
  name: 'assign-seats',
  input: AssignSeatsSchema,
  output: SeatsAssignedSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, input) {
    const { tx, county } = acting;
    const election = await getElection(acting, input.election);
    const stage = await cycleStageRuling(acting, 'assign-seats', election.cycle);
    if (!stage.permitted) return refused(stage);
    const category = await lockCategory(acting, election.id, input.category);
    const { electionDay } = await getCycle(acting, election.cycle);
    const ruling = seatsAssignable({
      electionDay,
      category: category.name,
      open: category.seats - category.assigned - category.vacant,
      constituencies: await seatsAfterwards(acting, election.id, input.assignments),
      wanted: input.assignments.reduce((sum, { seats }) => sum + seats, 0),
    });
    if (!ruling.permitted) return refused(ruling);
    await tx
      .insertInto('seatAssignment')
      .values(
        input.assignments.map(({ constituency, seats }) => ({
          county,
          id: randomUUID(),
          election: election.id,
          category: category.id,
          constituency,
          seats,
        })),
      )
      .execute();
    return done(
      { unassigned: await unassignedSeats(tx, county, election.id) },
      { subject: { election: election.id, category: category.id }, ruling },
    );
  },
});

async function seatsAfterwards(
  acting: Acting,
  election: string,
  assignments: readonly { constituency: string; seats: number }[],
): Promise<{ name: string; seats: number }[]> {
  const constituencies = await getConstituencies(
    acting,
    election,
    assignments.map((a) => a.constituency),
  );
  return Promise.all(
    constituencies.map(async ({ id, name }) => {
      const added = assignments.filter((a) => a.constituency === id).reduce((sum, a) => sum + a.seats, 0);
      return { name, seats: added + (await seatsOf(acting.tx, acting.county, id)) };
    }),
  );
}
