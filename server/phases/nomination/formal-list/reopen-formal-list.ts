import type { FormalListRecord } from '@xuanwu/evidence/records.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { requireHeld } from '../../../acts/meeting.ts';
import { seal } from '../../../ledger/append.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import { readFormalListRecord } from './formal-list-record.ts';
import { FormalListReopenedSchema, ReopenFormalListSchema } from './formal-list.schema.ts';
import { takeBackList } from './take-back-list.ts';

/** 重新确定正式代表候选人: a list that is fixed and not published yet is taken back by two people, for a reason; both lists stay on record. */
export const reopenFormalList = defineAct({
  name: 'reopen-formal-list',
  input: ReopenFormalListSchema,
  output: FormalListReopenedSchema,
  isSealed: true,
  about: ['constituency'],
  areaOf: areaOfConstituency,
  async summary(acting, { constituency, meeting }) {
    requireHeld(acting, meeting);
    const { name } = await getConstituency(acting, constituency);
    return `${name}：收回已确定、还没有公布的正式代表候选人名单，重新确定`;
  },
  async perform(acting, input) {
    const { tx, county, today } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    await requireCommitteeMeeting(acting, constituency, input.meeting);
    const stage = constituencyStageRuling('reopen-formal-list', constituency);
    if (!stage.permitted) return refused(stage);
    const ruling = rule([committeeDecides(input.meeting, constituency.electionDay)]);
    if (!ruling.permitted) return refused(ruling);
    const sealed = found(await readFormalListRecord(tx, county, constituency.id), '正式代表候选人名单');
    const { id } = await tx
      .selectFrom('formalList')
      .select('id')
      .where('county', '=', county)
      .where('constituency', '=', constituency.id)
      .executeTakeFirstOrThrow();
    const record: FormalListRecord = { ...sealed, reopened: { on: today, reason: input.reason } };
    await takeBackList(acting, constituency, { id, record });
    return done(
      { constituency: constituency.id },
      {
        subject: { constituency: constituency.id },
        records: [seal('formal-list', id, record)],
        ruling,
      },
    );
  },
});
