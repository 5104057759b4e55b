import { expect, test } from 'vitest';
import { addressText } from './address-text.ts';

test.each([
  ['幸福路十二号', '幸福路12号'],
  ['幸福路１２号', '幸福路12号'],
  ['幸福路二十一号三单元', '幸福路21号3单元'],
  ['龍鎮 和平村，3組', '龙镇 和平村 3组'],
  ['河三街道', '河三街道'],
  ['和平村三组', '和平村3组'],
  ['', ''],
])('%s is %s', (written, plain) => {
  expect(addressText(written)).toBe(plain);
});
