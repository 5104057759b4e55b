/** A signed statement of how long a ledger is and which hash it ends with. A notice prints the first that covers it. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

export interface Checkpoint {
  readonly ledger: string;
  readonly length: number;
  /** Hash of the last position, hexadecimal. */
  readonly root: string;
  /** ISO time, UTC. */
  readonly at: string;
}

/** The bytes that are signed. */
export function checkpointBytes(checkpoint: Checkpoint): Uint8Array {
  const { ledger, length, root, at } = checkpoint;
  return new TextEncoder().encode(`xuanwu-checkpoint-1\n${canonicalJson({ ledger, length, root, at })}`);
}

/** Ed25519 over the bytes; the key as PEM (SPKI). A key that is none verifies nothing. */
export function signatureHolds(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, bytes, createPublicKey(publicKey), signature);
  } catch {
    return false;
  }
}

/** What a notice prints of the key: SHA-256 of its DER, first sixteen bytes, in groups of four. */
export function keyFingerprint(publicKey: string): string {
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return digest.match(/.{4}/g)?.join('-') ?? digest;
}
