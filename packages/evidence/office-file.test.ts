import { generateKeyPairSync, sign } from 'node:crypto';
import { keyFingerprint } from '@xuanwu/ledger/checkpoint.ts';
import { expect, test } from 'vitest';
import { type OfficeFile, readOfficeFile, writeOfficeFile } from './office-file.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = {
  publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
  sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
};
const file: OfficeFile = {
  kind: 'sheet',
  from: '231182',
  to: '2311',
  isRehearsal: true,
  data: { stage: 'voting', figures: { tasks: 3 } },
};

test('what was written is read again, with the fingerprint of its key', () => {
  expect(readOfficeFile(writeOfficeFile(file, signer))).toEqual({
    ok: true,
    file,
    fingerprint: keyFingerprint(signer.publicKey),
  });
});

test('every field is signed', () => {
  const text = writeOfficeFile(file, signer);
  for (const [was, is] of [
    ['"sheet"', '"sheet-order"'],
    ['"231182"', '"231183"'],
    ['"2311"', '"2312"'],
    ['true', 'false'],
    ['"tasks": 3', '"tasks": 4'],
    ['"tasks": 3', '"tasks": 3.5'],
  ] as const)
    expect(readOfficeFile(text.replace(was, is)), is).toEqual({ ok: false, problem: 'changed' });
});

test('what is no such file is damaged, a key that is none holds nothing', () => {
  for (const text of ['', 'null', '{}', '[1]', writeOfficeFile(file, signer).slice(0, 200)])
    expect(readOfficeFile(text)).toEqual({ ok: false, problem: 'damaged' });
  const other = writeOfficeFile(file, { ...signer, publicKey: 'no key' });
  expect(readOfficeFile(other)).toEqual({ ok: false, problem: 'changed' });
});
