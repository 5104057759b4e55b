/**
 * Rows of delimited text (RFC 4180). A quotation mark that was never closed costs its own line and no other: the line is told as
 * unreadable, and reading goes on with the next.
 */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { ActError } from '../../../acts/error-codes.ts';
import type { FileRow } from './read-rows.ts';

const MOST_LINE_CHARACTERS = 1_000_000;
const MOST_LINES_OF_A_ROW = 50;
const UNREADABLE = '引号没有成对';

interface Line {
  readonly number: number;
  readonly text: string;
}

export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<FileRow> {
  const lines = readLines(text);
  const ahead = await take(lines, MOST_LINES_OF_A_ROW);
  const delimiter = delimiterOf(ahead);
  let columns: number | undefined;
  for (;;) {
    const line = ahead.shift() ?? (await take(lines, 1))[0];
    if (line === undefined) return;
    if (line.text.trim() === '') continue;
    const more = async (index: number) => {
      while (ahead.length <= index) {
        const [next] = await take(lines, 1);
        if (next === undefined) return undefined;
        ahead.push(next);
      }
      return ahead[index]?.text;
    };
    const { cells, linesAfter } = await readRecord(line.text, more, delimiter, columns);
    if (cells === undefined) {
      yield { line: line.number, cells: line.text.split(delimiter), problem: UNREADABLE };
      continue;
    }
    ahead.splice(0, linesAfter);
    // A title above the columns has one cell; the first row with more says how many a row has.
    if (cells.length > 1) columns ??= cells.length;
    yield { line: line.number, cells: cells.map(plainCell) };
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
  more: (index: number) => Promise<string | undefined>,
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
    const next = await more(linesAfter);
    if (next === undefined) return BROKEN;
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
function splitCells(text: string, delimiter: string): readonly string[] | 'open' | 'broken' {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    return parseRecord(text, { delimiter });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'broken';
  }
}

function parseRecord(text: string, options: Options): readonly string[] {
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
function plainCell(cell: string): string {
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

async function take(lines: AsyncGenerator<Line>, number: number): Promise<Line[]> {
  const taken: Line[] = [];
  while (taken.length < number) {
    const next = await lines.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

async function* readLines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const chunk of text) {
    // A carriage return at the end may have its line feed in the next chunk.
    const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    for (const part of parts) yield { number: ++number, text: part };
    if (rest.length > MOST_LINE_CHARACTERS) {
      throw new ActError(
        'file-unreadable',
        `第 ${number + 1} 行超过一百万字，不像是选民文件。请确认上传的是 CSV 或 XLSX。`,
      );
    }
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '') yield { number: number + 1, text: last };
}
