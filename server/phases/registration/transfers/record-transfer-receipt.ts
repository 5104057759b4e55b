import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCertificate, lockCertificate, updateCertificate } from '../certificate.queries.ts';
import { EligibilityCertificateSchema, RecordTransferReceiptSchema } from '../transfer.schema.ts';

/** 登记回执: the other office has registered him. The certificate is not taken back any more. */
export const recordTransferReceipt = defineAct({
  name: 'record-transfer-receipt',
  input: RecordTransferReceiptSchema,
  output: EligibilityCertificateSchema,
  areaOf: async (acting, { certificate }) => (await getCertificate(acting, certificate)).area,
  async perform(acting, { certificate: id, registeredAt, document, receivedOn }) {
    const { cycle, issuedOn } = await lockCertificate(acting, id, ['issued']);
    const { today } = acting;
    if (issuedOn === null || receivedOn < issuedOn || receivedOn > today)
      throw new ActError('bad-request', `收到回执的日期应当在 ${issuedOn ?? today} 到 ${today} 之间。`, [
        { path: 'receivedOn', message: '请照回执核对日期' },
      ]);
    const receipt = { registeredAt, receiptDocument: document, receiptOn: receivedOn };
    await updateCertificate(acting, id, { state: 'registered', ...receipt });
    return done({ certificate: id }, { subject: { cycle, certificate: id } });
  },
});
