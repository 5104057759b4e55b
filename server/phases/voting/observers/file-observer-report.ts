import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockPlace } from '../place.queries.ts';
import { lockObserver } from './observer.queries.ts';
import { FileObserverReportSchema, ObserverReportSchema } from './observer.schema.ts';

/** 登记观察报告: what an accredited observer handed in about one of his days, in his words; from then on it waits for an answer. */
export const fileObserverReport = defineAct({
  name: 'file-observer-report',
  input: FileObserverReportSchema,
  output: ObserverReportSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { observer, place, seenOn, content }) {
    const { tx, county, today: filedOn, entry } = acting;
    const { number, fromDay, toDay, withdrawnOn } = await lockObserver(acting, observer);
    const last = withdrawnOn !== null && withdrawnOn < toDay ? withdrawnOn : toDay;
    if (seenOn < fromDay || seenOn > last || seenOn > filedOn) {
      const message = `应在 ${fromDay} 至 ${last < filedOn ? last : filedOn} 之间`;
      throw new ActError('bad-request', `观察的日期${message}。`, [{ path: 'seenOn', message }]);
    }
    if (place !== null) await lockPlace(acting, place);
    const id = randomUUID();
    await tx
      .insertInto('observerReport')
      .values({ county, id, observer, place, seenOn, content, filedOn, entry })
      .execute();
    return done(
      { report: id },
      { subject: place === null ? {} : { place }, note: `证号 ${number}，${seenOn}` },
    );
  },
});
