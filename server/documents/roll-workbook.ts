import { writeXlsx } from 'hucre/xlsx';
import { CORRECTION_COLUMNS, rollCells, rollColumns, type RollFile } from './roll-file.ts';

const AS_TEXT = '@';
const AS_NUMBER = '0';
const WIDE = 18;

/** 选民名单的电子表格: the roll as it was published, and beside it what was corrected since. */
export async function rollWorkbook(file: RollFile): Promise<Buffer> {
  const column = () => ({ numFmt: AS_TEXT, width: WIDE });
  const header = rollColumns(file);
  const corrections = file.corrections.map(({ publishedOn, what, name }) => [publishedOn, what, name]);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '选民名单',
        // Its serial numbers sort as numbers.
        columns: [{ numFmt: AS_NUMBER, width: WIDE }, ...header.slice(1).map(column)],
        rows: [
          [...header],
          ...file.voters.map((voter) => [voter.serial, ...rollCells(file, voter).slice(1)]),
        ],
        freezePane: { rows: 1 },
      },
      {
        name: '名单更正',
        columns: CORRECTION_COLUMNS.map(column),
        rows: [[...CORRECTION_COLUMNS], ...corrections],
        freezePane: { rows: 1 },
      },
    ],
  });
  return Buffer.from(bytes);
}
