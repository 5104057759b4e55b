/** 共享的文字 of a workbook, of which a sheet names each by its number: read as far as it is asked for, kept as bytes outside the program's own memory. */
import { ActError } from '../../../../acts/error-codes.ts';
import { LONGEST_TEXT } from './longest-text.ts';
import { withoutSheetEscapes, XmlTokens } from './xml-tokens.ts';

const BLOCK = 4 * 2 ** 20;
/** What one workbook's different texts may take. A sheet full to its last row with eight columns of its own text takes a third of it. */
const MOST_BYTES = 2 ** 30;
const BYTES_OF_A_PLACE = 12;

/** One text is longer than any cell's. */
export class GiantText extends Error {
  readonly index: number;

  constructor(index: number) {
    super('more text than a cell holds');
    this.index = index;
  }
}

export class SharedStrings {
  readonly #blocks: Buffer[] = [];
  #used = BLOCK;
  #places = { at: new Float64Array(1024), length: new Uint32Array(1024) };
  #count = 0;
  readonly #pieces: AsyncGenerator<string>;
  readonly #tokens: XmlTokens;
  #isRead = false;

  constructor(pieces: AsyncGenerator<string>) {
    this.#pieces = pieces;
    this.#tokens = this.#listen();
  }

  /** How many are known so far. */
  get count(): number {
    return this.#count;
  }

  /** Reads on until this one is known, or there is none. */
  async readTo(index: number): Promise<void> {
    while (!this.#isRead && this.#count <= index) {
      const { value, done } = await this.#pieces.next();
      if (done === true) this.#isRead = true;
      else this.#tokens.feed(value);
    }
  }

  get(index: number): string {
    if (!(index >= 0 && index < this.#count)) return '';
    const at = this.#places.at[index] ?? 0;
    const from = at % BLOCK;
    return (
      this.#blocks[Math.floor(at / BLOCK)]?.toString(
        'utf8',
        from,
        from + (this.#places.length[index] ?? 0),
      ) ?? ''
    );
  }

  async close(): Promise<void> {
    await this.#pieces.return(undefined);
  }

  /** `<si>` is one text: of its `<t>`, or of several, each in a format of its own. How it is pronounced is left out. */
  #listen(): XmlTokens {
    let [text, isText, isPronounced] = ['', false, false];
    return new XmlTokens({
      opened: (name) => {
        if (name === 'si') text = '';
        else if (name === 't') isText = !isPronounced;
        else if (name === 'rPh') isPronounced = true;
      },
      text: (piece) => {
        if (!isText) return;
        text += piece;
        if (text.length > LONGEST_TEXT) throw new GiantText(this.#count);
      },
      closed: (name) => {
        if (name === 't') isText = false;
        else if (name === 'rPh') isPronounced = false;
        else if (name === 'si') this.#keep(withoutSheetEscapes(text));
      },
    });
  }

  #keep(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#used + length > BLOCK) this.#begin();
    const block = this.#blocks.length - 1;
    this.#blocks[block]?.write(text, this.#used);
    if (this.#count === this.#places.at.length) this.#grow();
    this.#places.at[this.#count] = block * BLOCK + this.#used;
    this.#places.length[this.#count] = length;
    this.#used += length;
    this.#count += 1;
  }

  #begin(): void {
    if ((this.#blocks.length + 1) * BLOCK + this.#count * BYTES_OF_A_PLACE > MOST_BYTES) throw tooMuchText();
    this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK));
    this.#used = 0;
  }

  #grow(): void {
    if (this.#blocks.length * BLOCK + 2 * this.#count * BYTES_OF_A_PLACE > MOST_BYTES) throw tooMuchText();
    const at = new Float64Array(this.#count * 2);
    const length = new Uint32Array(this.#count * 2);
    at.set(this.#places.at);
    length.set(this.#places.length);
    this.#places = { at, length };
  }
}

function tooMuchText(): ActError {
  return new ActError(
    'file-unreadable',
    '工作簿里不同的文字太多（超过 1 GB），读不下。请在 Excel 或 WPS 里另存为 CSV，或者拆成几个文件后再上传。',
  );
}
