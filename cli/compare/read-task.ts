/** One piece of a voter file → packed rows. Runs in a worker. */
import { NamePool } from '@xuanwu/linkage/normalise/name.ts';
import { PACKED_FIELDS, packRow } from '@xuanwu/linkage/normalise/pack.ts';
import { STRIDE } from '@xuanwu/linkage/record.ts';
import { RowReader, type RowProblem } from './csv-rows.ts';
import { type Piece, readText, type VoterFile } from './voter-file.ts';

export interface ReadTask {
  readonly kind: 'read';
  readonly file: VoterFile;
  readonly piece: Piece;
  /** The column of the rows' own id. */
  readonly idColumn: string;
}

/** 不能读的行 */
export interface BadRow {
  readonly line: number;
  readonly reason: string;
}

export interface ReadPiece {
  readonly rows: Int32Array;
  readonly pool: Uint16Array;
  readonly records: number;
  /** The rows' own ids, one behind the other, in UTF-8; where each ends. */
  readonly ids: Uint8Array;
  readonly idEnds: Uint32Array;
  /** Lines from the piece's first, which is 0. */
  readonly lines: Uint32Array;
  readonly lineCount: number;
  readonly bad: readonly BadRow[];
}

const REPLACEMENT = '\uFFFD';

export function readTask({ file, piece, idColumn }: ReadTask): ReadPiece {
  const columns = file.header.length;
  const reader = new RowReader(columns);
  const { text, isClean } = readText(file, piece, reader);
  const idAt = file.header.indexOf(idColumn) * 2;
  const places = PACKED_FIELDS.map((field) => file.header.indexOf(field) * 2);
  const found = new FoundRows(text.length);
  const fields = new Int32Array(places.length * 2);
  const lineCount = reader.read(text, {
    row(bounds, line) {
      const [from = 0, to = 0] = [bounds[idAt], bounds[idAt + 1]];
      const end = bounds[columns * 2 - 1] ?? 0;
      const problem = rowProblem(
        text,
        from,
        to,
        isClean ? -1 : text.indexOf(REPLACEMENT, bounds[0]),
        end,
        idColumn,
      );
      if (problem !== undefined) {
        found.bad.push({ line, reason: problem });
        return;
      }
      for (const [index, place] of places.entries()) {
        fields[index * 2] = place < 0 ? 0 : (bounds[place] ?? 0);
        fields[index * 2 + 1] = place < 0 ? 0 : (bounds[place + 1] ?? 0);
      }
      const at = found.addRow(text.slice(from, to).replaceAll('""', '"').trim(), line);
      packRow(found.rows, at, text, fields, found.pool);
    },
    bad(line, problem, count) {
      found.bad.push({ line, reason: problemText(problem, count, columns) });
    },
  });
  return found.finish(lineCount);
}

function rowProblem(
  text: string,
  from: number,
  to: number,
  broken: number,
  end: number,
  idColumn: string,
): string | undefined {
  if (broken >= 0 && broken < end) return '有不能识别的字节，编码与文件其余部分不同';
  const id = text.slice(from, to).trim();
  if (id === '') return `没有 ${idColumn}`;
  return id === idColumn ? '又是表头，不是登记' : undefined;
}

function problemText(problem: RowProblem, count: number, columns: number): string {
  return problem === 'quotes' ? '引号没有成对' : `应有 ${columns} 列，实有 ${count} 列`;
}

const LEAST_BYTES_A_ROW = 48;

/** Rows as they come, in arrays that grow. */
class FoundRows {
  rows: Int32Array;
  readonly pool = new NamePool();
  readonly bad: BadRow[] = [];
  private records = 0;
  private ids: Buffer;
  private idLength = 0;
  private idEnds: Uint32Array;
  private lines: Uint32Array;

  constructor(characters: number) {
    const room = Math.ceil(characters / LEAST_BYTES_A_ROW) + 16;
    this.rows = new Int32Array(room * STRIDE);
    this.ids = Buffer.allocUnsafe(room * 16);
    this.idEnds = new Uint32Array(room);
    this.lines = new Uint32Array(room);
  }

  /** Where the row's numbers go. */
  addRow(id: string, line: number): number {
    if (this.records === this.idEnds.length) this.grow();
    if (this.idLength + id.length * 3 > this.ids.length) {
      this.ids = Buffer.concat([this.ids, Buffer.allocUnsafe(this.ids.length + id.length * 3)]);
    }
    this.idLength += this.ids.write(id, this.idLength);
    this.idEnds[this.records] = this.idLength;
    this.lines[this.records] = line;
    return this.records++ * STRIDE;
  }

  finish(lineCount: number): ReadPiece {
    const { records } = this;
    return {
      rows: this.rows.slice(0, records * STRIDE),
      pool: this.pool.codes.slice(0, this.pool.length),
      records,
      ids: Uint8Array.prototype.slice.call(this.ids, 0, this.idLength),
      idEnds: this.idEnds.slice(0, records),
      lines: this.lines.slice(0, records),
      lineCount,
      bad: this.bad,
    };
  }

  private grow(): void {
    const room = this.idEnds.length * 2;
    const grown = <T extends Int32Array | Uint32Array>(larger: T, old: T): T => {
      larger.set(old);
      return larger;
    };
    this.rows = grown(new Int32Array(room * STRIDE), this.rows);
    this.idEnds = grown(new Uint32Array(room), this.idEnds);
    this.lines = grown(new Uint32Array(room), this.lines);
  }
}
