import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { RecordNoticeReceiptSchema, UnitNoticeSchema } from './notice.schema.ts';
import { areaOfNotice, lockNotice, updateNotice } from './notices.queries.ts';

/** 登记通知的签收: by whom, on which day. */
export const recordNoticeReceipt = defineAct({
  name: 'record-notice-receipt',
  input: RecordNoticeReceiptSchema,
  output: UnitNoticeSchema,
  areaOf: areaOfNotice,
  async perform(acting, { notice, receivedOn, receivedBy }) {
    const { tx, county, context, today } = acting;
    const { sentOn } = await lockNotice(acting, notice);
    if (receivedOn < sentOn || receivedOn > today)
      throw new ActError('bad-request', `签收的日期应当在 ${sentOn} 到 ${today} 之间。`);
    const cipher = await countyCipher(tx, context.keys, county);
    await updateNotice(acting, notice, { receivedOn, receivedByEncrypted: cipher.encrypt(receivedBy) });
    return done({ notice }, { subject: { notice } });
  },
});
