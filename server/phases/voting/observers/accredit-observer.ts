import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { lockPlace } from '../place.queries.ts';
import { AccreditObserverSchema, ObserverSchema } from './observer.schema.ts';

/** 核准观察员 (各地实施细则): who may be there, for whom, on which days, at which places, and what he may see. The ledger has his number, not his name. */
export const accreditObserver = defineAct({
  name: 'accredit-observer',
  input: AccreditObserverSchema,
  output: ObserverSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle, number, name, organisation, from: fromDay, to: toDay, sees, places }) {
    const { tx, county, entry } = acting;
    await getCycle(acting, cycle);
    for (const place of places) await lockPlace(acting, place);
    const id = randomUUID();
    const row = { county, id, cycle, number, name, organisation, fromDay, toDay, entry };
    const inserted = await tx
      .insertInto('observer')
      .values({ ...row, sees: JSON.stringify(sees) })
      .onConflict((conflict) => conflict.columns(['county', 'cycle', 'number']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) {
      const message = `证号 ${number} 已经发给别人`;
      throw new ActError('bad-request', `${message}，请换一个。`, [{ path: 'number', message }]);
    }
    if (places.length > 0) {
      await tx
        .insertInto('observerPlace')
        .values(places.map((place) => ({ county, observer: id, place })))
        .execute();
    }
    return done(
      { observer: id },
      { subject: { cycle }, figures: { places: places.length }, note: `证号 ${number}，${sees.join('、')}` },
    );
  },
});
