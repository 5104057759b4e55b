import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { encodeQR } from 'qr';
import { expect, test } from 'vitest';
import { decodePicture } from './decode-qr.ts';
import { numberIn } from './number-in-code.ts';

const BODY = '99918319730707001';
const NUMBER = BODY + checkDigit(BODY);

/** A picture as a camera has it: four pixels a module, with a quiet zone. */
function picture(text: string) {
  const rows = encodeQR(text, 'raw', { border: 4, scale: 4 });
  const width = rows[0]?.length ?? 0;
  const data = new Uint8ClampedArray(
    rows.flatMap((row) => row.flatMap((dark) => (dark ? [0, 0, 0, 255] : [255, 255, 255, 255]))),
  );
  return { width, height: rows.length, data };
}

test('a code is read, and nothing where there is none', () => {
  expect(decodePicture(picture(`选民证 ${NUMBER}`))).toBe(`选民证 ${NUMBER}`);
  expect(
    decodePicture({ width: 40, height: 40, data: new Uint8ClampedArray(40 * 40 * 4).fill(255) }),
  ).toBeUndefined();
});

test('the number is found wherever it stands in a code, if it is sound', () => {
  expect(numberIn(NUMBER)).toBe(NUMBER);
  expect(numberIn(`https://x/?id=${NUMBER.toLowerCase()}&n=1`)).toBe(NUMBER);
  expect(numberIn(`姓名:石小榴 证号:${NUMBER}`)).toBe(NUMBER);
  expect(numberIn(`${BODY}${NUMBER.endsWith('1') ? '2' : '1'}`)).toBeUndefined();
  expect(numberIn(`${NUMBER}0`)).toBeUndefined();
  expect(numberIn('微信支付')).toBeUndefined();
});
