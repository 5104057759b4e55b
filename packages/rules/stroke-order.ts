/**
 * 姓氏笔画: the order of names in rolls, candidate lists and on ballots. Characters compare by strokes, then stroke by
 * stroke 横竖撇点折 (GF 3003-1999《GB13000.1字符集汉字字序（笔画序）规范》). ICU's `co-stroke` collation does neither rightly.
 */
import { COUNTED, DIGITS, ORDERED } from './stroke-data.ts';

export interface StrokeOrder {
  readonly names: string[];
  /** Strokes of the surname's first character, name by name; null where nobody has counted them. */
  readonly strokes: (number | null)[];
}

/** Sorts names 按姓氏笔画为序. The outcome does not depend on the order they come in. */
export function strokeOrder(names: readonly string[]): StrokeOrder {
  const sorted = names
    .map((name) => ({ name, key: strokeSortKey(name) }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ name }) => name);
  return { names: sorted, strokes: sorted.map(surnameStrokes) };
}

/** @public For `Array.prototype.sort`; sort a long list by its keys instead. */
export function compareByStrokes(a: string, b: string): number {
  return compareKeys(strokeSortKey(a), strokeSortKey(b));
}

/**
 * A plain ASCII text whose order, by code units or by bytes (`collate "C"`), is the order of the names:
 *
 * 1. the surname's first character;
 * 2. a single surname before a compound one (复姓) that begins with the same character, then the second character;
 * 3. fewer characters after the surname first (王毅 before 王小洪);
 * 4. those characters one by one;
 * 5. names that differ only in what is ignored (middle dots, spaces, compatibility forms) by code points.
 *
 * A name without a Chinese surname, such as 阿不都热西提·买买提, counts its first character as the surname.
 */
export function strokeSortKey(name: string): string {
  const letters = sortedCharacters(name);
  const surname = surnameLength(letters);
  const given = letters.slice(surname);
  const key = [
    characterKey(letters[0] ?? ''),
    String(surname),
    ...letters.slice(1, surname).map(characterKey),
    String(Math.min(given.length, 99)).padStart(2, '0'),
    ...given.map(characterKey),
  ].join('');
  return letters.join('') === name ? key : `${key} ${Array.from(name, hex).join('')}`;
}

function compareKeys(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Middle dots of any kind and spaces, which set names out and order nothing. */
const IGNORED = /[\s·•‧∙⋅・･.．]/u;

function sortedCharacters(name: string): string[] {
  return Array.from(name.normalize('NFC')).filter((character) => !IGNORED.test(character));
}

function surnameStrokes(name: string): number | null {
  const [first = ''] = sortedCharacters(name);
  return strokesOf(first);
}

/** 复姓 in living use. Left out are those that read as readily as a single surname and a given name (宗政伟, 单于明). */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 上官 皇甫 令狐 诸葛 司徒 司马 司空 申屠 夏侯 贺兰 完颜 慕容 尉迟 长孙 端木 东方 西门 南宫 公孙 淳于 鲜于 宇文 太史 ' +
    '呼延 轩辕 赫连 拓跋 独孤 纳兰 澹台 濮阳 亓官 万俟 闻人 钟离 东郭 公冶 公羊 颛孙'
  ).split(' '),
);

function surnameLength(letters: readonly string[]): 1 | 2 {
  return letters.length > 2 && COMPOUND_SURNAMES.has(`${letters[0]}${letters[1]}`) ? 2 : 1;
}

/**
 * Strokes, then the place among characters of as many strokes. A character whose sequence is not known stands behind
 * those, by code point; one whose strokes are not known, behind all others.
 */
function characterKey(character: string): string {
  const known = keys.get(character);
  if (known !== undefined) return known;
  const rank = ranks().get(character);
  if (rank !== undefined) {
    const key = String(rank).padStart(6, '0');
    keys.set(character, key);
    return key;
  }
  return `${String(countedStrokes(character) ?? 99).padStart(2, '0')}~${hex(character)}`;
}

function strokesOf(character: string): number | null {
  const rank = ranks().get(character);
  return rank === undefined ? countedStrokes(character) : Math.floor(rank / STEP);
}

/** A rank is the strokes and four digits for the place. */
const STEP = 10_000;
let decoded: Map<string, number> | undefined;
/** Of those that were asked for: a roll has some thousand characters and a million names. */
const keys = new Map<string, string>();

/** Decoded at first use, which takes about a millisecond. */
function ranks(): ReadonlyMap<string, number> {
  if (decoded) return decoded;
  decoded = new Map();
  for (const [index, characters] of ORDERED.entries()) {
    let rank = (index + 1) * STEP;
    for (const character of characters) decoded.set(character, rank++);
  }
  return decoded;
}

function countedStrokes(character: string): number | null {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const [first, strokes] of COUNTED) {
    const digit = strokes[codePoint - first];
    if (digit !== undefined) return DIGITS.indexOf(digit) || null;
  }
  return null;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
}
