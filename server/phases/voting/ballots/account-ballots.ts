import { ballotsBalance } from '@xuanwu/rules/ballot-stock.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { readBallotStock, requirePlaceOfRound } from './ballot-stock.queries.ts';
import { AccountBallotsSchema, BallotsAccountedSchema } from './ballot-stock.schema.ts';

/**
 * 核销选票: after the close, what of the ballots of one place was spoiled and left over. With what was handed out they are what was delivered, or it is said why
 * not; entered again, the later figures stand and the ledger has both.
 */
export const accountBallots = defineAct({
  name: 'account-ballots',
  input: AccountBallotsSchema,
  output: BallotsAccountedSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, place, spoiled, unused, reason }) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('account-ballots', round);
    if (!state.permitted) return refused(state);
    await requirePlaceOfRound(acting, round, place);
    const stock = await readBallotStock(acting, round);
    const { delivered = 0, issued } = stock.places.find((each) => each.place === place) ?? {};
    const balance = ballotsBalance(round.electionDay, { delivered, issued: issued ?? 0, spoiled, unused });
    if (!balance.holds && reason === null) return refused(rule([balance]));
    const account = { area: round.area, spoiled, unused, reason: balance.holds ? null : reason, entry };
    await tx
      .insertInto('ballotAccount')
      .values({ county, round: id, place, ...account })
      .onConflict((conflict) => conflict.columns(['county', 'round', 'place']).doUpdateSet(account))
      .execute();
    return done(
      { round: id, balances: balance.holds },
      {
        subject: { constituency: round.constituency, round: id, place },
        figures: { delivered, issued: issued ?? 0, spoiled, unused },
      },
    );
  },
});
