/** 姓名 → codes folded to one form each; blanks, dots and remarks in brackets go, lost characters become wildcards, 曾用名 is kept beside. */
import { codeOfSupplementary, folded, soundOf, WILDCARD } from '../characters/characters.ts';
import { LONGEST_INLINE_NAME, LONGEST_NAME, PLACE, withFlag } from '../record.ts';
import { finished, mix } from './hash.ts';

/** Where the codes of long and former names go. */
export class NamePool {
  codes: Uint16Array;
  length = 0;

  constructor(capacity = 1 << 12) {
    this.codes = new Uint16Array(capacity);
  }

  add(name: Uint16Array, length: number): number {
    if (this.length + length + 1 > this.codes.length) {
      const larger = new Uint16Array(2 * (this.codes.length + length));
      larger.set(this.codes);
      this.codes = larger;
    }
    const at = this.length;
    this.codes[at] = length;
    this.codes.set(name.subarray(0, length), at + 1);
    this.length += length + 1;
    return at;
  }
}

const OPENING = '（(［[〔【{';
const CLOSING = '）)］]〕】}';
const LOST = '?？□■*＊＿_○●◻�';
/** What is written where there is no name. */
const PLACEHOLDERS = new Set(
  '无 无名 无名氏 不详 未知 未填 未取名 暂无 空 测试 测试人员 待补 待定 某某 同上 姓名 N NA NULL NONE TEST XX XXX'.split(
    ' ',
  ),
);
const FORMER = /^(?:曾用名|曾用|原名|又名|别名|旧名)[:：为叫]?/;

const codes = new Uint16Array(LONGEST_NAME);
const formerCodes = new Uint16Array(LONGEST_NAME);

export function packName(
  row: Int32Array,
  at: number,
  text: string,
  from: number,
  to: number,
  pool: NamePool,
): void {
  const opening = findBracket(text, from, to);
  let length = readCodes(text, from, opening, codes);
  if (opening < to && length === 0) length = readCodes(text, from, to, codes);
  if (length > 0 && isPlaceholder(text, from, opening)) length = 0;
  row[at + PLACE.formerName] = opening < to ? formerName(text, opening, to, pool) : -1;
  row[at + PLACE.flags] = withFlag(row[at + PLACE.flags] ?? 0, 'nameLength', length);
  row[at + PLACE.name] = pair(0, length);
  row[at + PLACE.name + 1] = pair(2, length);
  row[at + PLACE.longName] = length > LONGEST_INLINE_NAME ? pool.add(codes, length) : -1;
  packKeys(row, at, length);
}

function pair(first: number, length: number): number {
  const low = first < length ? (codes[first] ?? 0) : 0;
  const high = first + 1 < length ? (codes[first + 1] ?? 0) : 0;
  return low | (high << 16);
}

function packKeys(row: Int32Array, at: number, length: number): void {
  let name = 0;
  let sounds = 0;
  let isWhole = length > 0;
  for (let index = 0; index < length; index++) {
    const code = codes[index] ?? 0;
    if (code === WILDCARD) isWhole = false;
    name = mix(name, code);
    sounds = mix(sounds, soundOf(code, index === 0) || code);
  }
  row[at + PLACE.nameKey] = isWhole ? finished(name) : 0;
  row[at + PLACE.soundKey] = isWhole ? finished(sounds) : 0;
  row[at + PLACE.edgeSounds] = edgeSound(0, length) | (edgeSound(length - 1, length) << 16);
}

function edgeSound(index: number, length: number): number {
  const code = codes[index] ?? 0;
  if (index < 0 || length === 0 || code === WILDCARD) return 0;
  return soundOf(code, index === 0) || code;
}

/** Reads what stands in `text` into `into`; returns how many codes. */
function readCodes(text: string, from: number, to: number, into: Uint16Array): number {
  let length = 0;
  let latinFrom = -1;
  let hasHan = false;
  for (let at = from; at < to && length < LONGEST_NAME; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) code = codeOfSupplementary(code, text.charCodeAt(++at));
    else if (isSkipped(code)) continue;
    else if (isLost(code, text, at)) code = WILDCARD;
    else if (code < 0x2e80 || (code >= 0xff00 && code <= 0xff5e)) code = upperCase(code);
    else code = folded(code);
    const isLatin = code >= 0x41 && code <= 0x5a;
    if (isLatin && latinFrom < 0) latinFrom = length;
    hasHan ||= !isLatin && code !== WILDCARD;
    into[length++] = code;
  }
  return hasHan && latinFrom >= 0 ? withoutPinyin(into, length) : length;
}

/** Pinyin among characters stands for one that could not be typed. */
function withoutPinyin(name: Uint16Array, length: number): number {
  let kept = 0;
  let wasLatin = false;
  for (let index = 0; index < length; index++) {
    const code = name[index] ?? 0;
    const isLatin = code >= 0x41 && code <= 0x5a;
    if (!isLatin || !wasLatin) name[kept++] = isLatin ? WILDCARD : code;
    wasLatin = isLatin;
  }
  return kept;
}

function upperCase(code: number): number {
  const narrow = code >= 0xff01 ? code - 0xfee0 : code;
  return narrow >= 0x61 && narrow <= 0x7a ? narrow - 0x20 : narrow;
}

/** Blanks, dots between the parts of a name in all their spellings, marks that carry nothing. */
function isSkipped(code: number): boolean {
  if (code <= 0x2f) return code !== 0x2a;
  return (
    code === 0xb7 ||
    code === 0x2d9 ||
    code === 0x387 ||
    code === 0x318d ||
    code === 0xff61 ||
    (code >= 0xff01 && code <= 0xff0f && code !== 0xff0a) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x3002 ||
    code === 0x30fb ||
    code === 0xff65 ||
    code === 0xfeff ||
    code === 0x2022 ||
    code === 0x2027 ||
    code === 0x2219 ||
    code === 0x22c5 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2010 && code <= 0x2026) ||
    (code >= 0x7f && code < 0xa0)
  );
}

/** A character that was lost: a sign for it, or private use that no table knows. */
function isLost(code: number, text: string, at: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff && folded(code) === code) || LOST.includes(text.charAt(at));
}

function findBracket(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (OPENING.includes(text.charAt(at))) return at;
  return to;
}

function isPlaceholder(text: string, from: number, to: number): boolean {
  if (to - from > 6) return false;
  return PLACEHOLDERS.has(text.slice(from, to).trim().toUpperCase());
}

function formerName(text: string, from: number, to: number, pool: NamePool): number {
  let end = from + 1;
  while (end < to && !CLOSING.includes(text.charAt(end))) end++;
  const inside = text.slice(from + 1, end).trim();
  if (!FORMER.test(inside)) return -1;
  const name = inside.replace(FORMER, '');
  const length = readCodes(name, 0, name.length, formerCodes);
  return length > 1 ? pool.add(formerCodes, length) : -1;
}
