import type { ConfirmationRecord } from '@xuanwu/evidence/records.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { requireHeld } from '../../acts/meeting.ts';
import { seal } from '../../ledger/append.ts';
import { areaOfRound, enterRoundState, lockRound, roundStateRuling } from '../voting/round.queries.ts';
import { getConstituency } from '../constituencies/constituency.queries.ts';
import { ConfirmResultSchema, ResultSchema } from './result.schema.ts';
import { getResult } from './result.queries.ts';

/** 选举委员会确认选举是否有效 (选举法第四十六条), in a meeting. */
export const confirmResult = defineAct({
  name: 'confirm-result',
  input: ConfirmResultSchema,
  output: ResultSchema,
  areaOf: areaOfRound,
  summary: async (acting, { round, meeting }) => {
    requireHeld(acting, meeting);
    const { constituency, number } = await lockRound(acting, round);
    const { name } = await getConstituency(acting, constituency);
    return `确认${name}第 ${number} 轮投票的结果（${meeting.minute}）`;
  },
  async perform(acting, { round: id, meeting }) {
    const { tx, county, entry } = acting;
    requireHeld(acting, meeting);
    const round = await lockRound(acting, id);
    const state = roundStateRuling('confirm-result', round);
    if (!state.permitted) return refused(state);
    const carried = rule([committeeDecides(meeting, round.electionDay)]);
    if (!carried.permitted) return refused(carried);
    const { valid, elected, next, vacant } = await getResult(acting, id);
    await tx
      .updateTable('result')
      .set({ meeting: JSON.stringify(meeting), confirmedEntry: entry })
      .where('county', '=', county)
      .where('round', '=', id)
      .execute();
    await enterRoundState(acting, id, { state: 'confirmed' });
    const record: ConfirmationRecord = { round: id, meeting };
    return done(
      { round: id, valid, elected: elected.map(({ name }) => name), next: next?.kind ?? null, vacant },
      {
        subject: { constituency: round.constituency, round: id },
        records: [seal('confirmation', id, record)],
        ruling: carried,
      },
    );
  },
});
