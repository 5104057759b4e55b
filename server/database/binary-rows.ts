/**
 * Rows as `copy … from stdin (format binary)` takes them: half the bytes of text where keys and ciphertexts are hashes and hexadecimal there, and nothing
 * has to be parsed. The table's columns have to be of the very types that are written.
 */
/** Before the first row: the signature, no flags, nothing further. */
export const BEFORE_ROWS: Uint8Array = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** After the last. */
export const AFTER_ROWS: Uint8Array = Buffer.from([0xff, 0xff]);

const FIRST_BYTES = 2 ** 18;
const LENGTH_BYTES = 4;
const UUID_BYTES = 16;
const INT4 = 23;
const TEXT = 25;
const NULL = -1;
const DAY_ZERO = Date.parse('2000-01-01');
const MS_OF_A_DAY = 86_400_000;

export class BinaryRows {
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #at = 0;

  /** What was written; nothing is written afterwards. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  beginRow(columns: number): void {
    this.#room(2);
    this.#at = this.#bytes.writeInt16BE(columns, this.#at);
  }

  text(value: string | null): void {
    if (value === null) return this.#int4(NULL);
    this.#room(LENGTH_BYTES + value.length * 3);
    const length = this.#bytes.write(value, this.#at + LENGTH_BYTES);
    this.#bytes.writeInt32BE(length, this.#at);
    this.#at += LENGTH_BYTES + length;
  }

  bytes(value: Uint8Array | null): void {
    if (value === null) return this.#int4(NULL);
    this.#int4(value.length);
    this.#room(value.length);
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
  }

  integer(value: number): void {
    this.#int4(4);
    this.#int4(value);
  }

  date(value: string | null): void {
    if (value === null) return this.#int4(NULL);
    this.integer((Date.parse(value) - DAY_ZERO) / MS_OF_A_DAY);
  }

  uuid(value: string | null): void {
    if (value === null) return this.#int4(NULL);
    this.#int4(UUID_BYTES);
    this.#room(UUID_BYTES);
    for (let place = 0, digit = 0; place < UUID_BYTES; place++) {
      if (value.charCodeAt(digit) === DASH) digit++;
      this.#bytes[this.#at++] = (hexDigit(value, digit++) << 4) | hexDigit(value, digit++);
    }
  }

  integers(values: readonly (number | null)[] | null): void {
    if (values === null) return this.#int4(NULL);
    this.#array(INT4, values.length, () => {
      for (const value of values) {
        if (value === null) this.#int4(NULL);
        else this.integer(value);
      }
    });
  }

  texts(values: readonly string[]): void {
    this.#array(TEXT, values.length, () => {
      for (const value of values) this.text(value);
    });
  }

  /** Of one dimension that begins at one, with nulls; an empty array has no dimension. */
  #array(type: number, length: number, writeElements: () => void): void {
    const start = this.#at;
    this.#int4(0);
    this.#int4(length === 0 ? 0 : 1);
    this.#int4(length === 0 ? 0 : 1);
    this.#int4(type);
    if (length > 0) {
      this.#int4(length);
      this.#int4(1);
    }
    writeElements();
    this.#bytes.writeInt32BE(this.#at - start - LENGTH_BYTES, start);
  }

  #int4(value: number): void {
    this.#room(LENGTH_BYTES);
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  #room(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + more));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }
}

const DASH = 0x2d;

/** Of 0–9, a–f and A–F. */
function hexDigit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x61 + 10;
}
