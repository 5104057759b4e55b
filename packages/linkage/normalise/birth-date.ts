/** 出生日期 in any of the ways offices write it → yyyymmdd, with zeros for what is not known. */
import { BIRTH, PLACE, withFlag } from '../record.ts';
import { daysIn, isDate } from './calendar.ts';

/** Nobody who votes was born before it, or is born after the last: a date that says so is miswritten. */
export const FIRST_YEAR = 1850;
export const LAST_YEAR = 2100;
/** Days of spreadsheets: 1 is 1 January 1900. */
const SPREADSHEET_DAYS = [3000, 60_000] as const;

const groups = new Int32Array(4);
const digits = new Int32Array(4);

export function packBirth(row: Int32Array, at: number, text: string, from: number, to: number): void {
  let value = 0;
  let isLunar = false;
  const count = readGroups(text, from, to);
  if (count === 'words') {
    isLunar = /[农阴旧初廿冬腊闰正]/.test(text.slice(from, to));
    const words = arabic(text.slice(from, to));
    value = fromGroups(readGroups(words, 0, words.length));
  } else value = fromGroups(count);
  const kind = kindOf(value, isLunar);
  row[at + PLACE.birth] = kind === BIRTH.missing ? 0 : value;
  row[at + PLACE.flags] = withFlag(row[at + PLACE.flags] ?? 0, 'birthKind', kind);
}

/** What databases and spreadsheets write where no day is known; nobody who votes was born then. */
const FIRST_BELIEVED = 1900_01_02;

function kindOf(value: number, isLunar: boolean): number {
  if (value === 0 || (value % 10_000 !== 0 && value < FIRST_BELIEVED)) return BIRTH.missing;
  if (value % 100 === 0) return BIRTH.partial;
  if (isLunar) return BIRTH.lunar;
  if (isDate(value)) return BIRTH.full;
  // No month of the solar calendar has this day; a lunar one may.
  return value % 100 <= 30 && Math.floor(value / 100) % 100 <= 12 ? BIRTH.lunar : BIRTH.missing;
}

/** The first three groups of digits; `words` where Chinese numerals or signs of the lunar calendar stand among them. */
function readGroups(text: string, from: number, to: number): number | 'words' {
  let count = 0;
  let inGroup = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const digit = code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : code - 0x30;
    if (digit >= 0 && digit <= 9) {
      if (!inGroup) {
        if (count === 3) break;
        groups[count] = 0;
        digits[count] = 0;
        count++;
      }
      inGroup = true;
      groups[count - 1] = (groups[count - 1] ?? 0) * 10 + digit;
      digits[count - 1] = (digits[count - 1] ?? 0) + 1;
      if ((digits[count - 1] ?? 0) > 8) return 0;
      continue;
    }
    inGroup = false;
    if (code >= 0x4e00 && WORDS.includes(text.charAt(at))) return 'words';
  }
  return count;
}

const WORDS = '〇零一二三四五六七八九十廿卅初正冬腊元农阴旧闰';

function fromGroups(count: number | 'words'): number {
  const [first = 0, second = 0, third = 0] = groups;
  const [width = 0] = digits;
  if (count === 'words' || count === 0) return 0;
  if (count >= 3) {
    if (width === 4) return composed(first, second, third);
    // Day or month first, year last; where both readings are dates, the Chinese order of month and day.
    if (digits[2] === 4) return first > 12 ? composed(third, second, first) : composed(third, first, second);
    return width === 2 ? composed(first + (first > 30 ? 1900 : 2000), second, third) : 0;
  }
  if (count === 2) return width === 4 ? composed(first, second, 0) : 0;
  if (width === 8) return composed(Math.floor(first / 10_000), Math.floor(first / 100) % 100, first % 100);
  if (width === 6) {
    const year = Math.floor(first / 100);
    if (year >= FIRST_YEAR && year <= LAST_YEAR) return composed(year, first % 100, 0);
    const short = Math.floor(first / 10_000);
    return composed(short + (short > 30 ? 1900 : 2000), Math.floor(first / 100) % 100, first % 100);
  }
  if (width === 5 || (width === 4 && first > LAST_YEAR)) return fromSpreadsheet(first);
  return width === 4 ? composed(first, 0, 0) : 0;
}

function composed(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR || month > 31 || day > 31) return 0;
  // A month over twelve beside a day that could be one: the two were swapped.
  if (month > 12) return day <= 12 ? year * 10_000 + day * 100 + month : year * 10_000;
  return year * 10_000 + month * 100 + (month === 0 ? 0 : day);
}

function fromSpreadsheet(serial: number): number {
  if (serial < SPREADSHEET_DAYS[0] || serial > SPREADSHEET_DAYS[1]) return 0;
  // Spreadsheets believe that 1900 had a 29 February.
  let rest = serial - 2;
  let year = 1900;
  for (; rest >= lengthOf(year); year++) rest -= lengthOf(year);
  let month = 1;
  for (; rest >= daysIn(year, month); month++) rest -= daysIn(year, month);
  return composed(year, month, rest + 1);
}

function lengthOf(year: number): number {
  return daysIn(year, 2) + 337;
}

/** 一九六三年正月初五 → 1963年1月5. */
function arabic(text: string): string {
  return text
    .replaceAll(/[农阴旧初闰]/g, '')
    .replaceAll('正月', '1月')
    .replaceAll('元月', '1月')
    .replaceAll('冬月', '11月')
    .replaceAll(/腊月?/g, '12月')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
    .replaceAll(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (words) => {
      const [tens = '', ones = ''] = words.split('十');
      return String((tens === '' ? 1 : NUMERALS.indexOf(tens)) * 10 + Math.max(0, NUMERALS.indexOf(ones)));
    })
    .replaceAll(/[〇零一二三四五六七八九]/g, (word) => String(Math.max(0, NUMERALS.indexOf(word))));
}

const NUMERALS = '零一二三四五六七八九';
