import { randomUUID } from 'node:crypto';
import type { SheetStage } from '@xuanwu/rules/sheets.ts';
import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea, ownPlace, requireSuperior } from '../own-place.ts';
import { makeSheet } from './make-sheet.ts';
import { requireTerm } from './sheet.queries.ts';
import { PrepareSheetSchema, SheetSchema } from './sheet.schema.ts';

/** 生成报表: the numbers as they stand now, kept as they are. What has been sent is corrected by another version with its reason; the first stays. */
export const prepareSheet = defineAct({
  name: 'prepare-sheet',
  input: PrepareSheetSchema,
  output: SheetSchema,
  areaOf: ownArea,
  async perform(acting, { order, periodTo, remark, reason }) {
    const { tx, county, today, entry } = acting;
    const { stage, place: sentTo } = await requireTerm(acting, order, periodTo);
    if (sentTo !== requireSuperior(acting)) throw new ActError('not-permitted', '这种报表不是布置给本级的。');
    const last = await tx
      .selectFrom('sheet')
      .select('version')
      .where('place', '=', ownPlace(acting))
      .where('sheetOrder', '=', order)
      .where('periodTo', '=', periodTo)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    if (last && reason === null)
      throw new ActError('bad-request', '这一期已经生成过。重新生成的，写明更正的理由。', [
        { path: 'reason', message: '请写明更正的理由' },
      ]);
    const version = (last?.version ?? 0) + 1;
    const { figures, parts } = await makeSheet(acting, stage as SheetStage, periodTo);
    const id = randomUUID();
    await tx
      .insertInto('sheet')
      .values({
        id,
        place: ownPlace(acting),
        sentTo,
        sheetOrder: order,
        stage,
        periodTo,
        version,
        reason: version === 1 ? null : reason,
        figures: JSON.stringify(figures),
        parts: JSON.stringify(parts),
        remark,
        preparedOn: today,
        ledger: county,
        preparedEntry: entry,
      })
      .execute();
    return done({ sheet: id }, { subject: { sheet: id, order, stage }, figures: { version } });
  },
});
