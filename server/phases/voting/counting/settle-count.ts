import { defineAct, done, refused } from '../../../acts/act.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { CountSettledSchema, SettleCountSchema } from './count.schema.ts';
import { agreeCount, settledCount } from './count-sheet.ts';

/**
 * 认定计票结果: two people say who was meant by the names that were written in, and what becomes of ballots that the bundles hold and the boxes did not.
 * Nothing is merged by itself, however alike it is.
 */
export const settleCount = defineAct({
  name: 'settle-count',
  input: SettleCountSchema,
  output: CountSettledSchema,
  isSealed: true,
  about: ['round'],
  areaOf: areaOfRound,
  async summary(acting, { round: id, groups, reason }) {
    const round = await lockRound(acting, id);
    const { sheet } = await settledCount(acting, round, groups, reason);
    const { name } = await getConstituency(acting, round.constituency);
    const merged = groups.filter((group) => group.written.length > 1 || group.written[0] !== group.name);
    return `认定${name}的计票结果：收回 ${sheet.cast} 张；另选 ${groups.length} 人，合并或者更正写法 ${merged.length} 处`;
  },
  async perform(acting, { round: id, groups, reason }) {
    const round = await lockRound(acting, id);
    const state = roundStateRuling('settle-count', round);
    if (!state.permitted) return refused(state);
    const record = await settledCount(acting, round, groups, reason);
    const counted = await agreeCount(acting, round, record);
    return done(
      { round: id, cast: record.sheet.cast },
      {
        subject: { constituency: round.constituency, round: id },
        records: [counted],
        figures: { writeIns: groups.length, cast: record.sheet.cast },
      },
    );
  },
});
