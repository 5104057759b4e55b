/** 住址的比对 · each of the two addresses of one row with each of the other's; the best counts. */
import { addressNumbersOf, PLACE } from '../record.ts';
import { ADDRESS } from './levels.ts';

const PLACES = [PLACE.household, PLACE.residence] as const;

export function compareAddresses(rows: Int32Array, a: number, b: number): number {
  let best: number = ADDRESS.unknown;
  for (const placeA of PLACES) {
    if (isMissing(rows, a, placeA)) continue;
    for (const placeB of PLACES) {
      if (isMissing(rows, b, placeB)) continue;
      const level = compareTwo(rows, a, placeA, b, placeB);
      if (level === ADDRESS.sameHouse) return level;
      if (best === ADDRESS.unknown || level < best) best = level;
    }
  }
  return best;
}

function isMissing(rows: Int32Array, at: number, place: number): boolean {
  return rows[at + place] === 0 && rows[at + place + 1] === 0 && rows[at + place + 2] === 0;
}

function compareTwo(rows: Int32Array, a: number, placeA: number, b: number, placeB: number): number {
  const numbersA = rows[a + placeA] ?? 0;
  const haveSameNumbers = numbersA !== 0 && numbersA === rows[b + placeB];
  const count = addressNumbersOf(rows[a + PLACE.flags] ?? 0, placeA);
  const isSimilar = haveSimilarText(rows, a + placeA + 1, b + placeB + 1);
  if (haveSameNumbers && count >= 2)
    return isSimilar || haveEqualText(rows, a + placeA + 1, b + placeB + 1)
      ? ADDRESS.sameHouse
      : ADDRESS.sameNumbers;
  const isPart = isSimilar || isPartOfText(rows, a + placeA + 1, b + placeB + 1);
  if (haveSameNumbers && isPart) return ADDRESS.sameGroup;
  if (!isSimilar) return isPart ? ADDRESS.sameStreet : ADDRESS.different;
  const other = addressNumbersOf(rows[b + PLACE.flags] ?? 0, placeB);
  return count !== other && count > 0 && other > 0 ? ADDRESS.shortened : ADDRESS.sameStreet;
}

/** Also where all of it is words that every address may have, as in “龙镇第1选区1组1号”. */
function haveEqualText(rows: Int32Array, a: number, b: number): boolean {
  return rows[a] === rows[b] && rows[a + 1] === rows[b + 1];
}

/** More than half of the bits that either has are in both. */
function haveSimilarText(rows: Int32Array, a: number, b: number): boolean {
  const [lowA = 0, lowB = 0, highA = 0, highB = 0] = [rows[a], rows[b], rows[a + 1], rows[b + 1]];
  const common = bitCount(lowA & lowB) + bitCount(highA & highB);
  if (common === 0) return false;
  const fewer = Math.min(bitCount(lowA) + bitCount(highA), bitCount(lowB) + bitCount(highB));
  return common * 5 >= fewer * 3;
}

/**
 * 和春村 beside 升柳镇和春村: of two bits the first says what stands before the name, so that only one can agree. One bit agrees by chance in one
 * of ten, hence it says less.
 */
function isPartOfText(rows: Int32Array, a: number, b: number): boolean {
  const [lowA = 0, lowB = 0, highA = 0, highB = 0] = [rows[a], rows[b], rows[a + 1], rows[b + 1]];
  if ((lowA & lowB) === 0 && (highA & highB) === 0) return false;
  return Math.min(bitCount(lowA) + bitCount(highA), bitCount(lowB) + bitCount(highB)) === 2;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
