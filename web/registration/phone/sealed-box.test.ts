import { expect, test } from 'vitest';
import { inGroups } from '../../widgets/in-groups.ts';
import { digitsOf, importKey, lockKey, newCode, seal, unlockKey, unseal } from './sealed-box.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');

test('the code opens the lock, another code does not, nor does the lock of another register', async () => {
  const code = newCode();
  const lock = await lockKey(KEY, code, 'one');
  expect(await unlockKey(lock, code, 'one')).toBeDefined();
  expect(await unlockKey(lock, code, 'other')).toBeUndefined();
  expect(
    await unlockKey(
      lock,
      code.replace(/^./, (digit) => String((Number(digit) + 1) % 10)),
      'one',
    ),
  ).toBeUndefined();
});

test('what was sealed for one record opens as no other, and what was changed not at all', async () => {
  const key = await importKey(KEY);
  const sealed = await seal(key, { name: '石小榴' }, 'one');
  expect(Buffer.from(sealed.data).includes('石小榴')).toBe(false);
  expect(await unseal(key, sealed, 'one')).toEqual({ name: '石小榴' });
  await expect(unseal(key, sealed, 'other')).rejects.toThrow();
  const changed = new Uint8Array(sealed.data.slice(0));
  changed[0] = (changed[0] ?? 0) ^ 1;
  await expect(unseal(key, { ...sealed, data: changed.buffer }, 'one')).rejects.toThrow();
});

test('the key cannot be read out of the browser', async () => {
  await expect(crypto.subtle.exportKey('raw', await importKey(KEY))).rejects.toThrow();
});

test('twelve digits, every digit as likely; read in groups, typed as one likes', () => {
  const digits = Array.from({ length: 2_000 }, newCode).join('');
  expect(digits).toMatch(/^\d{24000}$/);
  for (const digit of '0123456789') {
    const share = [...digits].filter((each) => each === digit).length / digits.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
  }
  expect(inGroups('123456789012')).toBe('1234 5678 9012');
  expect(digitsOf('１２３４-5678 9012')).toBe('123456789012');
});
