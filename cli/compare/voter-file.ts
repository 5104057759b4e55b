/** A voter file on disk: its encoding, its columns, and pieces of it that can be read side by side. */
import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { endOfLine, nextLine, RowReader, type RowSink } from './csv-rows.ts';

export type Encoding = 'utf-8' | 'gb18030';

export interface VoterFile {
  readonly path: string;
  readonly size: number;
  /** When it was last changed, for an unfinished run to know that it is the same file. */
  readonly modified: number;
  readonly encoding: Encoding;
  /** Titles of the columns, in the order of the file. */
  readonly header: readonly string[];
  /** Where the first row begins, and on which line. */
  readonly dataFrom: number;
  readonly dataLine: number;
}

/** A file that cannot be read as a voter file: one line for the person at the terminal. */
class UnreadableFile extends Error {}

const HEAD = 1 << 16;
const SAMPLE = 1 << 20;
const SAMPLES = 16;
const BYTE_ORDER_MARK = '\uFEFF';

export function openVoterFile(path: string, columns: readonly string[]): VoterFile {
  const file = openForReading(path);
  try {
    const { size, mtimeMs } = fstatSync(file);
    const head = readPiece(file, 0, Math.min(size, HEAD));
    refuseOtherFormats(path, head);
    const encoding = detectEncoding(file, size);
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(head);
    const hasMark = text.startsWith(BYTE_ORDER_MARK);
    const from = hasMark ? 1 : 0;
    const to = endOfLine(text, from);
    if (to === text.length && size > HEAD)
      throw new UnreadableFile(`${path} 第 1 行太长，不像是表头。请确认这是 CSV 文件。`);
    const header = readHeader(text, from, to);
    checkHeader(path, header, columns);
    const lineFeed = head.indexOf(0x0a);
    const dataFrom = lineFeed < 0 ? size : lineFeed + 1;
    return { path, size, modified: mtimeMs, encoding, header, dataFrom, dataLine: 2 };
  } finally {
    closeSync(file);
  }
}

function openForReading(path: string): number {
  try {
    const file = openSync(path, 'r');
    if (fstatSync(file).isFile()) return file;
    closeSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? '没有这个文件' : code === 'EACCES' ? '没有读取的权限' : message;
    throw new UnreadableFile(`无法读取 ${path}：${reason}。请检查路径。`, { cause: error });
  }
  throw new UnreadableFile(`无法读取 ${path}：它不是文件。请给出 CSV 文件。`);
}

function refuseOtherFormats(path: string, head: Buffer): void {
  const starts = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
  const advice = '请另存为 CSV（UTF-8 或 GB 18030）后再比对。';
  if (starts(0x50, 0x4b)) throw new UnreadableFile(`${path} 是 XLSX 或 ZIP 文件，不是 CSV。${advice}`);
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new UnreadableFile(`${path} 是旧版 .xls 文件，不是 CSV。${advice}`);
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) throw new UnreadableFile(`${path} 是 UTF-16 编码。${advice}`);
  if (head.length === 0) throw new UnreadableFile(`${path} 是空文件，没有表头。请确认导出成功。`);
}

/** Most lines beyond ASCII decide, in samples from all over the file: a few broken lines do not make it another encoding. */
function detectEncoding(file: number, size: number): Encoding {
  const samples = size <= SAMPLE * SAMPLES ? 1 : SAMPLES;
  let balance = 0;
  for (let sample = 0; sample < samples; sample++) {
    const from = Math.floor((size / samples) * sample);
    const to = samples === 1 ? size : from + SAMPLE;
    balance += countLines(readPiece(file, from, to), from > 0, to < size);
  }
  return balance >= 0 ? 'utf-8' : 'gb18030';
}

/** Lines beyond ASCII that are UTF-8, less those that are not. */
function countLines(piece: Buffer, isCutBefore: boolean, isCutBehind: boolean): number {
  let balance = 0;
  let from = isCutBefore ? piece.indexOf(0x0a) + 1 : 0;
  while (from < piece.length) {
    const found = piece.indexOf(0x0a, from);
    if (found < 0 && isCutBehind) break;
    const line = piece.subarray(from, found < 0 ? piece.length : found);
    if (line.some((byte) => byte >= 0x80)) balance += isUtf8(line) ? 1 : -1;
    from = found < 0 ? piece.length : found + 1;
  }
  return balance;
}

