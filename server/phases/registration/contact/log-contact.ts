import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { areaOfPerson, getContact, holdPerson, updateContact } from './contact.queries.ts';
import { LogContactSchema, PersonSchema } from './contact.schema.ts';

/** 登记一次联系: how, with what result, and what is to be done next. */
export const logContact = defineAct({
  name: 'log-contact',
  input: LogContactSchema,
  output: PersonSchema,
  areaOf: areaOfPerson,
  async perform(acting, { cycle, person, note, nextStep, dueOn, ...attempt }) {
    const { tx, county, context, actor, today, entry } = acting;
    const stage = await cycleStageRuling(acting, 'log-contact', cycle);
    if (!stage.permitted) return refused(stage);
    if (attempt.madeOn > today)
      throw new ActError('bad-request', `${attempt.madeOn} 还没有到，请核对联系的日期。`);
    await holdPerson(acting, person);
    await getContact(acting, cycle, person);
    const cipher = await countyCipher(tx, context.keys, county);
    await tx
      .insertInto('contactAttempt')
      .values({
        county,
        id: randomUUID(),
        cycle,
        person,
        ...attempt,
        noteEncrypted: note === null || note === '' ? null : cipher.encrypt(note),
        account: actor.account,
        entry,
      })
      .execute();
    await updateContact(acting, cycle, person, { nextStep, dueOn });
    return done({ person }, { subject: { cycle } });
  },
});
