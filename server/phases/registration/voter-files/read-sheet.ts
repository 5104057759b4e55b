/**
 * Rows of an XLSX workbook: its first sheet. Every cell comes as text. The library that writes our own workbooks reads all shared texts of one into a tree before its first row: two million of
 * them took 2 GB and held everybody up for ten seconds, a full sheet of 250 MB 5 GB and fifty. Here they are read as far as the rows ask for them.
 */
import type { Readable } from 'node:stream';
import { ActError } from '../../../acts/error-codes.ts';
import { decoded } from './decoded.ts';
import type { FileRow } from './file-row.ts';
import { Archive, type HowFar } from './workbook/archive.ts';
import { SharedStrings } from './workbook/shared-strings.ts';
import { MOST_LINES, readSheetRows } from './workbook/sheet-rows.ts';
import { readParts } from './workbook/workbook-parts.ts';

/** `tell` hears how much of the sheet has been read. */
export async function* readSheet(content: Readable, tell?: HowFar): AsyncGenerator<readonly FileRow[]> {
  let strings: SharedStrings | undefined;
  try {
    const archive = await Archive.open(content);
    const { sheet, sharedStrings, ...parts } = await readParts(archive);
    strings =
      sharedStrings === undefined ? undefined : new SharedStrings(decoded(archive.read(sharedStrings)));
    let count = 0;
    for await (const rows of readSheetRows(decoded(archive.read(sheet, tell)), strings, parts)) {
      count += rows.length;
      if (count > MOST_LINES) throw tooManyRows();
      yield rows;
    }
  } catch (error) {
    if (error instanceof ActError) throw error;
    throw new ActError(
      'file-unreadable',
      'XLSX 文件读不出来：文件不完整，或者不是 Excel 工作簿。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再上传。',
    );
  } finally {
    await strings?.close();
  }
}

function tooManyRows(): ActError {
  return new ActError(
    'file-unreadable',
    `XLSX 文件的行数超过 ${MOST_LINES} 行，不是 Excel 或 WPS 存出来的。请重新存成 .xlsx 或 CSV 后再上传。`,
  );
}
