/** Pieces of files → one block of memory that all workers see. */
import { PLACE, ROLE, STRIDE } from '@xuanwu/linkage/record.ts';
import type { BadRow, ReadPiece } from './read-task.ts';

/** All rows of a run: registrations first, then the people of the population. */
export interface Assembled {
  readonly rows: Int32Array;
  readonly pool: Uint16Array;
  readonly ids: RowIds;
  readonly registrations: number;
  readonly people: number;
}

/** The rows' own ids. */
export class RowIds {
  private readonly bytes: Buffer;
  private readonly ends: Uint32Array;

  constructor(bytes: Uint8Array, ends: Uint32Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.ends = ends;
  }

  text(row: number): string {
    return this.bytes.toString('utf8', this.from(row), this.ends[row]);
  }

  /** As text: by code points, which in UTF-8 is by bytes. */
  compare(a: number, b: number): number {
    return this.bytes.compare(this.bytes, this.from(b), this.ends[b], this.from(a), this.ends[a]);
  }

  hash(row: number): number {
    let hash = 0x811c9dc5;
    const to = this.ends[row] ?? 0;
    for (let at = this.from(row); at < to; at++) hash = Math.imul(hash ^ (this.bytes[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    return Math.imul(hash, 0x85ebca6b) ^ (hash >>> 13);
  }

  private from(row: number): number {
    return row === 0 ? 0 : (this.ends[row - 1] ?? 0);
  }
}

/** Lines of the pieces count from the first of each; `firstLine` is the first row's in its file. */
export interface FilePieces {
  readonly pieces: (ReadPiece | undefined)[];
  readonly firstLine: number;
  readonly idColumn: string;
}

/** Pieces are let go as they are copied. Rows whose id stands already are taken out and listed. */
export function assemble(files: readonly FilePieces[]): { all: Assembled; bad: BadRow[][] } {
  const counts = files.map(({ pieces }) => sum(pieces, (piece) => piece.records));
  const total = counts.reduce((before, count) => before + count, 0);
  const everyPiece = files.flatMap(({ pieces }) => pieces);
  const rows = new Int32Array(new SharedArrayBuffer(total * STRIDE * 4));
  const pool = new Uint16Array(new SharedArrayBuffer(sum(everyPiece, (piece) => piece.pool.length) * 2));
  const bytes = new Uint8Array(sum(everyPiece, (piece) => piece.ids.length));
  const ends = new Uint32Array(total);
  const lines = new Uint32Array(total);
  const at = { row: 0, pool: 0, id: 0 };
  const bad = files.map(({ pieces, firstLine }, file) => {
    const listed: BadRow[] = [];
    let line = firstLine;
    for (const [index, piece] of pieces.entries()) {
      if (piece === undefined) throw new Error('a piece of the file was not read');
      rows.set(piece.rows, at.row * STRIDE);
      pool.set(piece.pool, at.pool);
      bytes.set(piece.ids, at.id);
      for (let record = 0; record < piece.records; record++) {
        const row = at.row + record;
        ends[row] = (piece.idEnds[record] ?? 0) + at.id;
        lines[row] = (piece.lines[record] ?? 0) + line;
        movePool(rows, row * STRIDE, at.pool);
        rows[row * STRIDE + PLACE.role] = file === 0 ? ROLE.registration : ROLE.person;
      }
      for (const row of piece.bad) listed.push({ line: row.line + line, reason: row.reason });
      at.row += piece.records;
      at.pool += piece.pool.length;
      at.id += piece.ids.length;
      line += piece.lineCount;
      pieces[index] = undefined;
    }
    return listed;
  });
  const ids = new RowIds(bytes, ends);
  let from = 0;
  for (const [file, count] of counts.entries()) {
    const repeated = takeOutRepeated(rows, ids, from, from + count);
    const { idColumn = '' } = files[file] ?? {};
    for (const [row, first] of repeated) {
      bad[file]?.push({
        line: lines[row] ?? 0,
        reason: `${idColumn} ${ids.text(row)} 与第 ${lines[first] ?? 0} 行重复`,
      });
    }
    bad[file]?.sort((a, b) => a.line - b.line);
    from += count;
  }
  return { all: { rows, pool, ids, registrations: counts[0] ?? 0, people: counts[1] ?? 0 }, bad };
}

function sum(pieces: readonly (ReadPiece | undefined)[], of: (piece: ReadPiece) => number): number {
  return pieces.reduce((total, piece) => total + (piece === undefined ? 0 : of(piece)), 0);
}

function movePool(rows: Int32Array, at: number, by: number): void {
  const long = rows[at + PLACE.longName] ?? -1;
  const former = rows[at + PLACE.formerName] ?? -1;
  if (long >= 0) rows[at + PLACE.longName] = long + by;
  if (former >= 0) rows[at + PLACE.formerName] = former + by;
}

/** A row taken out is empty: nothing is compared with it. Returns which rows, and which came first. */
function takeOutRepeated(
  rows: Int32Array,
  ids: RowIds,
  from: number,
  to: number,
): [row: number, first: number][] {
  let size = 16;
  while (size < (to - from) * 2) size *= 2;
  const table = new Int32Array(size).fill(-1);
  const repeated: [number, number][] = [];
  for (let row = from; row < to; row++) {
    let place = ids.hash(row) & (size - 1);
    for (;;) {
      const known = table[place] ?? -1;
      if (known < 0) {
        table[place] = row;
        break;
      }
      if (ids.compare(known, row) === 0) {
        repeated.push([row, known]);
        rows.fill(0, row * STRIDE, row * STRIDE + STRIDE);
        rows[row * STRIDE + PLACE.role] = TAKEN_OUT;
        break;
      }
      place = (place + 1) & (size - 1);
    }
  }
  return repeated;
}

const TAKEN_OUT = 2;
