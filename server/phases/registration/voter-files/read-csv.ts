/**
 * Rows of delimited text (RFC 4180). A quotation mark that was never closed costs its own line and no other: the line is told as
 * unreadable, and reading goes on with the next.
 */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { ActError } from '../../../acts/error-codes.ts';
import type { FileRow } from './file-row.ts';

const MOST_LINE_CHARACTERS = 1_000_000;
const MOST_LINES_OF_A_ROW = 50;
const UNREADABLE = '引号没有成对';

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Many rows at a time: one by one they would cost more to hand on than to read. */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<readonly FileRow[]> {
  const lines = new LinesAhead(readLines(text));
  await lines.fill(MOST_LINES_OF_A_ROW);
  const delimiter = delimiterOf(lines.next(MOST_LINES_OF_A_ROW));
  let columns: number | undefined;
  let rows: FileRow[] = [];
  while (await lines.fill(1)) {
    for (let line = lines.take(); line !== undefined; line = lines.take()) {
      if (line.text.trim() === '') continue;
      const split = splitCells(line.text, delimiter);
      const { cells, linesAfter } = Array.isArray(split)
        ? { cells: split, linesAfter: 0 }
        : await readRecord(line.text, lines, delimiter, columns);
      if (cells === undefined) {
        rows.push({ line: line.number, cells: line.text.split(delimiter), problem: UNREADABLE });
        continue;
      }
      lines.skip(linesAfter);
      // A title above the columns has one cell; the first row with more says how many a row has.
      if (cells.length > 1) columns ??= cells.length;
      rows.push({ line: line.number, cells: cells.map(plainCell) });
    }
    yield rows;
    rows = [];
  }
}

interface Record {
  readonly cells: readonly string[] | undefined;
  /** How many further lines belong to it. */
  readonly linesAfter: number;
}

const BROKEN: Record = { cells: undefined, linesAfter: 0 };

/** A row that begins on this line. It goes on over the next ones only where that leaves no doubt. */
async function readRecord(
  first: string,
  lines: LinesAhead,
  delimiter: string,
  columns: number | undefined,
): Promise<Record> {
  let text = first;
  for (let linesAfter = 0; linesAfter < MOST_LINES_OF_A_ROW; linesAfter += 1) {
    const split = splitCells(text, delimiter);
    if (split === 'broken') return BROKEN;
    if (split !== 'open') {
      return linesAfter === 0 || isPlausible(split, delimiter, columns)
        ? { cells: split, linesAfter }
        : BROKEN;
    }
    if (!(await lines.fill(linesAfter + 1))) return BROKEN;
    const next = lines.next(linesAfter + 1).at(-1)?.text ?? '';
    const isWholeRow =
      !next.includes('"') && columns !== undefined && next.split(delimiter).length >= columns;
    if (isWholeRow) return BROKEN;
    text += `\n${next}`;
  }
  return BROKEN;
}

/** Of several lines: as many cells as other rows, and no cell in which two rows may have run together. */
function isPlausible(cells: readonly string[], delimiter: string, columns: number | undefined): boolean {
  return (
    (columns === undefined || cells.length === columns) &&
    cells.every((cell) => !cell.includes('\n') || !cell.includes(delimiter))
  );
}

/** `open`: a quotation mark is not closed yet. `broken`: something stands behind a closing one. */
function splitCells(text: string, delimiter: string): string[] | 'open' | 'broken' {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    return parseRecord(text, { delimiter });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'broken';
  }
}

function parseRecord(text: string, options: Options): string[] {
  try {
    const [cells = []]: string[][] = parse(text, { ...options, record_delimiter: '\n' });
    return cells;
  } catch (error) {
    // A mark inside a cell that does not begin with one is a mark: 赵"小"田.
    const isInside = error instanceof CsvError && error.code === 'INVALID_OPENING_QUOTE';
    if (!isInside || options.relax_quotes === true) throw error;
    return parseRecord(text, { ...options, relax_quotes: true });
  }
}

/** What is typed to keep a spreadsheet from making a number or a formula of it: '230102… and ="230102…". */
export function plainCell(cell: string): string {
  if (!cell.startsWith('=') && !cell.startsWith("'")) return cell;
  return /^="(.*)"$/s.exec(cell)?.[1] ?? cell.replace(/^'/, '');
}

/** Comma, tab or semicolon: whichever the first lines have most of. */
function delimiterOf(lines: readonly Line[]): string {
  const count = (delimiter: string) =>
    lines.reduce((sum, { text }) => sum + text.split(delimiter).length - 1, 0);
  return [',', '\t', ';', '，'].reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
}

/** Lines that were read and not yet taken. */
class LinesAhead {
  readonly #source: AsyncGenerator<Line[]>;
  #lines: Line[] = [];
  #taken = 0;

  constructor(source: AsyncGenerator<Line[]>) {
    this.#source = source;
  }

  /** So many are there; false where the file ends before. */
  async fill(number: number): Promise<boolean> {
    while (this.#lines.length - this.#taken < number) {
      const more = await this.#source.next();
      if (more.done === true) return false;
      this.#lines = [...this.#lines.slice(this.#taken), ...more.value];
      this.#taken = 0;
    }
    return true;
  }

  next(number: number): readonly Line[] {
    return this.#lines.slice(this.#taken, this.#taken + number);
  }

  take(): Line | undefined {
    return this.#taken < this.#lines.length ? this.#lines[this.#taken++] : undefined;
  }

  skip(number: number): void {
    this.#taken += number;
  }
}

async function* readLines(text: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = '';
  let number = 0;
  for await (const chunk of text) {
    // A carriage return at the end may have its line feed in the next chunk.
    const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    yield parts.map((part) => ({ number: ++number, text: part }));
    if (rest.length > MOST_LINE_CHARACTERS) {
      throw new ActError(
        'file-unreadable',
        `第 ${number + 1} 行超过一百万字，不像是选民文件。请确认上传的是 CSV 或 XLSX。`,
      );
    }
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '') yield [{ number: number + 1, text: last }];
}
