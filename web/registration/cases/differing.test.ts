import { expect, test } from 'vitest';
import { differing } from './differing.ts';

function marked(text: string, other: string): string {
  const marks = differing(text, other);
  return [...text]
    .map((character, at) => (marks[at] ? `[${character}]` : character))
    .join('')
    .replaceAll('][', '');
}

test.each([
  ['林小松', '林小松', '林小松'],
  ['林小松', '林晓松', '林[小]松'],
  ['林松', '林小松', '林松'],
  ['林小松', '林松', '林[小]松'],
  ['松市一路 1 号', '松市二路 1 号', '松市[一]路 1 号'],
  ['\u{20BB7}田', '吉田', '[\u{20BB7}]田'],
  ['甲', '', '[甲]'],
  ['黑龙江省五大连池市龙镇和平村3组58号', '龙镇和平村3组58号', '[黑龙江省五大连池市]龙镇和平村3组58号'],
  ['231182********2778', '231182********2575', '231182********2[7]7[8]'],
])('%s beside %s', (text, other, expected) => {
  expect(marked(text, other)).toBe(expected);
});
