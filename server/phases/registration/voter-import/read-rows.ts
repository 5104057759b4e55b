/** Rows of an uploaded file, whatever it is: CSV in UTF-8 or GB 18030, or XLSX. Every cell comes as text. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import { streamXlsxRows } from 'hucre/xlsx';
import { ActError } from '../../../acts/error-codes.ts';

/** A longer row is a quotation mark that was never closed. */
const MAX_ROW_CHARACTERS = 100_000;

export interface FileRow {
  /** Line in the file (CSV) or row of the sheet (XLSX), counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row as such cannot be read. */
  readonly problem?: string;
}

export type FileEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'xlsx';

/** How the file is written, from all of its bytes: text that is not UTF-8 is GB 18030. */
export async function detectEncoding(content: Readable): Promise<FileEncoding> {
  let decoder: TextDecoder | undefined;
  let encoding: FileEncoding = 'utf-8';
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (decoder === undefined) {
      if (chunk.subarray(0, 2).toString('latin1') === 'PK') return 'xlsx';
      if (chunk.subarray(0, 4).toString('hex') === 'd0cf11e0') {
        throw new ActError(
          'file-unreadable',
          '这是旧版 .xls 文件。请在 Excel 或 WPS 里另存为 .xlsx 或 CSV 后再上传。',
        );
      }
      if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      decoder = new TextDecoder('utf-8', { fatal: true });
    }
    if (encoding === 'utf-8' && !decodes(decoder, chunk)) encoding = 'gb18030';
  }
  return encoding;
}

function decodes(decoder: TextDecoder, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export async function* readRows(content: Readable, encoding: FileEncoding): AsyncGenerator<FileRow> {
  if (encoding === 'xlsx') yield* readSheet(content);
  else yield* readCsv(content, encoding);
}

async function* readCsv(content: Readable, encoding: string): AsyncGenerator<FileRow> {
  // Decoded as a stream before it is parsed: a parser that cuts chunks itself damages characters at the edges.
  const text = decodeStream(content, encoding);
  const first = (await text.next()).value ?? '';
  const parser = Readable.from(withFirst(first, text)).pipe(
    parse({
      delimiter: delimiterOf(first),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: MAX_ROW_CHARACTERS,
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    // What was read is kept; the place where reading ended is told.
    const reason = error instanceof Error ? error.message : String(error);
    yield {
      line: parser.info.lines + 1,
      cells: [],
      problem: `从这一行起读不下去，多半是引号没有成对（${reason}）`,
    };
  }
}

/** Comma, tab or semicolon: whichever the header row has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', '\t', ';', '，'].reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function* decodeStream(content: Readable, encoding: string): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of content as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
  return undefined;
}

async function* readSheet(content: Readable): AsyncGenerator<FileRow> {
  const bytes = await buffer(content);
  try {
    for await (const row of streamXlsxRows(bytes)) {
      yield { line: row.index + 1, cells: row.values.map(cellText) };
    }
  } catch (cause) {
    throw new ActError(
      'file-unreadable',
      `XLSX 文件读不出来（${cause instanceof Error ? cause.message : '格式错误'}）。请重新另存后再上传。`,
    );
  }
}

/** A number cell has lost what Excel does not keep (sixteen and more digits); it is marked, so that it is refused. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && Math.abs(value) >= 1e15) return `数字格式：${value}`;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return '';
}
