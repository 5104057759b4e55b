/**
 * 手机上的加密 · what a phone keeps is sealed with a key that the server made for it; that key lies on the phone only wrapped by another, which
 * is derived from twelve digits that whoever took the register knows and the phone does not (docs/decisions/0018).
 */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** The key, wrapped, and how the wrapping key comes from the code. */
export interface Lock extends Sealed {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
}

const ITERATIONS = 1_000_000;
const IV_BYTES = 12;
const SALT_BYTES = 16;
export const CODE_DIGITS = 12;

/** 随身口令 · twelve digits by chance, each as likely as any other. */
export function newCode(): string {
  let code = '';
  while (code.length < CODE_DIGITS) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // The largest multiple of ten that a byte can reach.
    if (byte < 250) code += String(byte % 10);
  }
  return code;
}

export function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\D/g, '');
}

/** The wrapped key names what it is for, so that no other lock can be put in its place. */
export async function lockKey(key: string, code: string, register: string): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const wrapping = await keyFromCode(code, salt, ITERATIONS);
  return { ...(await seal(wrapping, key, register)), salt, iterations: ITERATIONS };
}

/** undefined where the code is another. */
export async function unlockKey(lock: Lock, code: string, register: string): Promise<CryptoKey | undefined> {
  const wrapping = await keyFromCode(code, lock.salt, lock.iterations);
  try {
    return await importKey(await unseal<string>(wrapping, lock, register));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** Not to be read out of the browser any more. */
export function importKey(base64: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOf(base64), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** `about` is bound to it: sealed for one record, it opens as no other. */
export async function seal(key: CryptoKey, value: unknown, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt(algorithm(iv, about), key, text) };
}

/** @throws DOMException where the key is another or something was changed. */
export async function unseal<T>(key: CryptoKey, { iv, data }: Sealed, about: string): Promise<T> {
  const text = await crypto.subtle.decrypt(algorithm(iv, about), key, data);
  return JSON.parse(new TextDecoder().decode(text)) as T;
}

function algorithm(iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
}

async function keyFromCode(
  code: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-512', salt, iterations },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
