import { defineAct, done } from '../../../acts/act.ts';
import { areaOfRound, lockRound } from '../round.queries.ts';
import { insertDelivery, readStockSums } from './ballot-stock.queries.ts';
import { BallotStockChangedSchema, RecordBallotPrintingSchema } from './ballot-stock.schema.ts';

/** 登记选票印制: how many sheets of one constituency and level came from the printer, who watched and who received them. */
export const recordBallotPrinting = defineAct({
  name: 'record-ballot-printing',
  input: RecordBallotPrintingSchema,
  output: BallotStockChangedSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, ...printed }) {
    const round = await lockRound(acting, id);
    await insertDelivery(acting, round, { ...printed, place: null });
    const sums = await readStockSums(acting, id);
    return done(
      { round: id, ...sums },
      {
        subject: { constituency: round.constituency, round: id },
        figures: { count: printed.count, ...sums },
      },
    );
  },
});
