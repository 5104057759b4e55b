import { defineAct, done } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { AnswerObserverReportSchema, ObserverReportSchema } from './observer.schema.ts';

/** 答复观察报告: what the office found and did; answered again, the later answer stands and the ledger has both days. */
export const answerObserverReport = defineAct({
  name: 'answer-observer-report',
  input: AnswerObserverReportSchema,
  output: ObserverReportSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { report, answer }) {
    const { tx, county, today: answeredOn, entry: answerEntry } = acting;
    const row = await tx
      .updateTable('observerReport')
      .set({ answer, answeredOn, answerEntry })
      .where('county', '=', county)
      .where('id', '=', report)
      .returning(['filedOn'])
      .executeTakeFirst();
    const { filedOn } = found(row, '这份观察报告');
    return done({ report }, { subject: {}, note: `${filedOn} 登记的观察报告` });
  },
});
