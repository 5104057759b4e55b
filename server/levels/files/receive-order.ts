import { SHEET_STAGES } from '@xuanwu/rules/sheets.ts';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { requireSuperior } from '../own-place.ts';
import type { OrderInFile } from './office-file.schema.ts';
import type { Taken } from './taken.ts';

/** 上级布置的报表 from a file; the one that held for the stage before ends with it. */
export async function receiveOrder(acting: Acting, from: string, order: OrderInFile): Promise<Taken> {
  const { tx, county, today, entry } = acting;
  if (from !== requireSuperior(acting)) throw new ActError('bad-request', '只有直接上级布置的报表才能导入。');
  const { id, stage, every, from: fromDay, to: toDay, dueDays, document } = order;
  const here = await tx.selectFrom('sheetOrder').select('id').where('id', '=', id).executeTakeFirst();
  if (here) throw new ActError('already-decided', '这种报表已经在本系统里布置，不用导入。');
  await tx
    .updateTable('sheetOrder')
    .set({ stoppedOn: today, stoppedEntry: entry })
    .where('place', '=', from)
    .where('stage', '=', stage)
    .where('stoppedOn', 'is', null)
    .execute();
  await tx
    .insertInto('sheetOrder')
    .values({
      id,
      place: from,
      stage,
      every,
      fromDay,
      toDay,
      dueDays,
      document,
      orderedOn: today,
      ledger: county,
      entry,
    })
    .execute();
  return {
    said: `${SHEET_STAGES[stage]}报表（${document}）已经列出，到期的各期可以生成`,
    subject: { order: id },
    records: [seal('sheet-order', id, order)],
  };
}
