import { Buffer, isUtf8 } from 'node:buffer';

/** Longer lines are refused: the memory that one line may take is bounded. */
const LONGEST_LINE = 64 * 1024 * 1024;
const LINE_FEED = 10;

/** Where the lines of a stream go; lines are numbered from one. */
export interface LineSink {
  line(text: string, number: number): void;
  unreadable(why: 'not-utf8' | 'too-long', number: number): void;
}

/** Splits a stream of bytes into lines, decoding whole chunks rather than lines. */
export class LineSplitter {
  private readonly sink: LineSink;
  /** The beginning of a line whose end has not come yet. */
  private held: Buffer[] = [];
  private heldBytes = 0;
  private isTooLong = false;
  private number = 0;

  constructor(sink: LineSink) {
    this.sink = sink;
  }

  push(chunk: Buffer): void {
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end < 0) {
      this.hold(chunk);
      return;
    }
    let from = 0;
    if (this.isTooLong) {
      from = chunk.indexOf(LINE_FEED) + 1;
      this.refuseLongLine();
    }
    if (from <= end) this.split(this.withHeld(chunk.subarray(from, end)));
    this.hold(chunk.subarray(end + 1));
  }

  end(): void {
    if (this.isTooLong) this.refuseLongLine();
    else if (this.heldBytes > 0) this.split(this.withHeld(Buffer.alloc(0)));
  }

  private hold(bytes: Buffer): void {
    if (bytes.length === 0 || this.isTooLong) return;
    this.held.push(bytes);
    this.heldBytes += bytes.length;
    if (this.heldBytes <= LONGEST_LINE) return;
    this.isTooLong = true;
    this.forget();
  }

  private withHeld(bytes: Buffer): Buffer {
    if (this.heldBytes === 0) return bytes;
    const block = Buffer.concat([...this.held, bytes]);
    this.forget();
    return block;
  }

  private forget(): void {
    this.held = [];
    this.heldBytes = 0;
  }

  private refuseLongLine(): void {
    this.isTooLong = false;
    this.number++;
    this.sink.unreadable('too-long', this.number);
  }

  /** Lines without the last line feed. */
  private split(block: Buffer): void {
    if (!isUtf8(block)) {
      this.splitBroken(block);
      return;
    }
    const text = block.toString('utf8');
    let from = 0;
    for (;;) {
      const end = text.indexOf('\n', from);
      this.number++;
      if (end < 0) {
        this.sink.line(text.slice(from), this.number);
        return;
      }
      this.sink.line(text.slice(from, end), this.number);
      from = end + 1;
    }
  }

  /** Somewhere in here is a line that is not UTF-8: a name must not be read as another, so that line is refused. */
  private splitBroken(block: Buffer): void {
    let from = 0;
    while (from <= block.length) {
      const found = block.indexOf(LINE_FEED, from);
      const end = found < 0 ? block.length : found;
      const line = block.subarray(from, end);
      this.number++;
      if (isUtf8(line)) this.sink.line(line.toString('utf8'), this.number);
      else this.sink.unreadable('not-utf8', this.number);
      from = end + 1;
    }
  }
}
