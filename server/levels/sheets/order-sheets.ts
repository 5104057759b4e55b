import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { OrderSheetsSchema, SheetOrderSchema } from './sheet.schema.ts';

/** 布置报表: what every place right below is to report of a stage, how often and by when. */
export const orderSheets = defineAct({
  name: 'order-sheets',
  input: OrderSheetsSchema,
  output: SheetOrderSchema,
  areaOf: ownArea,
  async perform(acting, { from: fromDay, to: toDay, ...input }) {
    const { tx, county, today, entry } = acting;
    const id = randomUUID();
    const row = { place: ownPlace(acting), fromDay, toDay, ...input };
    const ordered = await tx
      .insertInto('sheetOrder')
      .values({ id, ...row, orderedOn: today, ledger: county, entry })
      .onConflict((conflict) =>
        conflict.columns(['place', 'stage']).where('stoppedOn', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!ordered)
      throw new ActError('already-decided', '这个阶段的报表已经布置。要改的，先停报，再重新布置。');
    const { stage, document } = input;
    return done(
      { order: id },
      { subject: { order: id, stage, document }, records: [seal('sheet-order', id, row)] },
    );
  },
});
