import type { ConfirmationRecord } from '@xuanwu/evidence/records.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { repeatVote } from '@xuanwu/rules/next-ballot.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { requireHeld } from '../../acts/meeting.ts';
import { seal } from '../../ledger/append.ts';
import { getConstituency } from '../constituencies/constituency.queries.ts';
import { areaOfRound, enterRoundState, lockRound, roundStateRuling } from '../voting/round.queries.ts';
import { getResult, resultRecord } from './result.queries.ts';
import { DeclareVoidSchema, ResultSchema } from './result.schema.ts';

/**
 * 宣布选举无效: where voting or counting broke the law the committee declares the vote void in a meeting, with its cause, whatever the count says. Nobody is
 * elected by it; the whole vote is held again.
 */
export const declareVoid = defineAct({
  name: 'declare-void',
  input: DeclareVoidSchema,
  output: ResultSchema,
  isSealed: true,
  about: ['round'],
  areaOf: areaOfRound,
  summary: async (acting, { round, meeting }) => {
    const { constituency, number } = await lockRound(acting, round);
    const { name } = await getConstituency(acting, constituency);
    return `宣布${name}第 ${number} 轮投票无效（${meeting.minute}）`;
  },
  async perform(acting, { round: id, meeting, cause }) {
    const { tx, county, entry } = acting;
    requireHeld(acting, meeting);
    const round = await lockRound(acting, id);
    const state = roundStateRuling('declare-void', round);
    if (!state.permitted) return refused(state);
    const carried = rule([committeeDecides(meeting, round.electionDay)]);
    if (!carried.permitted) return refused(carried);
    const next = repeatVote(round.seats);
    const changed = { valid: false, elected: [], next, vacant: 0, declaredVoid: true, cause };
    await tx
      .updateTable('result')
      .set({
        ...changed,
        elected: '[]',
        next: JSON.stringify(next),
        meeting: JSON.stringify(meeting),
        confirmedEntry: entry,
      })
      .where('county', '=', county)
      .where('round', '=', id)
      .execute();
    await enterRoundState(acting, id, { state: 'confirmed' });
    const confirmation: ConfirmationRecord = { round: id, meeting, cause };
    return done(
      { round: id, valid: false, elected: [], next: next.kind, vacant: 0 },
      {
        subject: { constituency: round.constituency, round: id },
        records: [
          seal('result', id, resultRecord({ ...(await getResult(acting, id)), ...changed })),
          seal('confirmation', id, confirmation),
        ],
        ruling: carried,
      },
    );
  },
});
