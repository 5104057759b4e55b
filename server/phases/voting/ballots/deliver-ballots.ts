import { deliveryWithinPrinted } from '@xuanwu/rules/ballot-stock.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { insertDelivery, readStockSums, requirePlaceOfRound } from './ballot-stock.queries.ts';
import { BallotStockChangedSchema, DeliverBallotsSchema } from './ballot-stock.schema.ts';

/** 分送选票 to a place, counted by who hands over and who receives; never more than were printed. */
export const deliverBallots = defineAct({
  name: 'deliver-ballots',
  input: DeliverBallotsSchema,
  output: BallotStockChangedSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, ...delivery }) {
    const round = await lockRound(acting, id);
    const state = roundStateRuling('deliver-ballots', round);
    if (!state.permitted) return refused(state);
    await requirePlaceOfRound(acting, round, delivery.place);
    const before = await readStockSums(acting, id);
    const ruling = rule([deliveryWithinPrinted(round.electionDay, { ...before, more: delivery.count })]);
    if (!ruling.permitted) return refused(ruling);
    await insertDelivery(acting, round, delivery);
    const sums = await readStockSums(acting, id);
    return done(
      { round: id, ...sums },
      {
        subject: { constituency: round.constituency, round: id, place: delivery.place },
        figures: { count: delivery.count, ...sums },
        ruling,
      },
    );
  },
});
