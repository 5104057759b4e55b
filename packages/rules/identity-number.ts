import { groundOf } from './articles.ts';
import { type CivilDate, isCivilDate } from './civil-date.ts';
import { CURRENT_DAY } from './law-versions.ts';
import { type Reason, reason } from './ruling.ts';

/** 性别 · @public */
export type Sex = 'male' | 'female' | 'unknown';

/** 公民身份号码 · as it was written down, with what else is known of the person. */
export interface IdentityNumberCase {
  readonly value: string;
  readonly birthDate?: CivilDate | undefined;
  readonly sex?: Sex | undefined;
}

/** 号码的问题 · 位数、字符、日期、校验码、与出生日期不符、与性别不符、十五位旧号码 · @public */
export type IdentityNumberProblem =
  'length' | 'characters' | 'date' | 'checksum' | 'birth-mismatch' | 'sex-mismatch' | 'legacy-15';

/** 公民身份号码的核对 */
export interface IdentityNumberRuling {
  /** No problem but the old form. */
  readonly valid: boolean;
  /** Half-width, upper case, × as X, without spaces; a sound number of 15 digits as its 18. */
  readonly normalised: string;
  readonly birthDate: CivilDate | null;
  readonly sex: Sex;
  /** 首次登记地的区划代码, possibly of an area that no longer exists. */
  readonly areaCode: string | null;
  readonly problems: readonly IdentityNumberProblem[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly never[];
}

/** What can be read from a number, whether or not it is sound. */
interface Reading {
  readonly number: string;
  readonly birthDate: CivilDate | null;
  readonly sequence: string;
  readonly problems: readonly IdentityNumberProblem[];
}

/**
 * 公民身份号码 · GB 11643-1999: six digits of area, eight of birth, three of sequence (odd for men), a check digit; numbers of 15
 * digits from before 1999. The area is never compared with today's table. A mismatch with the register calls for a person
 * to look; it decides nothing about the right to vote.
 */
export function identityNumber(facts: IdentityNumberCase): IdentityNumberRuling {
  const written = normalise(facts.value);
  const { number, birthDate, sequence, problems } =
    written.length === 15 ? readOld(written) : readCurrent(written);
  const sex = isDigits(sequence) ? sexOf(sequence) : 'unknown';
  const differs: IdentityNumberProblem[] = [];
  if (facts.birthDate !== undefined && birthDate !== null && birthDate !== facts.birthDate)
    differs.push('birth-mismatch');
  if (isKnown(facts.sex) && isKnown(sex) && facts.sex !== sex) differs.push('sex-mismatch');
  const isOld = problems.includes('legacy-15');
  const all = [...problems.filter((each) => each !== 'legacy-15'), ...differs];
  return {
    valid: all.length === 0,
    normalised: number,
    birthDate,
    sex,
    areaCode: isDigits(number.slice(0, 6)) && number.length >= 6 ? number.slice(0, 6) : null,
    problems: isOld ? [...all, 'legacy-15'] : all,
    reasons: reasonsFor(number, isOld),
    undecided: [],
  };
}

/** 校验码 · the check digit of the first seventeen digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += (digits.charCodeAt(index) - 48) * (WEIGHTS[index] ?? 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** 规范写法 · full-width to half-width, x to X, no spaces. */
function normalise(value: string): string {
  let text = '';
  for (const character of value) {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) text += String.fromCharCode(code - 0xfee0);
    else if (character === '×') text += 'X';
    else if (!isSpace(code)) text += character;
  }
  return text.toUpperCase();
}

/** Spaces as people type and paste them: half-width, full-width, no-break, zero-width, tabs and line ends. */
function isSpace(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
  );
}

function readCurrent(number: string): Reading {
  const body = number.slice(0, 17);
  const last = number.slice(17);
  const problems: IdentityNumberProblem[] = [];
  const isLong = number.length === 18;
  const isWritten = isLong ? isDigits(body) && (last === 'X' || isDigits(last)) : /^[0-9]*X?$/.test(number);
  if (!isLong) problems.push('length');
  if (!isWritten) problems.push('characters');
  if (!isLong) return { number, birthDate: null, sequence: '', problems };
  const birth = dateOf(number.slice(6, 14));
  if (isDigits(number.slice(6, 14)) && birth === null) problems.push('date');
  if (isWritten && checkDigit(body) !== last) problems.push('checksum');
  return { number, birthDate: birth, sequence: number.slice(14, 17), problems };
}

/** Fifteen digits: the century and the check digit are added. Sequences 996 to 999 were given to people born before 1900. */
function readOld(number: string): Reading {
  if (!isDigits(number))
    return { number, birthDate: null, sequence: '', problems: ['characters', 'legacy-15'] };
  const sequence = number.slice(12);
  const body = `${number.slice(0, 6)}${sequence >= '996' ? '18' : '19'}${number.slice(6)}`;
  const birthDate = dateOf(body.slice(6, 14));
  return birthDate === null
    ? { number, birthDate, sequence, problems: ['date', 'legacy-15'] }
    : { number: body + checkDigit(body), birthDate, sequence, problems: ['legacy-15'] };
}

function dateOf(digits: string): CivilDate | null {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isCivilDate(date) ? date : null;
}

function sexOf(sequence: string): Sex {
  return Number(sequence) % 2 === 1 ? 'male' : 'female';
}

function isKnown(sex: Sex | undefined): boolean {
  return sex === 'male' || sex === 'female';
}

function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

function reasonsFor(number: string, isOld: boolean): Reason[] {
  const body = number.slice(0, 17);
  if (number.length !== 18 || !isDigits(body)) return [];
  const expected = checkDigit(body);
  const last = number.slice(17);
  return [
    reason(
      groundOf(isOld ? 'id-15' : 'id-18', CURRENT_DAY),
      `check digit of ${body}: ${expected} = ${last}`,
      expected === last,
    ),
  ];
}
