import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM; the result is IV, tag and ciphertext in one. */
export interface Cipher {
  encrypt(data: Uint8Array | string): Buffer;
  /** @throws Error where the key is another or the bytes were changed. */
  decrypt(data: Uint8Array): Buffer;
}

export function cipherFor(secret: Uint8Array): Cipher {
  const key = createSecretKey(secret);
  return {
    encrypt(data) {
      const iv = freshIv();
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = typeof data === 'string' ? cipher.update(data, 'utf8') : cipher.update(data);
      cipher.final();
      // Not `concat`: it takes longer than what it puts together.
      const sealed = Buffer.allocUnsafe(IV_BYTES + TAG_BYTES + body.length);
      sealed.set(iv);
      sealed.set(cipher.getAuthTag(), IV_BYTES);
      sealed.set(body, IV_BYTES + TAG_BYTES);
      return sealed;
    },
    decrypt(data) {
      // Copied, for a view of each would be collected again: a check unseals hundreds.
      for (let at = 0; at < IV_BYTES; at++) openedIv[at] = data[at] ?? 0;
      for (let at = 0; at < TAG_BYTES; at++) openedTag[at] = data[IV_BYTES + at] ?? 0;
      const decipher = createDecipheriv('aes-256-gcm', key, openedIv);
      decipher.setAuthTag(openedTag);
      const body = decipher.update(data.subarray(IV_BYTES + TAG_BYTES));
      // It answers nothing, and throws where the tag is another.
      decipher.final();
      return body;
    },
  };
}

/** Of what is being opened; the decipher keeps its own. */
const openedIv = Buffer.alloc(IV_BYTES);
const openedTag = Buffer.alloc(TAG_BYTES);

const IVS_AT_ONCE = 512;
const ivs = Buffer.alloc(IV_BYTES * IVS_AT_ONCE);
let ivsUsed = IVS_AT_ONCE;

/** Random bytes cost most by the call. Each is used once, and before the next are asked for. */
function freshIv(): Buffer {
  if (ivsUsed === IVS_AT_ONCE) {
    randomFillSync(ivs);
    ivsUsed = 0;
  }
  const at = ivsUsed++ * IV_BYTES;
  return ivs.subarray(at, at + IV_BYTES);
}
