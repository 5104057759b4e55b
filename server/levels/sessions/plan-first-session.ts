import { firstSessionInTime } from '@xuanwu/rules/first-session.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { getElection } from '../../phases/preparation/cycle.queries.ts';
import { insertSession, readElectedOn } from './session.queries.ts';
import { FirstSessionRecordedSchema, FirstSessionSchema } from './session.schema.ts';

/** 确定第一次会议的日期: by whoever convenes it, not later than two months after the election. Set anew, the earlier date stays on the record. */
export const planFirstSession = defineAct({
  name: 'plan-first-session',
  input: FirstSessionSchema,
  output: FirstSessionRecordedSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, input) {
    const electedOn = await readElectedOn(acting, input.election);
    if (input.from <= electedOn)
      throw new ActError('bad-request', undefined, [
        { path: 'from', message: `应在选举完成之日（${electedOn}）以后` },
      ]);
    const ruling = firstSessionInTime({ electedOn, from: input.from });
    if (!ruling.permitted) return refused(ruling);
    const { id, record } = await insertSession(acting, input, false);
    return done(
      { session: id },
      { subject: { election: input.election, session: id }, records: [record], ruling },
    );
  },
});
