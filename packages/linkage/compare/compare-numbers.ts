/** 公民身份号码的比对 */
import { MASKED, nibbleAt } from '../normalise/id-number.ts';
import { ID, idLengthOf, idStatusOf, PLACE } from '../record.ts';
import { NUMBER } from './levels.ts';

/** Whether a status leaves something to compare. */
export function isComparable(status: number): boolean {
  return status !== ID.missing && status !== ID.junk && status !== ID.hot;
}

/** Where two numbers that are a slip apart differ, for twins differ at 14 to 17; -1 otherwise. */
let slipPlace = -1;

export function placeOfSlip(): number {
  return slipPlace;
}

export function compareNumbers(rows: Int32Array, a: number, b: number): number {
  slipPlace = -1;
  const flagsA = rows[a + PLACE.flags] ?? 0;
  const flagsB = rows[b + PLACE.flags] ?? 0;
  const statusA = idStatusOf(flagsA);
  const statusB = idStatusOf(flagsB);
  if (!isComparable(statusA) || !isComparable(statusB)) return NUMBER.unknown;
  if (statusA === ID.masked || statusB === ID.masked) return compareMasked(rows, a, b);
  const isSoundA = statusA === ID.valid;
  const isSoundB = statusB === ID.valid;
  if (isEqual(rows, a, b)) return isSoundA || isSoundB ? NUMBER.same : NUMBER.sameUnchecked;
  const areBothSound = isSoundA && isSoundB;
  const distance =
    idLengthOf(flagsA) === idLengthOf(flagsB)
      ? slipsBetween(rows, a, b, statusA === ID.valid15 || statusB === ID.valid15 ? 17 : 18)
      : isOneKeyMoreOrLess(rows, a, b)
        ? 1
        : 9;
  if (areBothSound)
    return distance <= 2 || isSameDayAndPlace(rows, a, b) ? NUMBER.neighbours : NUMBER.different;
  if (distance === 0) return NUMBER.sameUnchecked;
  if (distance === 1) return NUMBER.slip;
  slipPlace = -1;
  return distance === 2 ? NUMBER.twoSlips : NUMBER.differentUnsound;
}

function isEqual(rows: Int32Array, a: number, b: number): boolean {
  return (
    rows[a + PLACE.idNumber] === rows[b + PLACE.idNumber] &&
    rows[a + PLACE.idNumber + 1] === rows[b + PLACE.idNumber + 1] &&
    rows[a + PLACE.idNumber + 2] === rows[b + PLACE.idNumber + 2]
  );
}

/** 首 14 位 the same: registered first in one place and born on one day. */
function isSameDayAndPlace(rows: Int32Array, a: number, b: number): boolean {
  const differing = (rows[a + PLACE.idNumber + 1] ?? 0) ^ (rows[b + PLACE.idNumber + 1] ?? 0);
  return rows[a + PLACE.idNumber] === rows[b + PLACE.idNumber] && differing >>> 8 === 0;
}

/** Digits that differ, two swapped neighbours counted once; 9 for many. */
function slipsBetween(rows: Int32Array, a: number, b: number, places: number): number {
  let slips = 0;
  for (let place = 0; place < places; place++) {
    const first = nibbleAt(rows, a, place);
    const second = nibbleAt(rows, b, place);
    if (first === second) continue;
    slips++;
    if (slips > 2) return 9;
    slipPlace = place;
    if (
      place + 1 < places &&
      first === nibbleAt(rows, b, place + 1) &&
      second === nibbleAt(rows, a, place + 1)
    ) {
      place++;
    }
  }
  return slips;
}

function isOneKeyMoreOrLess(rows: Int32Array, a: number, b: number): boolean {
  const lengthA = idLengthOf(rows[a + PLACE.flags] ?? 0);
  const lengthB = idLengthOf(rows[b + PLACE.flags] ?? 0);
  if (Math.abs(lengthA - lengthB) !== 1) return false;
  const [long, short, length] = lengthA > lengthB ? [a, b, lengthB] : [b, a, lengthA];
  let shift = 0;
  for (let place = 0; place < length; place++) {
    if (nibbleAt(rows, short, place) === nibbleAt(rows, long, place + shift)) continue;
    if (shift === 1) return false;
    shift = 1;
    slipPlace = place;
    place--;
  }
  return true;
}

const LEAST_LEGIBLE = 8;
const FIRST_SERIAL_PLACE = 14;

function compareMasked(rows: Int32Array, a: number, b: number): number {
  if (idLengthOf(rows[a + PLACE.flags] ?? 0) !== 18 || idLengthOf(rows[b + PLACE.flags] ?? 0) !== 18)
    return NUMBER.unknown;
  let legible = 0;
  for (let place = 0; place < 18; place++) {
    const first = nibbleAt(rows, a, place);
    const second = nibbleAt(rows, b, place);
    if (first === MASKED || second === MASKED) continue;
    if (first !== second) return NUMBER.differentUnsound;
    legible++;
  }
  if (legible < LEAST_LEGIBLE) return NUMBER.unknown;
  // The serial tells people of one place and day apart; without it, nothing does.
  return isLegible(rows, a, FIRST_SERIAL_PLACE) && isLegible(rows, b, FIRST_SERIAL_PLACE)
    ? NUMBER.sameUnchecked
    : NUMBER.maskedAgrees;
}

/** Whether every place from this one on can be read. */
function isLegible(rows: Int32Array, at: number, from: number): boolean {
  for (let place = from; place < 18; place++) if (nibbleAt(rows, at, place) === MASKED) return false;
  return true;
}
