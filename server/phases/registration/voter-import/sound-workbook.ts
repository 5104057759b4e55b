/**
 * 压缩包炸弹 · what a workbook unfolds into is looked at once, when it arrives, piece by piece and without keeping any of it: a megabyte can hold a cell of
 * gigabytes, which the reader of workbooks would put together in memory before anybody could say that no cell is so long.
 */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createInflateRaw } from 'node:zlib';
import { ActError } from '../../../acts/error-codes.ts';

/** Excel keeps 32,767 characters in a cell. */
const LONGEST_TEXT = 1_000_000;
/** A sheet is taken row by row; the texts that its rows share, and all else, as a whole. */
const LARGEST_SHEET = 2 ** 32;
const LARGEST_PART = 2 ** 29;

interface Part {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly content: Buffer;
}

export async function requireSoundWorkbook(file: Readable): Promise<void> {
  let unfolded = 0;
  for (const part of partsOf(await buffer(file))) {
    if (/\.(xml|rels)$/i.test(part.name)) unfolded += await unfoldedSize(part);
    // Hundreds of parts may be one and the same place in the file.
    if (unfolded > LARGEST_SHEET + LARGEST_PART) throw refusal('展开以后太大');
  }
}

async function unfoldedSize({ name, isDeflated, content }: Part): Promise<number> {
  const largest = name.includes('worksheets/') ? LARGEST_SHEET : LARGEST_PART;
  const plain = Readable.from([content]);
  const unfolded = isDeflated ? plain.pipe(createInflateRaw({ chunkSize: 2 ** 18 })) : plain;
  let size = 0;
  let lastTag = 0;
  try {
    for await (const piece of unfolded as AsyncIterable<Buffer>) {
      const first = piece.indexOf(TAG);
      const end = first < 0 ? size + piece.length : size + first;
      if (end - lastTag > LONGEST_TEXT) throw refusal('有一格超过一百万字');
      if (first >= 0) lastTag = size + piece.lastIndexOf(TAG);
      size += piece.length;
      if (size > largest) throw refusal('展开以后太大');
    }
  } catch (error) {
    // What cannot be unfolded, the reader of workbooks tells as such.
    if (error instanceof ActError) throw error;
  } finally {
    unfolded.destroy();
  }
  return size;
}

const TAG = '<'.codePointAt(0) ?? 0;

function refusal(why: string): ActError {
  return new ActError(
    'file-unreadable',
    `XLSX 文件${why}，不是 Excel 或 WPS 存出来的。请重新存成 .xlsx 或 CSV 后再上传。`,
  );
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** By the directory at the end of the file, as the reader of workbooks finds them. */
function* partsOf(zip: Buffer): Generator<Part> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return;
  let at = zip.readUInt32LE(end + 16);
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const name = zip.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString();
    const header = zip.readUInt32LE(at + 42);
    if (header + 30 <= zip.length) {
      const begin = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      // Where it does not say its length, what follows it is left unread by whoever unfolds it.
      const content = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
      yield { name, isDeflated: zip.readUInt16LE(at + 10) === DEFLATED, content };
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
  }
}
