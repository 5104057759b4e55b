import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulkCipherFor } from './bulk-cipher.ts';
import { cipherFor } from './cipher.ts';

test('whatever it writes, of any length, the ordinary cipher reads', () => {
  const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(secret, fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 80 }), (key, texts) => {
      const bulk = bulkCipherFor(key);
      const sealed = texts.map((text) => bulk.encrypt(text));
      const ordinary = cipherFor(key);
      expect(sealed.map((each) => ordinary.decrypt(each))).toEqual(texts.map((text) => Buffer.from(text)));
    }),
    { numRuns: 60 },
  );
});

test('no two texts begin alike, Chinese comes back, and a changed byte is refused', () => {
  const key = randomBytes(32);
  const bulk = bulkCipherFor(key);
  const sealed = Array.from({ length: 3_000 }, (_, index) => bulk.encrypt(`第${index}人`));
  expect(new Set(sealed.map((each) => each.subarray(0, 12).toString('hex'))).size).toBe(3_000);
  expect(sealed.map((each) => bulk.decrypt(each).toString())).toEqual(
    sealed.map((_, index) => `第${index}人`),
  );
  const [first = Buffer.alloc(0)] = sealed;
  for (let at = 0; at < first.length; at++) {
    const changed = Buffer.from(first);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => bulk.decrypt(changed)).toThrow();
  }
});
