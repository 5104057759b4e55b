import { randomBytes, randomUUID } from 'node:crypto';
import { mayActNow } from '@xuanwu/rules/acts.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { areaOfWanted, shareWanted } from '../wanted-constituencies.ts';
import { TakenRegisterSchema, TakeRegisterSchema } from '../taken-register.schema.ts';

const KEY_BYTES = 32;
const DAY_MS = 86_400_000;

/** 带走登记册: leave to keep the register of a constituency on a phone for some days. What is handed over is read separately (`register-pack.ts`). */
export const takeRegister = defineAct({
  name: 'take-register',
  input: TakeRegisterSchema,
  output: TakenRegisterSchema,
  areaOf: areaOfWanted,
  async perform(acting, { days, ...wanted }) {
    const { tx, context, county, actor, now, entry } = acting;
    const shared = await shareWanted(acting, wanted);
    const constituencies = await shared();
    const [first] = constituencies;
    if (!first) throw new ActError('bad-request', '请至少选择一个选区。');
    for (const { cycleStage: cycle, stage: constituency, electionDay } of constituencies) {
      const ruling = mayActNow('take-register', { cycle, constituency, electionDay });
      if (!ruling.permitted) return refused(ruling);
    }
    const id = randomUUID();
    const cipher = await countyCipher(tx, context.keys, county);
    await tx
      .insertInto('takenRegister')
      .values({
        county,
        id,
        ...wanted,
        account: actor.account,
        keyEncrypted: cipher.encrypt(randomBytes(KEY_BYTES)),
        takenAt: now,
        expiresAt: new Date(now.getTime() + days * DAY_MS),
        entry,
      })
      .execute();
    return done(
      { register: id },
      { subject: { takenRegister: id, constituency: first.id }, figures: { days } },
    );
  },
});
