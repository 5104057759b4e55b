/**
 * The keys of the installation, in files outside the database: one secret, from which the identifier-hash key and the
 * wrapping key are derived, and one Ed25519 key that signs checkpoints and packages.
 */
import {
  createCipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyFingerprint } from '@xuanwu/ledger/checkpoint.ts';
import { cipherFor, type Cipher } from './cipher.ts';

/** What a person's record is sealed and found by. */
export interface RecordKeys {
  /** Keyed hash of a normalised identity number: equal numbers, equal hashes, in every county and cycle. */
  identifierHash(normalised: string): Buffer;
  /** Keyed hash of its last four characters, or of those four alone. */
  identifierTailHash(numberOrTail: string): Buffer;
  /** Keyed hashes of what several linkage records of one person may share, each in its place; 0, which is nothing, stays 0. */
  blockingHashes(values: Int32Array): Int32Array;
  /** Seals linkage records, of every county with one key: each has to be compared with all. */
  readonly linkage: Cipher;
}

export interface Keys extends RecordKeys {
  /** For threads of this process: what `recordKeys` makes those keys of. */
  readonly secret: Uint8Array;
  /** Encrypts data keys and files of the installation. */
  readonly wrapping: Cipher;
  sign(bytes: Uint8Array): Buffer;
  /** PEM (SPKI). */
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** Reads the keys in the folder, or makes them there at the first start. */
export async function openKeys(directory: string): Promise<Keys> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const secret = await readOrCreate(join(directory, 'installation.key'), () =>
    randomBytes(32).toString('hex'),
  );
  const signing = await readOrCreate(join(directory, 'signing.key'), newSigningKey);
  return keysFrom(Buffer.from(secret.trim(), 'hex'), createPrivateKey(signing));
}

export function recordKeys(secret: Uint8Array): RecordKeys {
  const identifierKey = createSecretKey(derived(secret, 'identifier hash'));
  return {
    identifierHash: (normalised) => createHmac('sha256', identifierKey).update(normalised).digest(),
    identifierTailHash: tailHashes(derived(secret, 'identifier tail hash')),
    blockingHashes: blockingHashes(derived(secret, 'blocking hash')),
    linkage: cipherFor(derived(secret, 'linkage record')),
  };
}

function derived(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `xuanwu ${purpose}`, 32));
}

function keysFrom(secret: Buffer, signing: KeyObject): Keys {
  const publicKey = createPublicKey(signing).export({ type: 'spki', format: 'pem' }).toString();
  return {
    ...recordKeys(secret),
    secret,
    wrapping: cipherFor(derived(secret, 'wrapping')),
    sign: (bytes) => sign(null, bytes, signing),
    publicKey,
    fingerprint: keyFingerprint(publicKey),
  };
}

/** There are eleven thousand of them, so each is hashed once. */
function tailHashes(key: Buffer): (numberOrTail: string) => Buffer {
  const known = new Map<string, Buffer>();
  return (numberOrTail) => {
    const tail = numberOrTail.slice(-4);
    const hash = known.get(tail) ?? createHmac('sha256', key).update(tail).digest();
    if (IS_TAIL.test(tail)) known.set(tail, hash);
    return hash;
  };
}

const IS_TAIL = /^\d{3}[\dX]$/;

const BLOCK_WORDS = 4;

/** One block of AES each, place and value: a keyed function of both at a tenth of the time of an HMAC each. */
function blockingHashes(key: Buffer): (values: Int32Array) => Int32Array {
  // Each block is for itself, so that one cipher does for all.
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return (values) => {
    const blocks = new Int32Array(values.length * BLOCK_WORDS);
    for (let place = 0; place < values.length; place++) {
      blocks[place * BLOCK_WORDS] = place + 1;
      blocks[place * BLOCK_WORDS + 1] = values[place] ?? 0;
    }
    const hashed = cipher.update(new Uint8Array(blocks.buffer));
    const hashes = new Int32Array(values.length);
    for (let place = 0; place < values.length; place++)
      hashes[place] = values[place] === 0 ? 0 : hashed.readInt32LE(place * BLOCK_WORDS * 4) || 1;
    return hashes;
  };
}

function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

async function readOrCreate(path: string, make: () => string): Promise<string> {
  const stored = await readFile(path, 'utf8').catch(() => undefined);
  if (stored !== undefined) return stored;
  // 'wx': of two first starts at once, the second reads what the first wrote.
  const made = make();
  return writeFile(path, made, { mode: 0o600, flag: 'wx' }).then(
    () => made,
    () => readFile(path, 'utf8'),
  );
}
