/**
 * The hash chain of a ledger (选务日志): each position's hash covers the ledger's name, the position, the hash before it
 * and the entry's body, byte for byte.
 */
import { createHash } from 'node:crypto';

/** Before the first entry there is nothing: thirty-two zero bytes. */
export const GENESIS: Uint8Array = new Uint8Array(32);

export function sha256(data: Uint8Array | string): Uint8Array {
  return createHash('sha256').update(data).digest();
}

export function chainHash(ledger: string, position: number, previous: Uint8Array, body: string): Uint8Array {
  return createHash('sha256')
    .update(`xuanwu-ledger-1\n${ledger}\n${position}\n`)
    .update(previous)
    .update(sha256(body))
    .digest();
}

export interface PlacedEntry {
  readonly position: number;
  readonly body: string;
  readonly hash: Uint8Array;
}

export interface ChainFault {
  readonly position: number;
  readonly fault: 'gap' | 'hash';
}

/** Checks a whole chain from its beginning; undefined where it is sound. */
export function findChainFault(ledger: string, entries: Iterable<PlacedEntry>): ChainFault | undefined {
  let previous = GENESIS;
  let expected = 1;
  for (const { position, body, hash } of entries) {
    if (position !== expected) return { position: expected, fault: 'gap' };
    const computed = chainHash(ledger, position, previous, body);
    if (!equalBytes(computed, hash)) return { position, fault: 'hash' };
    previous = hash;
    expected += 1;
  }
  return undefined;
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
