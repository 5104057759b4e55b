import { decidePrimaryVote } from '@xuanwu/evidence/formal-choice.ts';
import type { PrimaryRecord } from '@xuanwu/evidence/records.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { constituencyStageRuling, getConstituency } from '../../constituencies/constituency.queries.ts';
import {
  agreedSheet,
  areaOfPrimary,
  lockPrimary,
  requireUndecided,
  sealedPrimary,
} from './primary.queries.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import { countVoters } from './count-voters.ts';
import { DecidePrimarySchema, PrimaryDecidedSchema } from './primary.schema.ts';

/**
 * 确认预选结果 · 选举法（2020）第三十二条: what the count gives by the order of votes, put to the committee. Too few voters, or equal votes at the cut that
 * the law of the place does not let in, and a primary follows again.
 */
export const decidePrimary = defineAct({
  name: 'decide-primary',
  input: DecidePrimarySchema,
  output: PrimaryDecidedSchema,
  areaOf: areaOfPrimary,
  async perform(acting, { primary: id, meeting }) {
    const { tx, county, today } = acting;
    const primary = await lockPrimary(acting, id);
    const constituency = await getConstituency(acting, primary.constituency);
    await requireCommitteeMeeting(acting, constituency, meeting);
    const stage = constituencyStageRuling('decide-primary', constituency);
    if (!stage.permitted) return refused(stage);
    requireUndecided(acting, primary);
    const sheet = agreedSheet(primary);
    if (!sheet) throw new ActError('bad-request', '计票单还没有两个人录入一致。请先录入或者核对。');
    if (meeting.heldOn < primary.heldOn)
      throw new ActError('bad-request', '会议在预选以前，不能确认它的结果。请核对会议日期。', [
        { path: 'meeting.heldOn', message: `不能早于预选的 ${primary.heldOn}` },
      ]);
    const { electionDay } = primary;
    const voters = await countVoters(acting, primary.constituency);
    if (sheet.cast > voters && sheet.cast <= sheet.issued)
      throw new ActError('bad-request', `收回 ${sheet.cast} 张，本选区选民只有 ${voters} 人。请核对计票单。`);
    const asked = decidePrimaryVote(primary, { voters, sheet }, await lawFor(acting, electionDay));
    if (!asked.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中，不能计算预选结果。');
    const { valid, selected, tied, open, next, reasons, undecided } = asked.ruling;
    const carried = committeeDecides(meeting, electionDay);
    if (!carried.holds) return refused(rule([carried]));
    const result: NonNullable<PrimaryRecord['result']> = {
      on: today,
      meeting,
      voters,
      valid,
      selected: [...selected],
      tied: [...tied],
      open,
    };
    await tx
      .updateTable('primaryVote')
      .set({ result: JSON.stringify(result) })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return done(
      { valid, selected: selected.length, next },
      {
        subject: { constituency: primary.constituency, primary: id },
        records: [await sealedPrimary(acting, id)],
        figures: { voters, cast: sheet.cast, selected: selected.length },
        ruling: { permitted: true, reasons: [...reasons, carried], undecided },
      },
    );
  },
});
