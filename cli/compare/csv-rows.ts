/**
 * Rows of a CSV text, by where their fields begin and end. A line that is a whole row by itself is one wherever it stands, so a quotation
 * mark that was never closed costs the lines it is on and no more, and a file can be cut at any such line and read in pieces.
 */

const COMMA = 0x2c;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** A quoted field does not go on over more lines than this. */
const MOST_LINES = 50;

export interface RowSink {
  /** Fields stand in `bounds`, two numbers each. */
  row(bounds: Int32Array, line: number): void;
  bad(line: number, problem: RowProblem, fields: number): void;
}

export type RowProblem = 'fields' | 'quotes';

/** What a stretch of text turned out to be. */
const OPEN = -1;
const BROKEN = -2;

export class RowReader {
  private readonly columns: number;
  /** Room for one field more than a row may have: more are only counted. */
  private readonly bounds: Int32Array;

  constructor(columns: number) {
    this.columns = columns;
    this.bounds = new Int32Array((columns + 1) * 2);
  }

  /** Whether the line from `from` to `to` is a row by itself. */
  isWholeRow(text: string, from: number, to: number): boolean {
    return this.split(text, from, to) === this.columns;
  }

  /** Reads all rows; lines are counted from 0. Returns how many lines there are. */
  read(text: string, sink: RowSink): number {
    let from = 0;
    let line = 0;
    while (from < text.length) {
      const to = endOfLine(text, from);
      const fields = isBlank(text, from, to) ? 0 : this.split(text, from, to);
      if (fields === OPEN) {
        const ended = this.readOpen(text, from, to, line, sink);
        line += ended.lines;
        from = ended.next;
        continue;
      }
      if (fields === this.columns) sink.row(this.bounds, line);
      else if (fields === BROKEN) sink.bad(line, 'quotes', 0);
      else if (fields !== 0) sink.bad(line, 'fields', fields);
      line++;
      from = nextLine(text, to);
    }
    return line;
  }

  /** A row whose quotation mark is open at the end of its first line. */
  private readOpen(
    text: string,
    from: number,
    firstEnd: number,
    line: number,
    sink: RowSink,
  ): { next: number; lines: number } {
    let next = nextLine(text, firstEnd);
    for (let lines = 2; lines <= MOST_LINES && next < text.length; lines++) {
      const to = endOfLine(text, next);
      if (this.isWholeRow(text, next, to)) break;
      if (this.split(text, from, to) === this.columns) {
        sink.row(this.bounds, line);
        return { next: nextLine(text, to), lines };
      }
      next = nextLine(text, to);
    }
    sink.bad(line, 'quotes', 0);
    return { next: nextLine(text, firstEnd), lines: 1 };
  }

  /** Fields between the two places; `OPEN` if a quotation mark is not closed there, `BROKEN` if something stands behind a closing one. */
  private split(text: string, from: number, to: number): number {
    const { bounds } = this;
    let fields = 0;
    let at = from;
    for (;;) {
      const place = Math.min(fields, this.columns) * 2;
      fields++;
      if (text.charCodeAt(at) === QUOTE && at < to) {
        const closing = closingQuote(text, at + 1, to);
        if (closing < 0) return OPEN;
        bounds[place] = at + 1;
        bounds[place + 1] = closing;
        at = closing + 1;
        while (at < to && isSpace(text.charCodeAt(at))) at++;
        if (at < to && text.charCodeAt(at) !== COMMA) return BROKEN;
      } else {
        bounds[place] = at;
        while (at < to && text.charCodeAt(at) !== COMMA) at++;
        bounds[place + 1] = at;
      }
      if (at >= to) return fields;
      at++;
    }
  }
}

function closingQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== QUOTE) continue;
    if (text.charCodeAt(at + 1) === QUOTE && at + 1 < to) at++;
    else return at;
  }
  return -1;
}

/** Where the line ends, without its line feed and carriage return. */
export function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  const end = found < 0 ? text.length : found;
  return end > from && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
}

export function nextLine(text: string, end: number): number {
  let at = end;
  while (at < text.length && text.charCodeAt(at) !== LINE_FEED) at++;
  return at + 1;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000;
}
