/** Rows of an uploaded file, whatever it is: CSV in UTF-8, GB 18030 or UTF-16, or XLSX. Every cell comes as text. */
import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { ActError } from '../../../acts/error-codes.ts';
import { readCsv } from './read-csv.ts';
import { readSheet } from './read-sheet.ts';
import type { FileEncoding } from './voter-import.schema.ts';

export interface FileRow {
  /** Line in the file (CSV) or row of the sheet (XLSX) where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row as such cannot be read. */
  readonly problem?: string;
}

/** The first bytes of what is not text in UTF-8 or GB 18030. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly encoding: FileEncoding | 'xls' }[] =
  [
    { bytes: [0x50, 0x4b], encoding: 'xlsx' },
    { bytes: [0xd0, 0xcf, 0x11, 0xe0], encoding: 'xls' },
    { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
    { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  ];

/** How the file is written, from all of its bytes: text that is not UTF-8 is GB 18030. */
export async function detectEncoding(content: Readable): Promise<FileEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  let isUtf8 = true;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    const encoding = isFirst ? signedEncoding(chunk) : undefined;
    if (encoding === 'xls') {
      throw new ActError(
        'file-unreadable',
        '这是旧版 .xls 文件，或者加了密码。请在 Excel 或 WPS 里去掉密码，另存为 .xlsx 或 CSV 后再上传。',
      );
    }
    if (encoding !== undefined) return encoding;
    isFirst = false;
    isUtf8 &&= decodes(decoder, chunk);
  }
  return isUtf8 && decodes(decoder, undefined) ? 'utf-8' : 'gb18030';
}

function signedEncoding(chunk: Buffer): FileEncoding | 'xls' | undefined {
  return SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => chunk[at] === byte))?.encoding;
}

/** Whether it goes on in UTF-8; without a chunk, whether it may end here. */
function decodes(decoder: TextDecoder, chunk: Uint8Array | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

export async function* readRows(content: Readable, encoding: FileEncoding): AsyncGenerator<FileRow> {
  if (encoding === 'xlsx') yield* readSheet(content);
  else yield* readCsv(decodeStream(content, encoding));
}

async function* decodeStream(content: Readable, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of content as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
