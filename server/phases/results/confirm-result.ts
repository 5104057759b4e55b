import type { ConfirmationRecord } from '@xuanwu/evidence/records.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { areaOfRound, enterRoundState, lockRound, roundStateRuling } from '../voting/round.queries.ts';
import { requireCommitteeMeeting } from '../preparation/committee-meeting.ts';
import { getConstituency } from '../constituencies/constituency.queries.ts';
import { asksForCause, ConfirmResultSchema, ResultSchema } from './result.schema.ts';
import { getResult, type Result } from './result.queries.ts';
import { requireWriteInsChecked } from './write-in-winners.queries.ts';

/** 选举委员会确认选举是否有效 (选举法第四十六条), in a meeting. */
export const confirmResult = defineAct({
  name: 'confirm-result',
  input: ConfirmResultSchema,
  output: ResultSchema,
  about: ['round'],
  areaOf: areaOfRound,
  summary: async (acting, { round, meeting }) => {
    const { constituency, number } = await lockRound(acting, round);
    const { name } = await getConstituency(acting, constituency);
    return `确认${name}第 ${number} 轮投票的结果（${meeting.minute}）`;
  },
  async perform(acting, { round: id, meeting, cause }) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    await requireCommitteeMeeting(acting, await getConstituency(acting, round.constituency), meeting);
    const state = roundStateRuling('confirm-result', round);
    if (!state.permitted) return refused(state);
    await requireWriteInsChecked(acting, id);
    const carried = rule([committeeDecides(meeting, round.electionDay)]);
    if (!carried.permitted) return refused(carried);
    const result = await getResult(acting, id);
    requireCause(result, cause);
    const { valid, elected, next, vacant } = result;
    await tx
      .updateTable('result')
      .set({ meeting: JSON.stringify(meeting), cause, confirmedEntry: entry })
      .where('county', '=', county)
      .where('round', '=', id)
      .execute();
    await enterRoundState(acting, id, { state: 'confirmed' });
    const record: ConfirmationRecord = { round: id, meeting, ...(cause !== null && { cause }) };
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

/** A vote that was void or left seats open: the committee writes down why; of another there is nothing to explain. */
function requireCause(result: Result, cause: string | null): void {
  if (asksForCause(result) === (cause !== null)) return;
  const message = cause === null ? '请写明无效或者没有选足的原因' : '选举有效并且选足了名额，不用写原因';
  throw new ActError('bad-request', `${message}。`, [{ path: 'cause', message }]);
}
