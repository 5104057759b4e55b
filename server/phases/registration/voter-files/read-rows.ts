/** Rows of an uploaded file, whatever it is: CSV in UTF-8, GB 18030 or UTF-16, or XLSX. Every cell comes as text. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { ActError } from '../../../acts/error-codes.ts';
import { decoded } from './decoded.ts';
import type { FileRow } from './file-row.ts';
import { readCsv } from './read-csv.ts';
import { readSheet } from './read-sheet.ts';
import type { FileEncoding } from '../voter-import.schema.ts';
import type { HowFar } from './workbook/archive.ts';

type Signed = FileEncoding | 'xls' | 'picture' | 'pdf';

/** The first bytes of what is not text in UTF-8 or GB 18030. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly encoding: Signed }[] = [
  { bytes: [0x50, 0x4b], encoding: 'xlsx' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], encoding: 'xls' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], encoding: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], encoding: 'picture' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], encoding: 'pdf' },
];

const NO_TABLES: Partial<Record<Signed, string>> = {
  xls: '这是旧版 .xls 文件，或者加了密码。请在 Excel 或 WPS 里去掉密码，另存为 .xlsx 或 CSV 后再上传。',
  picture: '这是图片，不是表格，改了文件名也读不出来。请上传 .xlsx 或 CSV。',
  pdf: '这是 PDF，不是表格。请向提供的单位要 .xlsx 或 CSV。',
};

/**
 * How the file is written, from all of its bytes. Text is UTF-8 or GB 18030: most lines beyond ASCII decide, so that a few broken ones do not
 * make it another encoding for all others.
 */
export async function detectEncoding(content: Readable): Promise<FileEncoding> {
  let rest = Buffer.alloc(0);
  let isFirst = true;
  let balance = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    const encoding = isFirst ? signedEncoding(chunk) : undefined;
    const noTable = encoding && NO_TABLES[encoding];
    if (noTable) throw new ActError('file-unreadable', noTable);
    if (encoding !== undefined) return encoding as FileEncoding;
    isFirst = false;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.length > MOST_REMEMBERED ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1;
    balance += balanceOf(bytes.subarray(0, end));
    rest = Buffer.from(bytes.subarray(end));
  }
  return balance + balanceOf(rest) >= 0 ? 'utf-8' : 'gb18030';
}

const LINE_FEED = 0x0a;
/** Of a line that does not end: such a file is told when its rows are read. */
const MOST_REMEMBERED = 4_000_000;

/** Lines beyond ASCII that are UTF-8, less those that are not. */
function balanceOf(bytes: Buffer): number {
  let balance = 0;
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, from);
    const to = found < 0 ? bytes.length : found;
    const line = bytes.subarray(from, to);
    if (!isAscii(line)) balance += isUtf8(line) ? 1 : -1;
    from = to + 1;
  }
  return balance;
}

function signedEncoding(chunk: Buffer): Signed | undefined {
  return SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => chunk[at] === byte))?.encoding;
}

export async function* readRows(content: Readable, encoding: FileEncoding): AsyncGenerator<FileRow> {
  for await (const rows of readManyRows(content, encoding)) yield* rows;
}

/** As many at a time as come together; `tell` hears how much has been read, of a workbook's sheet as of the `size` of any other file. */
export function readManyRows(
  content: Readable,
  encoding: FileEncoding,
  { tell = () => {}, size = 0 }: { readonly tell?: HowFar; readonly size?: number } = {},
): AsyncGenerator<readonly FileRow[]> {
  if (encoding === 'xlsx') return readSheet(content, tell);
  return readCsv(
    decodeStream(
      counted(content, (read) => tell(read, size)),
      encoding,
    ),
  );
}

async function* counted(content: Readable, tell: (read: number) => void): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    read += chunk.length;
    tell(read);
    yield chunk;
  }
}

function decodeStream(content: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  return decoded(encoding === 'gb18030' ? withoutMark(content) : content, encoding);
}

const UTF_8_MARK = Buffer.from('\uFEFF');

/** A mark of UTF-8 before what is GB 18030: read as such it would take half of the first character with it. */
async function* withoutMark(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begin: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of content) {
    if (begin === undefined) yield chunk;
    else {
      begin = Buffer.concat([begin, chunk]);
      if (begin.length < UTF_8_MARK.length) continue;
      const hasMark = begin.subarray(0, UTF_8_MARK.length).equals(UTF_8_MARK);
      yield begin.subarray(hasMark ? UTF_8_MARK.length : 0);
      begin = undefined;
    }
  }
  if (begin !== undefined) yield begin;
}
