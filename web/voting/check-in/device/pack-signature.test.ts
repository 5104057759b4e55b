import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { bareFingerprint, fingerprintOf } from './installation-key.ts';
import { checkSignature } from './pack-signature.ts';

const HASH = 'ab'.repeat(32);
const pemOf = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const { publicKey: key, privateKey } = generateKeyPairSync('ed25519');
const publicKey = pemOf(key);
const signature = sign(null, Buffer.from(HASH), privateKey).toString('base64');
afterEach(() => vi.restoreAllMocks());

test('what the installation signed holds; another text, another key and what is no signature do not', async () => {
  const stranger = pemOf(generateKeyPairSync('ed25519').publicKey);
  expect(await checkSignature({ publicKey }, HASH, signature)).toBe('holds');
  expect(await checkSignature({ publicKey }, 'ba'.repeat(32), signature)).toBe('wrong');
  expect(await checkSignature({ publicKey: stranger }, HASH, signature)).toBe('wrong');
  expect(await checkSignature({ publicKey }, HASH, 'AAAA')).toBe('wrong');
  expect(await checkSignature({ publicKey }, HASH, '不是')).toBe('wrong');
  expect(await checkSignature({ publicKey: '' }, HASH, signature)).toBe('wrong');
});

test('a browser without Ed25519 says so, and does not say that it holds', async () => {
  vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
  expect(await checkSignature({ publicKey }, HASH, signature)).toBe('unchecked');
});

test('the fingerprint is the one that notices print, however it is typed', async () => {
  const der = key.export({ type: 'spki', format: 'der' });
  const printed = createHash('sha256')
    .update(der)
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/(.{4})(?=.)/g, '$1-');
  expect(await fingerprintOf(publicKey)).toBe(printed);
  expect(bareFingerprint(` ${printed.toUpperCase().replaceAll('-', '－')} `)).toBe(bareFingerprint(printed));
});
