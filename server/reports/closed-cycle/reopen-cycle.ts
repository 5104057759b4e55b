import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import { sealsOf, setStage } from './close-cycle.ts';
import { CycleClosedSchema, ReopenCycleSchema } from '../closing/closing.schema.ts';

/** 重新开启换届: by two people, for a reason that has a document, such as a judgment. What was closed stays on record; it is closed again by the same way. */
export const reopenCycle = defineAct({
  name: 'reopen-cycle',
  input: ReopenCycleSchema,
  output: CycleClosedSchema,
  isSealed: true,
  about: ['cycle'],
  areaOf: (acting) => Promise.resolve(acting.county),
  summary: async (acting, { cycle, document }) => `${(await getCycle(acting, cycle)).name}（${document}）`,
  async perform(acting, { cycle: id, reason, document }) {
    const { tx, county, today, entry } = acting;
    const { stage } = await getCycle(acting, id);
    const reopened = {
      reopenedOn: today,
      reopenedBecause: reason,
      reopenDocument: document,
      reopenEntry: entry,
    };
    const closing = await tx
      .updateTable('cycleClosing')
      .set(reopened)
      .where('county', '=', county)
      .where('cycle', '=', id)
      .where('reopenedOn', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (stage !== 'closed' || !closing) throw new ActError('lost-race', '这次换届没有办结，不用重新开启。');
    await setStage(acting, id, 'constituencies-published');
    return done(
      { cycle: id, closing: closing.id },
      {
        subject: { cycle: id, closing: closing.id },
        records: await sealsOf(acting, id, closing.id),
        note: document,
      },
    );
  },
});
