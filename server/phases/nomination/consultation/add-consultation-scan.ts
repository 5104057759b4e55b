import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { lockConsultationOfRecord } from './consultation-of-record.ts';
import { areaOfConsultationRecord, requireRunning, sealedConsultation } from './consultation.queries.ts';
import { AddConsultationScanSchema, ConsultationRecordedSchema } from './consultation.schema.ts';

/** 附协商记录表的扫描件: the paper that the convener signed; the ledger has its hash. */
export const addConsultationScan = defineAct({
  name: 'add-consultation-scan',
  input: AddConsultationScanSchema,
  output: ConsultationRecordedSchema,
  areaOf: areaOfConsultationRecord,
  async perform(acting, input) {
    const { record, file, type } = input;
    const { tx, county } = acting;
    const round = await lockConsultationOfRecord(acting, record);
    requireRunning(round);
    await keepFile(acting, input);
    const { numUpdatedRows } = await tx
      .updateTable('consultationRecord')
      .set({ scan: file, scanType: type })
      .where('county', '=', county)
      .where('id', '=', record)
      .where('scan', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n)
      throw new ActError('lost-race', '这份记录已经附了扫描件。要换的，撤销这份记录后重新登记。');
    return done(
      { record },
      {
        subject: { constituency: round.constituency, consultation: round.id },
        records: [await sealedConsultation(acting, round.id)],
      },
    );
  },
});
