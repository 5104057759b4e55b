import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockConsultationOfRecord } from './consultation-of-record.ts';
import { areaOfConsultationRecord, requireRunning, sealedConsultation } from './consultation.queries.ts';
import { AddConsultationScanSchema, ConsultationRecordedSchema } from './consultation.schema.ts';

/** 附协商记录表的扫描件: the paper that the convener signed; the ledger has its hash. */
export const addConsultationScan = defineAct({
  name: 'add-consultation-scan',
  input: AddConsultationScanSchema,
  output: ConsultationRecordedSchema,
  areaOf: areaOfConsultationRecord,
  async perform(acting, { record, file, name, size, sha256, type }) {
    const { tx, county, now } = acting;
    const round = await lockConsultationOfRecord(acting, record);
    requireRunning(round);
    await tx
      .insertInto('storedFile')
      .values({ county, id: file, name, size, sha256: Buffer.from(sha256, 'hex'), storedAt: now })
      .execute();
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
