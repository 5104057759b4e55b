/** 公民身份号码 → 24 nibbles in three numbers: 1–10 for the digits, 11 for X, 12 for a masked place, 13 for anything else, 0 after the end. */
import { FIRST_YEAR, LAST_YEAR } from './birth-date.ts';
import { BIRTH_PARTS, dateParts } from './calendar.ts';
import { ID, PLACE, withFlag } from '../record.ts';

const X = 11;
export const MASKED = 12;
const OTHER = 13;
const MOST = 24;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_NIBBLES = [2, 1, X, 10, 9, 8, 7, 6, 5, 4, 3] as const;
/** What a mask looks like. */
const MASKS = '*＊×xXＸ?？#';
/** Fewer legible places say nothing. */
const LEAST_LEGIBLE = 6;
const LEAST_LENGTH = 14;
const MOST_LENGTH = 20;

const nibbles = new Uint8Array(MOST);

/** Packs the number in `text` from `from` to `to` into a row; says nothing of whether it is right (`ID` does). */
export function packIdNumber(row: Int32Array, at: number, text: string, from: number, to: number): void {
  let length = readNibbles(text, from, to);
  let status = statusOf(length);
  if (status === ID.valid15) length = expandOldNumber();
  if (status === ID.junk || status === ID.missing) length = 0;
  const idBirth = length === 18 && status !== ID.masked ? birthIn() : 0;
  if (status === ID.valid15 && idBirth === 0) status = ID.otherLength;
  for (let word = 0; word < 3; word++) {
    let packed = 0;
    for (let place = word * 8; place < word * 8 + 8; place++) {
      packed = (packed << 4) | (place < length ? (nibbles[place] ?? 0) : 0);
    }
    row[at + PLACE.idNumber + word] = packed;
  }
  row[at + PLACE.idBirth] = idBirth;
  const flags = withFlag(row[at + PLACE.flags] ?? 0, 'idStatus', status);
  row[at + PLACE.flags] = withFlag(flags, 'idLength', length);
}

function readNibbles(text: string, from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to && length < MOST; at++) {
    const nibble = nibbleOf(text.charCodeAt(at));
    if (nibble >= 0) nibbles[length++] = nibble;
  }
  // An X that is not the last character is a mask.
  for (let place = 0; place < length; place++) {
    if (nibbles[place] === X && (place !== 17 || length !== 18)) nibbles[place] = MASKED;
  }
  if (isCheckWrittenAsSign(length)) nibbles[17] = X;
  return length;
}

/** An X typed as × or *: only the check digit is a sign, and the digits before it ask for an X. */
function isCheckWrittenAsSign(length: number): boolean {
  if (length !== 18 || nibbles[17] !== MASKED) return false;
  for (let place = 0; place < 17; place++) if ((nibbles[place] ?? 0) > 10) return false;
  return checkNibble() === X;
}

/** -1 for what is skipped: blanks, marks, what spreadsheets put before a number. */
function nibbleOf(written: number): number {
  const code = written >= 0xff01 && written <= 0xff5e ? written - 0xfee0 : written;
  if (code >= 0x30 && code <= 0x39) return code - 0x2f;
  if (code === 0x58 || code === 0x78) return X;
  if (code === 0x4f || code === 0x6f) return 1;
  if (code === 0x49 || code === 0x6c) return 2;
  if (MASKS.includes(String.fromCharCode(written))) return MASKED;
  const isLetter = code >= 0x41 && code <= 0x7a && code !== 0x5f && code !== 0x60;
  return isLetter || code >= 0x3400 ? OTHER : -1;
}

function statusOf(length: number): number {
  if (length === 0) return ID.missing;
  let masked = 0;
  let seen = 0;
  for (let place = 0; place < length; place++) {
    const nibble = nibbles[place] ?? 0;
    if (nibble === OTHER) return ID.junk;
    if (nibble === MASKED) masked++;
    else seen |= 1 << nibble;
  }
  if (masked > 0) return length - masked >= LEAST_LEGIBLE && length === 18 ? ID.masked : ID.junk;
  if (bitsIn(seen) <= 2 || isCounting(length)) return ID.junk;
  if (length === 15) return ID.valid15;
  if (length !== 18) return length >= LEAST_LENGTH && length <= MOST_LENGTH ? ID.otherLength : ID.junk;
  return checkNibble() === nibbles[17] && birthIn() !== 0 ? ID.valid : ID.invalid;
}

/** 123456…: what is typed to fill a field. */
function isCounting(length: number): boolean {
  let steps = 0;
  for (let place = 1; place < length; place++) {
    if ((nibbles[place] ?? 0) - (nibbles[place - 1] ?? 0) === 1) steps++;
  }
  return steps >= length - 4;
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** Fifteen digits to eighteen: the century and the check digit; 996 to 999 were given to people born before 1900. */
function expandOldNumber(): number {
  const serial = (nibbles[12] ?? 0) * 100 + (nibbles[13] ?? 0) * 10 + (nibbles[14] ?? 0) - 111;
  for (let place = 14; place >= 6; place--) nibbles[place + 2] = nibbles[place] ?? 0;
  nibbles[6] = 2;
  nibbles[7] = serial >= 996 ? 9 : 10;
  nibbles[17] = checkNibble();
  return 18;
}

function checkNibble(): number {
  let sum = 0;
  for (let place = 0; place < 17; place++) sum += ((nibbles[place] ?? 1) - 1) * (WEIGHTS[place] ?? 0);
  return CHECK_NIBBLES[sum % 11] ?? 0;
}

function birthIn(): number {
  let value = 0;
  for (let place = 6; place < 14; place++) {
    const digit = (nibbles[place] ?? 0) - 1;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  dateParts(value);
  const { isDate, year } = BIRTH_PARTS;
  return isDate && year >= FIRST_YEAR && year <= LAST_YEAR ? value : 0;
}

/** The nibble at a place of a packed number. */
export function nibbleAt(row: Int32Array, at: number, place: number): number {
  return ((row[at + PLACE.idNumber + (place >>> 3)] ?? 0) >>> (28 - 4 * (place & 7))) & 15;
}
