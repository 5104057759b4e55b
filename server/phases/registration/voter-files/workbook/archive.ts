/** 压缩包 · what an archive holds by its directory, and each of it unfolded piece by piece: never whole in memory. */
import { Readable } from 'node:stream';
import { createInflateRaw, crc32 } from 'node:zlib';

const [END, END_64, LOCATOR_64, ENTRY, LOCAL] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
const [END_SIZE, LOCATOR_SIZE, ENTRY_SIZE, LOCAL_SIZE] = [22, 20, 46, 30];
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;
const [STORED, DEFLATED] = [0, 8];
const UNFOLDED_AT_ONCE = 256 * 1024;
/** A few megabytes can unfold for hours; no sheet with a million rows comes near it. */
const MOST_UNFOLDED = 16 * 2 ** 30;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unfolded: number;
  readonly at: number;
}

/** So many bytes of so many. */
export type HowFar = (done: number, total: number) => void;

export class BrokenArchive extends Error {}

export class Archive {
  readonly #bytes: PiecesOfFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(bytes: PiecesOfFile) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  /** Packed it lies in memory as it came: the directory stands at its end, and what is read first may lie behind what is read last. */
  static async open(content: Readable): Promise<Archive> {
    const pieces: Buffer[] = [];
    for await (const piece of content as AsyncIterable<Buffer>) pieces.push(piece);
    return new Archive(new PiecesOfFile(pieces));
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Unfolded, held against its checksum when it has come to its end; `tell` hears how far it is, by the size that the directory names. */
  async *read(name: string, tell: HowFar = () => {}): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new BrokenArchive(`no ${name}`);
    let crc = 0;
    let unfolded = 0;
    for await (const piece of this.#unfold(entry)) {
      crc = crc32(piece, crc);
      unfolded += piece.length;
      if (unfolded > MOST_UNFOLDED) throw new BrokenArchive(`${name} unfolds without end`);
      tell(unfolded, entry.unfolded);
      yield piece;
    }
    if (crc !== entry.crc) throw new BrokenArchive(`${name} is damaged`);
  }

  #unfold({ at, packed, method }: Entry): AsyncIterable<Buffer> {
    const local = this.#bytes.copy(at, LOCAL_SIZE);
    if (local.readUInt32LE(0) !== LOCAL) throw new BrokenArchive('no local header');
    const from = at + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28);
    const pieces = this.#bytes.between(from, from + packed);
    if (method === STORED) return inTurn(pieces);
    if (method !== DEFLATED) throw new BrokenArchive(`packed by method ${method}`);
    return inflated(pieces);
  }
}

async function* inTurn(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* pieces;
}

async function* inflated(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: UNFOLDED_AT_ONCE });
  const source = Readable.from(pieces);
  source.pipe(inflate);
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

/** A file as it was read, without a second copy of the whole. */
class PiecesOfFile {
  readonly size: number;
  readonly #pieces: readonly Buffer[];

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces;
    this.size = pieces.reduce((sum, { length }) => sum + length, 0);
  }

  *between(from: number, to: number): Generator<Buffer> {
    if (from < 0 || to > this.size) throw new BrokenArchive('beyond the end');
    let begin = 0;
    for (const piece of this.#pieces) {
      const end = begin + piece.length;
      if (end > from && begin < to)
        yield piece.subarray(Math.max(0, from - begin), Math.min(piece.length, to - begin));
      if (end >= to) return;
      begin = end;
    }
  }

  copy(from: number, length: number): Buffer {
    return Buffer.concat([...this.between(from, from + length)]);
  }
}

function readDirectory(bytes: PiecesOfFile): ReadonlyMap<string, Entry> {
  const { at, length } = placeOfDirectory(bytes);
  const directory = bytes.copy(at, length);
  const entries = new Map<string, Entry>();
  for (let from = 0; from + ENTRY_SIZE <= length && directory.readUInt32LE(from) === ENTRY;) {
    const isEncrypted = (directory.readUInt16LE(from + 8) & 1) === 1;
    if (isEncrypted) throw new BrokenArchive('encrypted');
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(from + offset)) as [
      number,
      number,
      number,
    ];
    const nameAt = from + ENTRY_SIZE;
    const title = directory.toString('utf8', nameAt, nameAt + name);
    entries.set(
      title.toLowerCase(),
      entryOf(directory, from, directory.subarray(nameAt + name, nameAt + name + extra)),
    );
    from = nameAt + name + extra + comment;
  }
  return entries;
}

/** Sizes beyond four gigabytes stand behind the name. */
function entryOf(directory: Buffer, from: number, extra: Buffer): Entry {
  const [method, crc] = [directory.readUInt16LE(from + 10), directory.readUInt32LE(from + 16)];
  const [packed, unfolded, at] = [20, 24, 42].map((offset) => directory.readUInt32LE(from + offset)) as [
    number,
    number,
    number,
  ];
  const further = extraOf(extra);
  // Only what is missing in its place, in this order.
  const large = (size: number) => (size === IN_EXTRA ? (further.next().value ?? size) : size);
  const size = large(unfolded);
  return { method, crc, unfolded: size, packed: large(packed), at: large(at) };
}

const LARGE_SIZES = 1;

function* extraOf(extra: Buffer): Generator<number, undefined> {
  for (let from = 0; from + 4 <= extra.length;) {
    const [kind, length] = [extra.readUInt16LE(from), extra.readUInt16LE(from + 2)];
    const end = Math.min(extra.length, from + 4 + length);
    if (kind === LARGE_SIZES)
      for (let at = from + 4; at + 8 <= end; at += 8) yield Number(extra.readBigUInt64LE(at));
    from += 4 + length;
  }
}

function placeOfDirectory(bytes: PiecesOfFile): { at: number; length: number } {
  const searched = Math.min(bytes.size, END_SIZE + LONGEST_COMMENT);
  const tail = bytes.copy(bytes.size - searched, searched);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < END_SIZE || tail.readUInt32LE(end) !== END)
    throw new BrokenArchive('no directory');
  const [length, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (at !== IN_EXTRA && length !== IN_EXTRA) return { at, length };
  const locator = end - LOCATOR_SIZE;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) throw new BrokenArchive('no directory');
  const large = bytes.copy(Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (large.readUInt32LE(0) !== END_64) throw new BrokenArchive('no directory');
  return { length: Number(large.readBigUInt64LE(40)), at: Number(large.readBigUInt64LE(48)) };
}
