import { defineAct, done } from '../../../acts/act.ts';
import { TakenRegisterSchema } from '../taken-register.schema.ts';
import { areaOfTakenRegister, lockTakenRegister, refuseOthers } from './taken-registers.queries.ts';

/** 交回带走的登记册: the phone has deleted it. Said again, it stays said. */
export const returnRegister = defineAct({
  name: 'return-register',
  input: TakenRegisterSchema,
  output: TakenRegisterSchema,
  areaOf: areaOfTakenRegister,
  async perform(acting, { register }) {
    const { tx, county, now } = acting;
    refuseOthers(acting, await lockTakenRegister(acting, register));
    await tx
      .updateTable('takenRegister')
      .set({ returnedAt: now, waiting: 0, conflicts: 0 })
      .where('county', '=', county)
      .where('id', '=', register)
      .where('returnedAt', 'is', null)
      .execute();
    return done({ register }, { subject: { takenRegister: register } });
  },
});
