import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfPerson } from '../../registration/contact/contact.queries.ts';
import { lockAbsentee, sealer } from './absentee.queries.ts';
import { AbsenteeSchema, LogAbsenteeContactSchema } from './absentee.schema.ts';

/** 登记与监管机关、医院的联系: when, how, with what result. What was said is encrypted. */
export const logAbsenteeContact = defineAct({
  name: 'log-absentee-contact',
  input: LogAbsenteeContactSchema,
  output: AbsenteeSchema,
  areaOf: areaOfPerson,
  async perform(acting, { cycle, person, note, dueOn, ...contact }) {
    const { tx, county, today, actor, entry } = acting;
    await lockAbsentee(acting, cycle, person);
    if (contact.madeOn > today)
      throw new ActError('bad-request', `${contact.madeOn} 还没有到，请核对联系的日期。`, [
        { path: 'madeOn', message: '日期还没有到' },
      ]);
    const encrypt = await sealer(acting);
    const noteEncrypted = note === null || note === '' ? null : encrypt(note);
    await tx
      .insertInto('absenteeContact')
      .values({
        county,
        id: randomUUID(),
        cycle,
        person,
        ...contact,
        noteEncrypted,
        account: actor.account,
        entry,
      })
      .execute();
    await tx
      .updateTable('absentee')
      .set({ dueOn })
      .where('county', '=', county)
      .where('cycle', '=', cycle)
      .where('person', '=', person)
      .execute();
    return done({ person }, { subject: { cycle } });
  },
});
