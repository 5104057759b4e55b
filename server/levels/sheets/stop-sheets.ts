import { defineAct, done } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { SheetOrderSchema } from './sheet.schema.ts';

/** 停报: no more sheets are asked for; those that were sent stay. */
export const stopSheets = defineAct({
  name: 'stop-sheets',
  input: SheetOrderSchema,
  output: SheetOrderSchema,
  areaOf: ownArea,
  async perform(acting, { order }) {
    const stopped = await acting.tx
      .updateTable('sheetOrder')
      .set({ stoppedOn: acting.today, stoppedEntry: acting.entry })
      .where('id', '=', order)
      .where('place', '=', ownPlace(acting))
      .where('stoppedOn', 'is', null)
      .returning('stage')
      .executeTakeFirst();
    const { stage } = found(stopped, '本级布置的这种报表');
    return done({ order }, { subject: { order, stage } });
  },
});
