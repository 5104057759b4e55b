import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { cipherFor } from './cipher.ts';

test('what was encrypted comes back, no two ciphertexts begin alike, and a changed byte is refused', () => {
  const cipher = cipherFor(randomBytes(32));
  const sealed = Array.from({ length: 3_000 }, (_, index) => cipher.encrypt(`第${index}人`));
  expect(sealed.map((each) => cipher.decrypt(each).toString())).toEqual(
    sealed.map((_, index) => `第${index}人`),
  );
  expect(new Set(sealed.map((each) => each.subarray(0, 12).toString('hex'))).size).toBe(3_000);
  const [first] = sealed;
  first?.writeUInt8(first.readUInt8(20) ^ 1, 20);
  expect(() => cipher.decrypt(first ?? Buffer.alloc(0))).toThrow();
});
