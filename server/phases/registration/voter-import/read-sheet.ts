/** Rows of an XLSX workbook: its first sheet. Every cell comes as text. */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { streamXlsxRows } from 'hucre/xlsx';
import { ActError } from '../../../acts/error-codes.ts';
import type { FileRow } from './read-rows.ts';

/** What a sheet can hold. A file that says otherwise was not made by Excel: a few megabytes can unfold into hundreds of millions of rows. */
const MOST_ROWS = 1_048_576;

export async function* readSheet(content: Readable): AsyncGenerator<FileRow> {
  const bytes = await buffer(content);
  try {
    for await (const row of readAhead(limited(streamXlsxRows(bytes)))) {
      yield { line: row.index + 1, cells: row.values.map(cellText) };
    }
  } catch (error) {
    if (error instanceof ActError) throw error;
    throw new ActError(
      'file-unreadable',
      'XLSX 文件读不出来：文件不完整，或者不是 Excel 工作簿。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再上传。',
    );
  }
}

/**
 * Takes rows as fast as they come. The reader of workbooks does not wait for a slow taker, and its own queue costs as much a row
 * as there are rows in it: the server stood still for minutes.
 */
async function* readAhead<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  const queue = { rows: [] as Row[], isFilled: false, isLeft: false, wake: () => {} };
  const filling = (async () => {
    for await (const row of rows) {
      if (queue.isLeft) return;
      queue.rows.push(row);
      queue.wake();
    }
  })();
  const end = () => {
    queue.isFilled = true;
    queue.wake();
  };
  void filling.then(end, end);
  try {
    while (!queue.isFilled || queue.rows.length > 0) {
      const taken = queue.rows;
      queue.rows = [];
      yield* taken;
      if (!queue.isFilled && queue.rows.length === 0)
        await new Promise<void>((resolve) => (queue.wake = resolve));
    }
    await filling;
  } finally {
    queue.isLeft = true;
  }
}

async function* limited<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MOST_ROWS) {
      throw new ActError(
        'file-unreadable',
        'XLSX 文件的行数超过 1048576 行，不是 Excel 或 WPS 存出来的。请重新存成 .xlsx 或 CSV 后再上传。',
      );
    }
    yield row;
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
