/** 比对记录的存放形式 · one packed registration as bytes, with the names that do not fit into its row, and back among others. */
import { NamePool } from './normalise/name.ts';
import { packRegistration, type Registration } from './normalise/pack.ts';
import { PLACE, type Records, STRIDE } from './record.ts';

const ROW_BYTES = STRIDE * 4;
const FEW_NAMES = 16;

/** A registration that stands alone: its row, and its long and former names. */
export function recordOf(registration: Registration): Records {
  const rows = new Int32Array(STRIDE);
  const pool = new NamePool(FEW_NAMES);
  packRegistration(rows, 0, registration, pool);
  return { rows, pool: pool.codes.subarray(0, pool.length) };
}

export function bytesOf({ rows, pool }: Records): Uint8Array {
  const bytes = new Uint8Array(ROW_BYTES + pool.byteLength);
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, ROW_BYTES));
  bytes.set(new Uint8Array(pool.buffer, pool.byteOffset, pool.byteLength), ROW_BYTES);
  return bytes;
}

/** Many stored records as the rows of one block, in this order. */
export function recordsOf(stored: readonly Uint8Array[]): Records {
  const rows = new Int32Array(stored.length * STRIDE);
  const pool = new Uint16Array(stored.reduce((sum, bytes) => sum + (bytes.length - ROW_BYTES) / 2, 0));
  const [rowBytes, poolBytes] = [new Uint8Array(rows.buffer), new Uint8Array(pool.buffer)];
  let pooled = 0;
  for (const [index, bytes] of stored.entries()) {
    // Nearly all are a row and nothing else: then no view of a part is made.
    if (bytes.length === ROW_BYTES) {
      rowBytes.set(bytes, index * ROW_BYTES);
      continue;
    }
    rowBytes.set(bytes.subarray(0, ROW_BYTES), index * ROW_BYTES);
    poolBytes.set(bytes.subarray(ROW_BYTES), pooled * 2);
    for (const place of [PLACE.longName, PLACE.formerName]) {
      const at = rows[index * STRIDE + place] ?? -1;
      if (at >= 0) rows[index * STRIDE + place] = at + pooled;
    }
    pooled += (bytes.length - ROW_BYTES) / 2;
  }
  return { rows, pool };
}
