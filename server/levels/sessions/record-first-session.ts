import { firstSessionInTime } from '@xuanwu/rules/first-session.ts';
import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { getElection } from '../../phases/preparation/cycle.queries.ts';
import { insertSession, readElectedOn } from './session.queries.ts';
import { FirstSessionRecordedSchema, FirstSessionSchema } from './session.schema.ts';

/** 登记第一次会议已经举行, once, as it was: one that was late is recorded with what the law says of it. */
export const recordFirstSession = defineAct({
  name: 'record-first-session',
  input: FirstSessionSchema,
  output: FirstSessionRecordedSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, input) {
    const { today } = acting;
    const electedOn = await readElectedOn(acting, input.election);
    if (input.from <= electedOn || input.to > today)
      throw new ActError('bad-request', undefined, [
        { path: 'to', message: `会议应在 ${electedOn} 以后、今日（${today}）以前举行` },
      ]);
    const { id, record } = await insertSession(acting, input, true);
    const ruling = firstSessionInTime({ electedOn, from: input.from });
    return done(
      { session: id },
      {
        subject: { election: input.election, session: id },
        records: [record],
        ruling: { ...ruling, permitted: true },
      },
    );
  },
});
