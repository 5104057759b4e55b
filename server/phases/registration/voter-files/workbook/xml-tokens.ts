/** XML as it comes: each tag and each text is told once, and nothing of it is kept. */
import { BrokenArchive } from './archive.ts';

export interface XmlListener {
  /** By its name without a prefix; of `<c/>` the end is told too. */
  opened(name: string, attributes: string): void;
  closed(name: string): void;
  /** A text may be told in pieces. */
  text(text: string): void;
}

/** A tag without an end is no workbook of a spreadsheet program. */
const LONGEST = 8 * 2 ** 20;
const [QUOTE, APOSTROPHE, GREATER] = ['"', "'", '>'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
];

export class XmlTokens {
  #rest = '';
  readonly #listener: XmlListener;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  feed(piece: string): void {
    const xml = this.#rest + piece;
    let at = 0;
    for (;;) {
      const open = xml.indexOf('<', at);
      if (open < 0) {
        const end = endOfText(xml, at);
        if (end > at) this.#listener.text(unescaped(xml.slice(at, end)));
        at = end;
        break;
      }
      if (open > at) this.#listener.text(unescaped(xml.slice(at, open)));
      at = open;
      const end = this.#markup(xml, open);
      if (end < 0) break;
      at = end;
    }
    this.#rest = xml.slice(at);
    if (this.#rest.length > LONGEST) throw new BrokenArchive('a tag without an end');
  }

  /** Tells one tag; answers where it ends, or −1 where it has not come whole. */
  #markup(xml: string, open: number): number {
    const sign = xml[open + 1];
    if (sign === '!') return this.#declaration(xml, open);
    const end = endOfTag(xml, open);
    if (end < 0 || sign === '?') return end;
    if (sign === '/') {
      this.#listener.closed(localName(xml.slice(open + 2, end - 1).trimEnd()));
      return end;
    }
    const isEmpty = xml[end - 2] === '/';
    const tag = xml.slice(open + 1, isEmpty ? end - 2 : end - 1);
    const space = tag.search(/\s/);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    this.#listener.opened(name, space < 0 ? '' : tag.slice(space));
    if (isEmpty) this.#listener.closed(name);
    return end;
  }

  #declaration(xml: string, open: number): number {
    if (xml.length - open < 9) return -1;
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open);
      if (end >= 0) this.#listener.text(xml.slice(open + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    const mark = xml.startsWith('<!--', open) ? '-->' : '>';
    const end = xml.indexOf(mark, open);
    return end < 0 ? -1 : end + mark.length;
  }
}

const LONGEST_ENTITY = 12;

/** Of a text whose end has not come yet: before a sign that may be written in letters, such as `&amp;`, and has not come whole. */
function endOfText(xml: string, from: number): number {
  const sign = xml.indexOf('&', Math.max(from, xml.length - LONGEST_ENTITY));
  return sign < 0 ? xml.length : sign;
}

/** Behind its `>`, which may also stand within the quotes of an attribute. */
function endOfTag(xml: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** One attribute of a tag, by its name without a prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let from = 0; ;) {
    const at = attributes.indexOf(`${name}=`, from);
    if (at < 0) return undefined;
    const before = attributes[at - 1];
    const quote = attributes[at + name.length + 1];
    if (quote !== undefined && (before === ':' || before === undefined || before.trim() === '')) {
      const begin = at + name.length + 2;
      return unescaped(attributes.slice(begin, attributes.indexOf(quote, begin)));
    }
    from = at + 1;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What a spreadsheet program writes for signs that XML does not know: `_x000D_`. */
export function withoutSheetEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex as string, 16)),
  );
}
