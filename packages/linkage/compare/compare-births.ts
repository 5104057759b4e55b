/** 出生日期的比对 */
import { lunarOf } from '../normalise/calendar.ts';
import { BIRTH, birthKindOf, ID, idStatusOf, PLACE } from '../record.ts';
import { BIRTH_LEVEL } from './levels.ts';

/** Of two rows whose numbers are the same, only the columns count: the dates in the numbers say nothing new. */
export function compareBirths(rows: Int32Array, a: number, b: number, hasSameNumber: boolean): number {
  const columnA = rows[a + PLACE.birth] ?? 0;
  const columnB = rows[b + PLACE.birth] ?? 0;
  if (columnA !== 0 && columnB !== 0) {
    const level = compareDates(columnA, kindOf(rows, a), columnB, kindOf(rows, b));
    if (level < BIRTH_LEVEL.swapped || hasSameNumber) return level;
    const isInNumber = columnA === soundIdBirth(rows, b) || columnB === soundIdBirth(rows, a);
    return isInNumber && level > BIRTH_LEVEL.slip ? BIRTH_LEVEL.asInNumber : level;
  }
  if (hasSameNumber) return BIRTH_LEVEL.unknown;
  const dateA = columnA || soundIdBirth(rows, a);
  const dateB = columnB || soundIdBirth(rows, b);
  if (dateA === 0 || dateB === 0) return BIRTH_LEVEL.unknown;
  const kindA = columnA === 0 ? BIRTH.full : kindOf(rows, a);
  const kindB = columnB === 0 ? BIRTH.full : kindOf(rows, b);
  return compareDates(dateA, kindA, dateB, kindB);
}

function kindOf(rows: Int32Array, at: number): number {
  return birthKindOf(rows[at + PLACE.flags] ?? 0);
}

/** The date in a number that can be believed; 0 for none. */
export function soundIdBirth(rows: Int32Array, at: number): number {
  const status = idStatusOf(rows[at + PLACE.flags] ?? 0);
  return status === ID.valid || status === ID.valid15 ? (rows[at + PLACE.idBirth] ?? 0) : 0;
}

function compareDates(a: number, kindA: number, b: number, kindB: number): number {
  if (a === b)
    return kindA === BIRTH.partial || kindB === BIRTH.partial ? BIRTH_LEVEL.partial : BIRTH_LEVEL.same;
  const yearA = Math.floor(a / 10_000);
  const yearB = Math.floor(b / 10_000);
  if (kindA === BIRTH.partial || kindB === BIRTH.partial) return comparePartial(a, b);
  const monthA = Math.floor(a / 100) % 100;
  const monthB = Math.floor(b / 100) % 100;
  if (yearA === yearB && a % 100 === monthB && b % 100 === monthA) return BIRTH_LEVEL.swapped;
  if (Math.abs(yearA - yearB) <= 1 && isLunarPair(a, kindA, b, kindB)) return BIRTH_LEVEL.lunar;
  if (isSlip(a, b)) return BIRTH_LEVEL.slip;
  return yearA === yearB ? BIRTH_LEVEL.sameYear : BIRTH_LEVEL.different;
}

function comparePartial(a: number, b: number): number {
  const yearA = Math.floor(a / 10_000);
  const yearB = Math.floor(b / 10_000);
  const monthA = Math.floor(a / 100) % 100;
  const monthB = Math.floor(b / 100) % 100;
  if (yearA !== yearB) return BIRTH_LEVEL.different;
  return monthA === 0 || monthB === 0 || monthA === monthB ? BIRTH_LEVEL.partial : BIRTH_LEVEL.sameYear;
}

/** The one is the other's day of the lunar calendar, possibly with the year of the solar one. */
function isLunarPair(a: number, kindA: number, b: number, kindB: number): boolean {
  return (kindA === BIRTH.full && isLunarOf(a, b)) || (kindB === BIRTH.full && isLunarOf(b, a));
}

function isLunarOf(solar: number, lunar: number): boolean {
  const found = lunarOf(solar);
  return found === lunar || (found !== 0 && found % 10_000 === lunar % 10_000);
}

function isSlip(a: number, b: number): boolean {
  let [restA, restB, differing, lastA, lastB] = [a, b, 0, -1, -1];
  let isSwap = false;
  for (let place = 0; place < 8; place++) {
    const digitA = restA % 10;
    const digitB = restB % 10;
    if (digitA !== digitB) {
      differing++;
      isSwap = differing === 2 && lastA === digitB && lastB === digitA;
    }
    [lastA, lastB] = digitA === digitB ? [-1, -1] : [digitA, digitB];
    restA = Math.floor(restA / 10);
    restB = Math.floor(restB / 10);
  }
  return differing === 1 || (differing === 2 && isSwap);
}
