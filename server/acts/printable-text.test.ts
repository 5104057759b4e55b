import { expect, test } from 'vitest';
import { printableText } from './printable-text.schema.ts';

const text = printableText(1_000, '请填写');

test('a character of the GBK time gets its code point', () => {
  expect(text.parse(' 李\u{E863}不应列入 ')).toBe('李䶮不应列入');
});

test.each([
  ['private use', '他叫李\u{E000}，已经迁走', '第 4 个字（U+E000，在“他叫李”后面）'],
  ['a picture', '\u{1F5F3}投票', '第 1 个字（U+1F5F3）'],
  ['a picture of an older character', '好\u2764\uFE0F', '第 3 个字（U+FE0F'],
])('%s is refused with its place', (_what, written, place) => {
  const { error } = text.safeParse(written);
  expect(error?.issues[0]?.message).toContain(place);
});

test('rare characters are left', () => {
  expect(text.safeParse('\u{20BB7}\u{2EBE0}〇·').success).toBe(true);
});
