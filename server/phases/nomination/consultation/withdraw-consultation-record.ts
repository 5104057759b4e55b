import { defineAct, done, refused } from '../../../acts/act.ts';
import { keepReason } from '../../../acts/reason-of-entry.ts';
import { constituencyStageRuling, getConstituency } from '../../constituencies/constituency.queries.ts';
import { lockConsultationOfRecord } from './consultation-of-record.ts';
import { areaOfConsultationRecord, requireRunning, sealedConsultation } from './consultation.queries.ts';
import { ConsultationRecordedSchema, WithdrawConsultationRecordSchema } from './consultation.schema.ts';

/** 撤销小组协商记录 that was written down wrongly, before the committee sums up; it is then entered anew. The ledger keeps that there was one. */
export const withdrawConsultationRecord = defineAct({
  name: 'withdraw-consultation-record',
  input: WithdrawConsultationRecordSchema,
  output: ConsultationRecordedSchema,
  areaOf: areaOfConsultationRecord,
  async perform(acting, { record, reason }) {
    const { tx, county } = acting;
    const round = await lockConsultationOfRecord(acting, record);
    const constituency = await getConstituency(acting, round.constituency);
    const stage = constituencyStageRuling('withdraw-consultation-record', constituency);
    if (!stage.permitted) return refused(stage);
    requireRunning(round);
    await tx.deleteFrom('consultationRecord').where('county', '=', county).where('id', '=', record).execute();
    await keepReason(acting, reason);
    return done(
      { record },
      {
        subject: { constituency: round.constituency, consultation: round.id },
        records: [await sealedConsultation(acting, round.id)],
      },
    );
  },
});
