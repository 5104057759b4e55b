/** Hashes for keys: 32 bits, never 0, for 0 says that there is nothing to hash. */

export function mix(hash: number, value: number): number {
  // The first is spread before the second comes in: 1380013 and 8001 must not meet 1380012 and 8000.
  let mixed = Math.imul(hash + 0x9e3779b9, 0x85ebca6b) ^ value;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

export function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  return mixed === 0 ? 1 : mixed;
}
