import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { CountEnteredSchema, EnterCountSchema } from './count.schema.ts';
import { agreeCount, insertCopy, normaliseSheet, sheetRuling } from './count-sheet.ts';
import { areaOfRound, lockRound, roundStateRuling } from './round.queries.ts';

/** 核对不一致的计票单: a third person, the supervisor, enters what the signed paper says; the paper wins. */
export const resolveCount = defineAct({
  name: 'resolve-count',
  input: EnterCountSchema,
  output: CountEnteredSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const { tx, county, actor } = acting;
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('resolve-count', round);
    if (!state.permitted) return refused(state);
    const copies = await tx
      .selectFrom('countEntry')
      .select('account')
      .where('county', '=', county)
      .where('round', '=', round.id)
      .execute();
    if (copies.length < 2) throw new ActError('bad-request', '还没有两个人各录一遍，不需要核对。');
    if (copies.some((copy) => copy.account === actor.account)) {
      throw new ActError('same-person', '核对要由没有录过这张计票单的人来做。');
    }
    const sheet = await normaliseSheet(acting, round, input.sheet);
    const ruling = await sheetRuling(acting, round, sheet);
    if (!ruling.permitted) return refused(ruling);
    const copy = await insertCopy(acting, round, 3, sheet);
    const agreed = await agreeCount(acting, round, sheet);
    return done(
      { state: 'agreed' as const },
      { subject: { constituency: round.constituency, round: round.id }, records: [copy, agreed] },
    );
  },
});
