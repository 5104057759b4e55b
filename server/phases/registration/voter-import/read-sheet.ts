/** Rows of an XLSX workbook: its first sheet. Every cell comes as text. */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { streamXlsxRows } from 'hucre/xlsx';
import { ActError } from '../../../acts/error-codes.ts';
import type { FileRow } from './read-rows.ts';

export async function* readSheet(content: Readable): AsyncGenerator<FileRow> {
  const bytes = await buffer(content);
  try {
    for await (const row of streamXlsxRows(bytes)) {
      yield { line: row.index + 1, cells: row.values.map(cellText) };
    }
  } catch {
    throw new ActError(
      'file-unreadable',
      'XLSX 文件读不出来：文件不完整，或者不是 Excel 工作簿。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再上传。',
    );
  }
}

/** From here on a number cell has lost digits (it keeps fifteen); it is marked, so that it is refused. */
const FIRST_INEXACT = 1e15;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && Math.abs(value) >= FIRST_INEXACT) return `数字格式：${value}`;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return '';
}
