/**
 * 住址 → the hash of its numbers (号、栋、单元、室 in order) and 64 bits of the characters that are neither numbers nor words of every
 * address. So 幸福路12号3单元402室 and 幸福路12-3-402 are one house, and a street that was renamed still has its numbers.
 */
import { folded } from '../characters/characters.ts';
import { FIRST_BIT, PLACE } from '../record.ts';
import { finished, mix } from './hash.ts';

/** Words that stand in every address, and those that change when a place is renamed in rank (乡 to 镇, 县 to 区, 村 to 社区). */
const COMMON = new Uint8Array(0x10000);
for (const character of '省市区县旗盟州乡镇村街道路巷弄号栋幢楼单元室户组队屯社居委会办事处自治第之的层座院园小') {
  COMMON[character.charCodeAt(0)] = 1;
}
/** What is counted in an address. */
const UNITS = new Uint8Array(0x10000);
for (const character of '号栋幢楼单室组队社弄巷门座层户期区') UNITS[character.charCodeAt(0)] = 1;
/** Placeholders: 无, 不详, 同上 … are shorter than any address. */
const SHORTEST = 4;
const MOST_NUMBERS = 7;
const TEN = '十'.charCodeAt(0);

/** What digit a character is, in figures of either width and in words; 10 for 十, -1 for none. */
const DIGITS = new Int8Array(0x10000).fill(-1);
for (const [digit, characters] of [
  '0０〇零',
  '1１一',
  '2２二',
  '3３三',
  '4４四',
  '5５五',
  '6６六',
  '7７七',
  '8８八',
  '9９九',
  '十',
].entries()) {
  for (const character of characters) DIGITS[character.charCodeAt(0)] = digit;
}

/** 县, 区 or 市, behind which what tells two addresses of one place apart begins. */
const DISTRICTS = new Set(Array.from('县区旗市', (character) => character.charCodeAt(0)));

export function packAddress(
  row: Int32Array,
  at: number,
  place: number,
  text: string,
  from: number,
  to: number,
): void {
  const start = to - from < SHORTEST ? to : behindDistrict(text, from, to);
  let numbers = 0;
  let hash = 0;
  let number = -1;
  let low = 0;
  let high = 0;
  let before = 0;
  for (let index = start; index <= to; index++) {
    const code = index < to ? text.charCodeAt(index) : 0;
    const digit =
      code > 0x3000 && code < 0xff00 && number < 0 && !isCounting(text, index, to) ? -1 : digitOf(code);
    if (digit >= 0) {
      number = number < 0 ? digit : joined(number, digit, code);
      continue;
    }
    if (number >= 0) {
      if (numbers < MOST_NUMBERS) numbers++;
      hash = mix(hash, number);
      number = -1;
    }
    if (!carriesMeaning(code) || isOfGroup(text, index)) continue;
    const character = folded(code);
    const bit = (finished(mix(before, character)) >>> 3) & 63;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
    before = character;
  }
  row[at + place] = numbers === 0 ? 0 : finished(hash);
  row[at + place + 1] = low;
  row[at + place + 2] = high;
  const first = FIRST_BIT[place === PLACE.household ? 'householdNumbers' : 'residenceNumbers'];
  row[at + PLACE.flags] = ((row[at + PLACE.flags] ?? 0) & ~(7 << first)) | (numbers << first);
}

/** Where the part below the county begins; the whole address if that would leave nothing. */
function behindDistrict(text: string, from: number, to: number): number {
  const last = Math.min(to - SHORTEST, from + 16);
  let found = from;
  for (let index = from + 2; index < last; index++) {
    const code = text.charCodeAt(index);
    // 小区, 社区 are no districts, 菜市 and 市场 no cities.
    if (!DISTRICTS.has(code) || '小社园新城菜都门'.includes(text.charAt(index - 1))) continue;
    if (!'场民政府'.includes(text.charAt(index + 1))) found = index + 1;
  }
  return found;
}

/** 三单元 and 第三村民小组 count, 河三街道 is called so. */
export function isCounting(text: string, from: number, to: number): boolean {
  if (digitOf(text.charCodeAt(from)) < 0) return false;
  let index = from + 1;
  while (index < to && digitOf(text.charCodeAt(index)) >= 0) index++;
  return index < to && (UNITS[text.charCodeAt(index)] === 1 || text.startsWith('村民', index));
}

export function digitOf(code: number): number {
  return DIGITS[code] ?? -1;
}

/** 12 as digits, 十二 and 二十一 as words. */
export function joined(number: number, digit: number, code: number): number {
  if (code === TEN) return number * 10;
  if (number >= 10 && number % 10 === 0 && code > 0x3000 && code < 0xff00) return number + digit;
  return number >= 100_000 ? number : number * 10 + digit;
}

/** 村民小组 is no other word than 组. */
function isOfGroup(text: string, index: number): boolean {
  return (
    text.charAt(index) === '民' && (text.startsWith('小组', index + 1) || text.charAt(index + 1) === '组')
  );
}

function carriesMeaning(code: number): boolean {
  return code >= 0x3400 && code < 0xff00 && COMMON[code] === 0;
}
