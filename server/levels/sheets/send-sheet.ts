import { SHEET_STAGES, type SheetStage } from '@xuanwu/rules/sheets.ts';
import type { Selectable } from 'kysely';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { Sheet } from '../../database/tables.ts';
import { seal } from '../../ledger/append.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { SheetSchema } from './sheet.schema.ts';

/** 报送报表: looked through by one, confirmed by another; the superior office has it then. */
export const sendSheet = defineAct({
  name: 'send-sheet',
  input: SheetSchema,
  output: SheetSchema,
  about: ['sheet'],
  areaOf: ownArea,
  async summary(acting, { sheet }) {
    const { stage, periodTo, version } = await lockSheet(acting, sheet);
    const which = version === 1 ? '' : `，第${version}次`;
    return `报送${SHEET_STAGES[stage as SheetStage]}报表（截至 ${periodTo}${which}）`;
  },
  async perform(acting, { sheet }) {
    const { tx, today, entry } = acting;
    const row = await lockSheet(acting, sheet);
    if (row.sentOn !== null) throw new ActError('already-decided', '这张报表已经报送。请刷新。');
    await requireLast(acting, row);
    await tx.updateTable('sheet').set({ sentOn: today, sentEntry: entry }).where('id', '=', sheet).execute();
    const { place, sentTo, stage, periodTo, version, reason, figures, parts, remark } = row;
    const sealed = { place, sentTo, stage, periodTo, version, reason, figures, parts, remark };
    return done(
      { sheet },
      {
        subject: { sheet, stage, sentTo, periodTo },
        records: [seal('reported-sheet', sheet, sealed as never)],
        figures: { ...(figures as Record<string, number>), version },
      },
    );
  },
});

async function lockSheet(acting: Acting, id: string): Promise<Selectable<Sheet>> {
  const row = await acting.tx
    .selectFrom('sheet')
    .selectAll()
    .where('id', '=', id)
    .where('place', '=', ownPlace(acting))
    .forUpdate()
    .executeTakeFirst();
  return found(row, '本级的这张报表');
}

/** What was made anew since stands in its place. */
async function requireLast({ tx }: Acting, row: Selectable<Sheet>): Promise<void> {
  const later = await tx
    .selectFrom('sheet')
    .select('version')
    .where('place', '=', row.place)
    .where('sheetOrder', '=', row.sheetOrder)
    .where('periodTo', '=', row.periodTo)
    .where('version', '>', row.version)
    .executeTakeFirst();
  if (later) throw new ActError('lost-race', '这一期已经重新生成，请报送最新的一张。');
}
