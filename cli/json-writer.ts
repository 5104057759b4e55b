import { Buffer } from 'node:buffer';
import type { Reason } from '@xuanwu/rules/ruling.ts';

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const LINE_FEED = 10;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const HOLDS = Buffer.from(',"holds":true}');
const HOLDS_NOT = Buffer.from(',"holds":false}');

/**
 * Writes JSON as UTF-8 bytes, as `JSON.stringify` would. Putting a million answers together as text and encoding that costs
 * three times as much: most of an answer is the same few words, which are kept encoded.
 */
export class JsonWriter {
  private bytes = Buffer.allocUnsafe(1 << 19);
  private spare = Buffer.allocUnsafe(1 << 19);
  private position = 0;
  private readonly keys = new Map<string, Buffer>();
  private readonly grounds = new Map<string, Map<string, Buffer>>();

  /** What has been written since the last time it was taken. It is written over after the next time. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.position);
    [this.bytes, this.spare] = [this.spare, this.bytes];
    this.position = 0;
    return taken;
  }

  lineFeed(): void {
    this.byte(LINE_FEED);
  }

  /** JSON that is text already. */
  raw(json: string): void {
    this.reserve(json.length * 3);
    this.position += this.bytes.write(json, this.position);
  }

  /** JSON that is text already, and plain ASCII. */
  ascii(json: string): void {
    this.reserve(json.length);
    const { bytes } = this;
    let position = this.position;
    for (let index = 0; index < json.length; index++) bytes[position++] = json.charCodeAt(index);
    this.position = position;
  }

  value(value: unknown): void {
    if (typeof value === 'string') this.text(value);
    else if (typeof value === 'number') this.ascii(String(value));
    else if (value === null || typeof value === 'boolean') this.ascii(String(value));
    else if (Array.isArray(value)) this.list(value);
    else this.object(value as Readonly<Record<string, unknown>>);
  }

  /** The members of an object, each after a comma: it is written as a continuation of one that is open. */
  furtherMembers(object: object): void {
    const members = object as Readonly<Record<string, unknown>>;
    for (const key in members) {
      if (members[key] === undefined) continue;
      this.byte(COMMA);
      this.member(key, members[key]);
    }
  }

  private list(values: readonly unknown[]): void {
    this.byte(OPEN_LIST);
    for (let index = 0; index < values.length; index++) {
      if (index > 0) this.byte(COMMA);
      this.value(values[index]);
    }
    this.byte(CLOSE_LIST);
  }

  private object(members: Readonly<Record<string, unknown>>): void {
    this.byte(OPEN_OBJECT);
    let isFirst = true;
    for (const key in members) {
      const value = members[key];
      if (value === undefined) continue;
      if (!isFirst) this.byte(COMMA);
      isFirst = false;
      this.member(key, value);
    }
    this.byte(CLOSE_OBJECT);
  }

  private member(key: string, value: unknown): void {
    let encoded = this.keys.get(key);
    if (encoded === undefined) {
      encoded = Buffer.from(`${JSON.stringify(key)}:`);
      this.keys.set(key, encoded);
    }
    this.copy(encoded);
    if (key === 'reasons') this.reasons(value as readonly Reason[]);
    else this.value(value);
  }

  /** Most of an answer is reasons, and most of a reason is its rule and article: these are kept encoded together. */
  private reasons(reasons: readonly Reason[]): void {
    this.byte(OPEN_LIST);
    for (let index = 0; index < reasons.length; index++) {
      const reason = reasons[index];
      if (reason === undefined) continue;
      if (index > 0) this.byte(COMMA);
      this.copy(this.ground(reason.rule, reason.article));
      this.text(reason.test);
      this.copy(reason.holds ? HOLDS : HOLDS_NOT);
    }
    this.byte(CLOSE_LIST);
  }

  private ground(rule: string, article: string): Buffer {
    let articles = this.grounds.get(rule);
    if (articles === undefined) {
      articles = new Map();
      this.grounds.set(rule, articles);
    }
    let encoded = articles.get(article);
    if (encoded === undefined) {
      const head = JSON.stringify({ rule, article });
      encoded = Buffer.from(`${head.slice(0, -1)},"test":`);
      articles.set(article, encoded);
    }
    return encoded;
  }

  private copy(encoded: Buffer): void {
    const length = encoded.length;
    this.reserve(length);
    const { bytes, position } = this;
    // A call into the engine costs more than a few bytes by hand.
    if (length > 24) bytes.set(encoded, position);
    else for (let index = 0; index < length; index++) bytes[position + index] = encoded[index] ?? 0;
    this.position = position + length;
  }

  private byte(byte: number): void {
    this.reserve(1);
    this.bytes[this.position++] = byte;
  }

  private text(text: string): void {
    const length = text.length;
    this.reserve(length * 3 + 2);
    const { bytes } = this;
    let position = this.position;
    bytes[position++] = QUOTE;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code < 0x80) {
        if (code < 0x20 || code === QUOTE || code === BACKSLASH) {
          this.escaped(text);
          return;
        }
        bytes[position++] = code;
      } else if (code < 0x800) {
        bytes[position++] = 0xc0 | (code >> 6);
        bytes[position++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[position++] = 0xe0 | (code >> 12);
        bytes[position++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[position++] = 0x80 | (code & 0x3f);
      } else {
        this.escaped(text);
        return;
      }
    }
    bytes[position++] = QUOTE;
    this.position = position;
  }

  /** Text with escapes or with characters beyond the first plane. */
  private escaped(text: string): void {
    this.raw(JSON.stringify(text));
  }

  private reserve(length: number): void {
    if (this.position + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.position + length));
    this.bytes.copy(larger, 0, 0, this.position);
    this.bytes = larger;
  }
}
