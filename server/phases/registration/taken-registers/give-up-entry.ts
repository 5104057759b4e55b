import { defineAct, done } from '../../../acts/act.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { tellPhoneClock } from './phone-clock.ts';
import { GiveUpEntrySchema, TakenRegisterSchema } from '../taken-register.schema.ts';
import { areaOfTakenRegister, lockTakenRegister, refuseOthers } from './taken-registers.queries.ts';

/** 放弃手机录入: somebody who was typed on a phone is not to be registered, and why. Given up once, a repeated request changes nothing. */
export const giveUpEntry = defineAct({
  name: 'give-up-entry',
  input: GiveUpEntrySchema,
  output: TakenRegisterSchema,
  areaOf: areaOfTakenRegister,
  async perform(acting, { register, phoneEntry, enteredAt, reason, note }) {
    const { tx, context, county, now, entry } = acting;
    const taken = await lockTakenRegister(acting, register);
    refuseOthers(acting, taken);
    const cipher = await countyCipher(tx, context.keys, county);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('givenUpEntry')
      .values({
        county,
        register,
        id: phoneEntry,
        enteredAt,
        reason,
        noteEncrypted: note === '' ? null : cipher.encrypt(note),
        givenUpAt: now,
        entry,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    const clock = numInsertedOrUpdatedRows === 1n ? await tellPhoneClock(acting, taken, enteredAt) : {};
    const subject = { takenRegister: register, phoneEntry, enteredAt, ...clock };
    return done({ register }, { subject });
  },
});