function readHeader(text: string, from: number, to: number): string[] {
  const commas = text.slice(from, to).split(',').length;
  const titles: string[] = [];
  const take: RowSink = {
    row: (bounds) => {
      for (let at = 0; at < commas; at++) titles.push(text.slice(bounds[at * 2], bounds[at * 2 + 1]).trim());
    },
    bad: () => undefined,
  };
  const line = text.slice(0, to);
  const reader = new RowReader(commas);
  reader.read(from === 0 ? line : ` ${line.slice(1)}`, take);
  return titles.length > 0
    ? titles
    : text
        .slice(from, to)
        .split(',')
        .map((title) => title.trim());
}

function checkHeader(path: string, header: readonly string[], columns: readonly string[]): void {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new UnreadableFile(`${path} 第 1 行缺少列 ${missing.join('、')}。表头应有：${columns.join(',')}。`);
  }
  const repeated = columns.find((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (repeated !== undefined) {
    const column = header.lastIndexOf(repeated) + 1;
    throw new UnreadableFile(
      `${path} 第 1 行第 ${column} 列又是 ${repeated}。每个列名只能有一个，请改名或者删去一列。`,
    );
  }
}

function readPiece(file: number, from: number, to: number): Buffer {
  const piece = Buffer.allocUnsafe(Math.max(0, to - from));
  let read = 0;
  while (read < piece.length) {
    const bytes = readSync(file, piece, read, piece.length - read, from + read);
    if (bytes === 0) break;
    read += bytes;
  }
  return piece.subarray(0, read);
}

/** What a worker reads: the rows that begin from the first whole row at or behind `from` up to the one at or behind `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

const PIECE = 8 << 20;

export function piecesOf(file: VoterFile): Piece[] {
  const pieces: Piece[] = [];
  for (let from = file.dataFrom; from < file.size; from += PIECE) {
    pieces.push({ from, to: Math.min(file.size, from + PIECE) });
  }
  return pieces;
}

/** The text of a piece, cut at whole rows, so that neighbouring pieces agree on the cut. */
export function readText(
  file: VoterFile,
  piece: Piece,
  reader: RowReader,
): { text: string; isClean: boolean } {
  const descriptor = openSync(file.path, 'r');
  try {
    const from = piece.from === file.dataFrom ? piece.from : findCut(descriptor, file, piece.from, reader);
    const to = piece.to === file.size ? piece.to : findCut(descriptor, file, piece.to, reader);
    const bytes = readPiece(descriptor, from, Math.max(from, to));
    const isClean = file.encoding === 'utf-8' && isUtf8(bytes);
    // The buffer's own decoder is several times faster than TextDecoder.
    const text =
      file.encoding === 'utf-8' ? bytes.toString('utf8') : new TextDecoder(file.encoding).decode(bytes);
    return { text, isClean };
  } finally {
    closeSync(descriptor);
  }
}

const LOOK_AHEAD = 1 << 14;

/** Where the first line begins, at this place or behind it, that is a whole row; the end of the file if there is none. */
function findCut(descriptor: number, file: VoterFile, near: number, reader: RowReader): number {
  for (let ahead = LOOK_AHEAD; ; ahead *= 4) {
    const isAll = near + ahead >= file.size;
    const bytes = readPiece(descriptor, near - 1, Math.min(file.size, near + ahead));
    // One character a byte: commas, quotation marks and line feeds stand for themselves in both encodings.
    const text = bytes.toString('latin1');
    let at = nextLine(text, text.charCodeAt(0) === 0x0a ? 0 : endOfLine(text, 0));
    while (at < text.length) {
      const end = endOfLine(text, at);
      if (end === text.length && !isAll) break;
      if (reader.isWholeRow(text, at, end)) return near - 1 + at;
      at = nextLine(text, end);
    }
    if (isAll) return file.size;
  }
}
