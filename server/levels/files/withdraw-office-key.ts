import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea } from '../own-place.ts';
import { OfficeKeySchema, WithdrawOfficeKeySchema } from './office-file.schema.ts';

/** 停用对方的公钥: files that come from then on are refused; what came before stays. */
export const withdrawOfficeKey = defineAct({
  name: 'withdraw-office-key',
  input: WithdrawOfficeKeySchema,
  output: OfficeKeySchema,
  areaOf: ownArea,
  async perform({ tx, today, entry }, { key, reason }) {
    const withdrawn = await tx
      .updateTable('officeKey')
      .set({ withdrawnOn: today, withdrawnReason: reason, withdrawnEntry: entry })
      .where('id', '=', key)
      .where('withdrawnOn', 'is', null)
      .returning('ofPlace')
      .executeTakeFirst();
    if (!withdrawn) throw new ActError('lost-race', '这把公钥已经停用。请刷新。');
    return done({ key }, { subject: { key, ofPlace: withdrawn.ofPlace } });
  },
});
