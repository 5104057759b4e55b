/**
 * 一条登记的比对形式 · one registration as a row of whole numbers, so that ten million fit into typed arrays and two of them are compared
 * without making a single object. What is read from text is packed once, by `normalise/`.
 */

/** Numbers in a row. */
export const STRIDE = 24;

/** Places in a row. */
export const PLACE = {
  /** 公民身份号码: 24 nibbles, most significant first; see `normalise/id-number.ts`. */
  idNumber: 0,
  flags: 3,
  /** 出生日期 as written, yyyymmdd with zeros for what is not known. */
  birth: 4,
  /** The birth date inside the number, where that is a date. */
  idBirth: 5,
  /** 姓名: the first four codes. */
  name: 6,
  /** Where a longer name stands in the pool, -1 for none. */
  longName: 8,
  nameKey: 9,
  /** All sounds of the name, loosely heard. */
  soundKey: 10,
  /** 联系电话: all but the last four digits, and these. */
  phone: 11,
  /** 户籍地区划代码, six digits. */
  area: 13,
  /** 住址: hash of its numbers, and 64 bits of its other characters. */
  household: 14,
  residence: 17,
  constituency: 20,
  /** 曾用名 in the pool, -1 for none. */
  formerName: 21,
  /** Sound of the first character and of the last. */
  edgeSounds: 22,
  /** What the register or the population's list says of the row; see `ROLE`. */
  role: 23,
} as const;

export const ROLE = { registration: 0, person: 1 } as const;

/** 号码的可信程度 */
export const ID = {
  missing: 0,
  valid: 1,
  /** A sound number of fifteen digits: nothing checks it. */
  valid15: 2,
  /** Eighteen characters, but the check digit or the date is wrong. */
  invalid: 3,
  /** Too short or too long by a digit or two. */
  otherLength: 4,
  masked: 5,
  /** A placeholder or nothing like a number. */
  junk: 6,
  /** On the rows of many people. */
  hot: 7,
} as const;

export const BIRTH = {
  missing: 0,
  full: 1,
  partial: 2,
  /** Said to be lunar, or a day that only a lunar month has. */
  lunar: 3,
} as const;

export const SEX = { unknown: 0, male: 1, female: 2 } as const;

/** How the flags share their number: [first bit, bits]. */
const FLAG = {
  idStatus: [0, 4],
  idLength: [4, 5],
  sex: [9, 2],
  nameLength: [11, 5],
  birthKind: [16, 2],
  ethnicity: [18, 6],
  householdNumbers: [24, 3],
  residenceNumbers: [27, 3],
} as const;

export type Flag = keyof typeof FLAG;

export const FIRST_BIT = Object.fromEntries(
  Object.entries(FLAG).map(([flag, [first]]) => [flag, first]),
) as Readonly<Record<Flag, number>>;

export function withFlag(flags: number, flag: Flag, value: number): number {
  const [first, bits] = FLAG[flag];
  const mask = (1 << bits) - 1;
  return (flags & ~(mask << first)) | ((value & mask) << first);
}

export function idStatusOf(flags: number): number {
  return flags & 15;
}

export function idLengthOf(flags: number): number {
  return (flags >>> 4) & 31;
}

export function sexOf(flags: number): number {
  return (flags >>> 9) & 3;
}

export function nameLengthOf(flags: number): number {
  return (flags >>> 11) & 31;
}

export function birthKindOf(flags: number): number {
  return (flags >>> 16) & 3;
}

export function ethnicityOf(flags: number): number {
  return (flags >>> 18) & 63;
}

export function addressNumbersOf(flags: number, place: number): number {
  return (flags >>> (place === PLACE.household ? 24 : 27)) & 7;
}

/** Many registrations: `STRIDE` numbers each, and the codes of long and former names. */
export interface Records {
  readonly rows: Int32Array;
  /** Each name as its length and its codes. */
  readonly pool: Uint16Array;
}

export const LONGEST_INLINE_NAME = 4;
export const LONGEST_NAME = 31;
