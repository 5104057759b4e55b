import { SHEET_STAGES, sumSheets } from '@xuanwu/rules/sheets.ts';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { seal } from '../../ledger/append.ts';
import { ownPlace } from '../own-place.ts';
import { requireTerm } from '../sheets/sheet.queries.ts';
import type { SheetInFile } from './office-file.schema.ts';
import type { Taken } from './taken.ts';

/** 下级报来的报表 from a file: of an order of this office, of one of its periods, whose numbers add up, and newer than what has come. */
export async function receiveSheet(acting: Acting, from: string, sheet: SheetInFile): Promise<Taken> {
  const { tx, county, entry } = acting;
  const { id, order, stage, periodTo, version, figures, parts, ...rest } = sheet;
  const own = ownPlace(acting);
  const name = (await readNames(acting))(from).name;
  const asked = await tx
    .selectFrom('sheetOrder')
    .select(['place', 'stage'])
    .where('id', '=', order)
    .executeTakeFirst();
  if (asked?.place !== own || asked.stage !== stage)
    throw new ActError(
      'bad-request',
      '这张报表不是按本级布置的报表生成的。请把本级布置的报表导出，交对方导入，再重新生成。',
    );
  await requireTerm(acting, order, periodTo);
  const known = parts.flatMap((part) => (part.figures === null ? [] : [part.figures]));
  const total = sumSheets(stage, known) as Readonly<Record<string, number>>;
  const wrong = Object.keys(total).filter((figure) => total[figure] !== figures[figure]);
  if (wrong.length > 0)
    throw new ActError('bad-request', '报表里各地的数相加不等于合计。请让对方核对以后重新生成、导出。');
  const last = await tx
    .selectFrom('sheet')
    .select('version')
    .where('place', '=', from)
    .where('sheetOrder', '=', order)
    .where('periodTo', '=', periodTo)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (last && last.version >= version)
    throw new ActError(
      'lost-race',
      `${name}截至 ${periodTo} 的报表，第${last.version}次已经收到，这一份是第${version}次，不比它新。请向对方要最新的一份。`,
    );
  await tx
    .insertInto('sheet')
    .values({
      id,
      place: from,
      sentTo: own,
      sheetOrder: order,
      stage,
      periodTo,
      version,
      figures: JSON.stringify(figures),
      parts: JSON.stringify(parts),
      ledger: county,
      preparedEntry: entry,
      sentEntry: entry,
      ...rest,
    })
    .execute();
  return {
    said: `${name}${SHEET_STAGES[stage]}报表（截至 ${periodTo}，第${version}次）已经收到`,
    subject: { sheet: id },
    records: [seal('reported-sheet', id, sheet)],
  };
}
