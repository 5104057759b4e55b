/** 工作表的行 · each cell as text, in the order of the sheet; rows come as they are unfolded and are taken as they are wanted. */
import { plainCell } from '../read-csv.ts';
import { BrokenArchive } from './archive.ts';
import { giantCell, LONGEST_TEXT } from './longest-text.ts';
import { GiantText, type SharedStrings } from './shared-strings.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { attribute, withoutSheetEscapes, XmlTokens } from './xml-tokens.ts';

export interface SheetRow {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly text: string;
}

interface RawRow {
  readonly line: number;
  readonly cells: (RawCell | undefined)[];
}

type Parts = Pick<WorkbookParts, 'isDate' | 'since1904'>;

/** What a sheet can hold. A file that says otherwise was not made by Excel: a few megabytes can unfold into hundreds of millions of rows. */
export const MOST_LINES = 1_048_576;
const MOST_COLUMNS = 16_384;

export async function* readSheetRows(
  pieces: AsyncIterable<string>,
  strings: SharedStrings | undefined,
  parts: Parts,
): AsyncGenerator<readonly SheetRow[]> {
  const rows: RawRow[] = [];
  const tokens = listenForRows(rows);
  for await (const piece of pieces) {
    tokens.feed(piece);
    if (rows.length === 0) continue;
    const come = rows.splice(0);
    await readStrings(strings, come);
    for (const some of inParts(come))
      yield some.map(({ line, cells }) => ({
        line,
        cells: Array.from(cells, (cell) => (cell ? cellText(cell, strings, parts) : '')),
      }));
  }
}

/** As far as these rows ask for them. */
async function readStrings(strings: SharedStrings | undefined, rows: readonly RawRow[]): Promise<void> {
  try {
    await strings?.readTo(lastString(rows));
  } catch (error) {
    throw error instanceof GiantText ? giantCell(findReference(rows, error.index)) : error;
  }
}

const CELLS_AT_ONCE = 100_000;

/** Rows of which each is empty up to its last column are few bytes and many cells. */
function* inParts(rows: readonly RawRow[]): Generator<readonly RawRow[]> {
  let [from, cells] = [0, 0];
  for (const [index, row] of rows.entries()) {
    cells += row.cells.length;
    if (cells < CELLS_AT_ONCE) continue;
    yield rows.slice(from, index + 1);
    [from, cells] = [index + 1, 0];
  }
  if (from < rows.length) yield rows.slice(from);
}

function listenForRows(rows: RawRow[]): XmlTokens {
  let row: RawRow = { line: 0, cells: [] };
  let cell = { type: '', style: -1, text: '', column: 0 };
  let [isInData, isValue, isPronounced] = [false, false, false];
  return new XmlTokens({
    opened(name, attributes) {
      if (name === 'sheetData') isInData = true;
      else if (!isInData) return;
      else if (name === 'row') row = { line: lineOf(attribute(attributes, 'r'), row.line), cells: [] };
      else if (name === 'c') {
        const column = columnOf(attribute(attributes, 'r')) ?? row.cells.length;
        if (column >= MOST_COLUMNS) throw new BrokenArchive('more columns than a sheet has');
        const style = Number(attribute(attributes, 's') ?? -1);
        cell = { type: attribute(attributes, 't') ?? 'n', style, text: '', column };
      } else if (name === 'v' || name === 't') isValue = !isPronounced;
      else if (name === 'rPh') isPronounced = true;
    },
    text(piece) {
      if (!isValue) return;
      cell.text += piece;
      if (cell.text.length > LONGEST_TEXT) throw giantCell(referenceOf(cell.column, row.line));
    },
    closed(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isPronounced = false;
      else if (name === 'c' && isInData) row.cells[cell.column] = cell;
      else if (name === 'row' && isInData) rows.push(row);
      else if (name === 'sheetData') isInData = false;
    },
  });
}

/** Rows follow each other, whatever a sheet says of them. */
function lineOf(given: string | undefined, last: number): number {
  const line = Number(given);
  if (line > MOST_LINES) throw new BrokenArchive('more rows than a sheet has');
  return Number.isInteger(line) && line > last ? line : last + 1;
}

/** `AB12` is the twenty-eighth, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
}

/** The other way round. */
function referenceOf(column: number, line: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${line}`;
}

/** The first cell that shows this shared text. */
function findReference(rows: readonly RawRow[], index: number): string | undefined {
  for (const { line, cells } of rows) {
    const column = cells.findIndex((cell) => cell?.type === 's' && Number(cell.text) === index);
    if (column >= 0) return referenceOf(column, line);
  }
  return undefined;
}

function lastString(rows: readonly RawRow[]): number {
  let last = -1;
  for (const { cells } of rows)
    for (const cell of cells) if (cell?.type === 's') last = Math.max(last, Number(cell.text) || 0);
  return last;
}

/** From here on a number cell has lost digits (it keeps fifteen); it is marked, so that it is refused. */
const FIRST_INEXACT = 1e15;

function cellText({ type, style, text }: RawCell, strings: SharedStrings | undefined, parts: Parts): string {
  if (type === 's') return text === '' ? '' : plainCell(strings?.get(Number(text)) ?? '');
  if (type === 'str' || type === 'inlineStr') return plainCell(withoutSheetEscapes(text));
  if (type === 'b') return String(text === '1' || text.toLowerCase() === 'true');
  const number = text === '' ? Number.NaN : Number(text);
  if (type === 'e' || Number.isNaN(number)) return text;
  if (parts.isDate[style] === true) return dateText(number, parts.since1904);
  return Math.abs(number) >= FIRST_INEXACT ? `数字格式：${number}` : String(number);
}

const DAY = 86_400_000;
/** 1900 年 2 月 29 日, which never was: days before it are counted one too few. */
const NEVER_WAS = 60;

function dateText(serial: number, since1904: boolean): string {
  const [from, days] = since1904
    ? [Date.UTC(1904, 0, 1), serial]
    : [Date.UTC(1899, 11, 31), serial >= NEVER_WAS ? serial - 1 : serial];
  const date = new Date(from + Math.round(days * DAY));
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
