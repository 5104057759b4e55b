/** 分组 · the pairs of one pass, in parts that can be worked on side by side. */
import { STRIDE } from '../record.ts';
import { keyOf, LARGEST_GROUP, type Pass } from './keys.ts';

/** Parts of a pass; a group stands whole in one of them. */
export const PARTS = 4;
const KEY_BITS_USED_BY_PARTS = 2;
/** Row numbers have 27 bits beside 26 of the key: whole numbers that a float holds. */
const ROWS = 2 ** 27;

export interface GroupsTold {
  /** Row numbers of two rows of a group. */
  pair(a: number, b: number): void;
  /** A group that is too large to be compared each with each. */
  tooLarge(rows: Float64Array): void;
}

/** Pairs of rows that share a key of this pass and part. Different keys may meet by chance; the comparison tells them apart. */
export function forEachPair(
  rows: Int32Array,
  records: number,
  pass: Pass,
  part: number,
  told: GroupsTold,
): void {
  const entries = collectEntries(rows, records, pass, part);
  entries.sort();
  const largest = LARGEST_GROUP[pass];
  let from = 0;
  while (from < entries.length) {
    const key = Math.floor((entries[from] ?? 0) / ROWS);
    let to = from + 1;
    while (to < entries.length && Math.floor((entries[to] ?? 0) / ROWS) === key) to++;
    if (to - from > largest) told.tooLarge(entries.subarray(from, to).map((entry) => entry % ROWS));
    else if (to - from > 1) pairUp(entries, from, to, key * ROWS, told);
    from = to;
  }
}

function pairUp(entries: Float64Array, from: number, to: number, base: number, told: GroupsTold): void {
  for (let first = from; first < to - 1; first++) {
    const a = (entries[first] ?? 0) - base;
    for (let second = first + 1; second < to; second++) told.pair(a, (entries[second] ?? 0) - base);
  }
}

function collectEntries(rows: Int32Array, records: number, pass: Pass, part: number): Float64Array {
  let entries = new Float64Array(Math.ceil((records / PARTS) * 1.05) + 64);
  let count = 0;
  for (let record = 0, at = 0; record < records; record++, at += STRIDE) {
    const key = keyOf(pass, rows, at);
    if (key === 0 || (key & (PARTS - 1)) !== part) continue;
    if (count === entries.length) {
      const larger = new Float64Array(entries.length * 2);
      larger.set(entries);
      entries = larger;
    }
    entries[count++] = (key >>> (KEY_BITS_USED_BY_PARTS + 4)) * ROWS + record;
  }
  return entries.subarray(0, count);
}
