import { randomUUID } from 'node:crypto';
import { seatsAssignable } from '@xuanwu/rules/seat-ledger.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { cycleStageRuling, getCycle, getElection } from '../preparation/cycle.queries.ts';
import { RecordVacantSeatsSchema, SeatsAssignedSchema } from './constituency.schema.ts';
import { lockCategory, unassignedSeats } from './seat-ledger.queries.ts';

/** 登记暂缺名额: seats may be left open at a general election, with the reason. */
export const recordVacantSeats = defineAct({
  name: 'record-vacant-seats',
  input: RecordVacantSeatsSchema,
  output: SeatsAssignedSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, input) {
    const { tx, county } = acting;
    const election = await getElection(acting, input.election);
    const stage = await cycleStageRuling(acting, 'record-vacant-seats', election.cycle);
    if (!stage.permitted) return refused(stage);
    const category = await lockCategory(acting, election.id, input.category);
    const open = category.seats - category.assigned - category.vacant;
    const { electionDay } = await getCycle(acting, election.cycle);
    const ruling = seatsAssignable({
      electionDay,
      category: category.name,
      open,
      constituencies: [],
      wanted: input.seats,
    });
    if (!ruling.permitted) return refused(ruling);
    await tx
      .insertInto('seatAssignment')
      .values({
        county,
        id: randomUUID(),
        election: election.id,
        category: category.id,
        seats: input.seats,
        vacantReason: input.reason,
      })
      .execute();
    return done(
      { unassigned: await unassignedSeats(tx, county, election.id) },
      { subject: { election: election.id, category: category.id }, figures: { vacant: input.seats } },
    );
  },
});
