import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { RecordReturnedListSchema, UnitNoticeSchema } from './notice.schema.ts';
import { areaOfNotice, lockNotice, updateNotice } from './notices.queries.ts';

/** 登记交回的名册: how many people are on it, and who is missing from it. */
export const recordReturnedList = defineAct({
  name: 'record-returned-list',
  input: RecordReturnedListSchema,
  output: UnitNoticeSchema,
  areaOf: areaOfNotice,
  async perform(acting, { notice, returnedOn, people, missing }) {
    const { tx, county, context, today } = acting;
    const { receivedOn } = await lockNotice(acting, notice);
    if (receivedOn === null)
      throw new ActError('bad-request', '通知还没有签收。请先登记签收，再登记交回的名册。');
    if (returnedOn < receivedOn || returnedOn > today)
      throw new ActError('bad-request', `交回的日期应当在 ${receivedOn} 到 ${today} 之间。`);
    const cipher = await countyCipher(tx, context.keys, county);
    const missingEncrypted = missing.length === 0 ? null : cipher.encrypt(JSON.stringify(missing));
    await updateNotice(acting, notice, { returnedOn, people, missing: missing.length, missingEncrypted });
    return done({ notice }, { subject: { notice }, figures: { people, missing: missing.length } });
  },
});
