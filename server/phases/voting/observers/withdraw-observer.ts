import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockObserver } from './observer.queries.ts';
import { ObserverSchema, WithdrawObserverSchema } from './observer.schema.ts';

/** 撤销观察员资格, with the reason; what he reported stays and is answered all the same. */
export const withdrawObserver = defineAct({
  name: 'withdraw-observer',
  input: WithdrawObserverSchema,
  output: ObserverSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { observer, reason: withdrawnBecause }) {
    const { tx, county, today: withdrawnOn } = acting;
    const { number, withdrawnOn: before } = await lockObserver(acting, observer);
    if (before !== null) throw new ActError('bad-request', `证号 ${number} 已于 ${before} 撤销。`);
    await tx
      .updateTable('observer')
      .set({ withdrawnOn, withdrawnBecause })
      .where('county', '=', county)
      .where('id', '=', observer)
      .execute();
    return done({ observer }, { subject: {}, note: `证号 ${number}` });
  },
});
