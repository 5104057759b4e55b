/** 离线登记包的签名 · checked on the device itself, with what the browser brings along. */
import { bytesOf } from '../../../registration/phone/sealed-box.ts';
import { derOf, type KnownKey } from './installation-key.ts';

/** `unchecked` where this browser has no Ed25519. */
export type SignatureFinding = 'holds' | 'wrong' | 'unchecked';

/** What is signed is the hexadecimal text of the hash. */
export async function checkSignature(
  { publicKey }: Pick<KnownKey, 'publicKey'>,
  sha256: string,
  signature: string,
): Promise<SignatureFinding> {
  try {
    const key = await crypto.subtle.importKey('spki', derOf(publicKey), 'Ed25519', false, ['verify']);
    const signed = new TextEncoder().encode(sha256);
    const holds = await crypto.subtle.verify('Ed25519', key, bytesOf(signature), signed);
    return holds ? 'holds' : 'wrong';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unchecked' : 'wrong';
  }
}
