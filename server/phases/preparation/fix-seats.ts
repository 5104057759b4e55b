import { groundOf } from '@xuanwu/rules/articles.ts';
import { caseErrorText } from '@xuanwu/rules/error-codes.ts';
import { fixedSeats, quota } from '@xuanwu/rules/quota.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { approvalRuling } from '../../requirements/approval.queries.ts';
import { cycleStageRuling, getCycle, getElection } from './cycle.queries.ts';
import { FixSeatsSchema, SeatsFixedSchema } from './fix-seats.schema.ts';

/**
 * 确定代表名额. The number is the deciding organ's; where it is more than the law's formula gives, it is kept as what was
 * decided and the ruling says so for good.
 */
export const fixSeats = defineAct({
  name: 'fix-seats',
  input: FixSeatsSchema,
  output: SeatsFixedSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, input) {
    const election = await getElection(acting, input.election);
    const stage = await cycleStageRuling(acting, 'fix-seats', election.cycle);
    if (!stage.permitted) return refused(stage);
    const { electionDay } = await getCycle(acting, election.cycle);
    const { level, area, population } = election;
    const approval = await approvalRuling(acting, `${level}-seats`, { area, electionDay });
    if (!approval.permitted) return refused(approval);
    const decided = quota({ electionDay, level, population, plusFivePercent: false });
    if (!decided.ok) throw new ActError('bad-request', caseErrorText(decided.error));
    const lawful = decided.ruling;
    const exceeds = input.seats > lawful.seats;
    const decision = {
      decidedBy: input.decidedBy,
      documentNumber: input.documentNumber,
      decidedOn: acting.today,
    };
    await acting.tx
      .updateTable('election')
      .set({ seats: input.seats, seatsDecision: JSON.stringify({ ...decision, lawfulSeats: lawful.seats }) })
      .where('county', '=', acting.county)
      .where('id', '=', election.id)
      .execute();
    const sealed = {
      level,
      area: election.area,
      population,
      seats: input.seats,
      lawfulSeats: lawful.seats,
      ...decision,
    };
    return done(
      { election: election.id, seats: input.seats, lawfulSeats: lawful.seats, exceeds },
      {
        subject: { election: election.id },
        records: [seal('seats', election.id, sealed)],
        ruling: {
          permitted: true,
          undecided: lawful.undecided,
          reasons: [
            ...approval.reasons,
            ...lawful.reasons,
            { ...groundOf(`quota-${level}`, electionDay), ...fixedSeats(input.seats, lawful.seats) },
          ],
        },
      },
    );
  },
});
