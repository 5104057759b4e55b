import { defineAct, done, refused } from '../../acts/act.ts';
import { keepReason } from '../../acts/reason-of-entry.ts';
import { getConstituency } from '../constituencies/constituency.queries.ts';
import { areaOfRound, enterRoundState, lockRound, roundStateRuling } from '../voting/round.queries.ts';
import { getResult } from './result.queries.ts';
import { ResultWithdrawnSchema, WithdrawResultSchema } from './result.schema.ts';

/**
 * 撤回计算的结果: before the committee has confirmed it the way leads back to the count, where a bundle can be counted anew. What was computed stays in the
 * ledger, and the record of it is taken out.
 */
export const withdrawResult = defineAct({
  name: 'withdraw-result',
  input: WithdrawResultSchema,
  output: ResultWithdrawnSchema,
  isSealed: true,
  about: ['round'],
  areaOf: areaOfRound,
  summary: async (acting, { round }) => {
    const { constituency, number } = await lockRound(acting, round);
    return `撤回${(await getConstituency(acting, constituency)).name}第 ${number} 轮投票计算的结果`;
  },
  async perform(acting, { round: id, reason }) {
    const { tx, county } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('withdraw-result', round);
    if (!state.permitted) return refused(state);
    await getResult(acting, id);
    await tx.deleteFrom('result').where('county', '=', county).where('round', '=', id).execute();
    await enterRoundState(acting, id, { state: 'counted' });
    await keepReason(acting, reason);
    return done({ round: id }, { subject: { constituency: round.constituency, round: id }, ruling: state });
  },
});
