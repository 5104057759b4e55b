import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { CallBackRegisterSchema, TakenRegisterSchema } from '../taken-register.schema.ts';
import { areaOfTakenRegister, lockTakenRegister } from './taken-registers.queries.ts';

/** 召回带走的登记册: it is handed over no more, and the phone deletes it at its next contact. What was typed on it can still be sent. */
export const callBackRegister = defineAct({
  name: 'call-back-register',
  input: CallBackRegisterSchema,
  output: TakenRegisterSchema,
  areaOf: areaOfTakenRegister,
  async perform(acting, { register, reason }) {
    const { tx, county, now } = acting;
    const { returnedAt, calledBackAt } = await lockTakenRegister(acting, register);
    if (returnedAt) throw new ActError('lost-race', '手机上已经删除了这份登记册，不用召回。');
    if (calledBackAt) throw new ActError('lost-race', '这份登记册已经召回过了，等手机联网时删除。');
    await tx
      .updateTable('takenRegister')
      .set({ calledBackAt: now, calledBackReason: reason })
      .where('county', '=', county)
      .where('id', '=', register)
      .execute();
    return done({ register }, { subject: { takenRegister: register } });
  },
});
