import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCycleOf } from '../cycle-areas.ts';
import { PublicityRecordedSchema, RecordPublicitySchema } from './publicity.schema.ts';

/** 登记宣传: what was done, how much of it, where and when. */
export const recordPublicity = defineAct({
  name: 'record-publicity',
  input: RecordPublicitySchema,
  output: PublicityRecordedSchema,
  areaOf: (_, { area }) => Promise.resolve(area),
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    await getCycleOf(acting, input);
    if (input.doneOn > today) {
      const message = '做了以后才登记';
      throw new ActError('bad-request', `${message}。`, [{ path: 'doneOn', message }]);
    }
    const id = randomUUID();
    await tx
      .insertInto('publicityRecord')
      .values({ county, id, ...input, entry })
      .execute();
    const { cycle, area, kind, count } = input;
    return done({ id }, { subject: { cycle, area, publicity: id }, figures: { [kind]: count } });
  },
});
