import { expect, test } from 'vitest';
import { readJsonText } from './json-text.ts';

test('a file may begin with a byte order mark', () => {
  expect(readJsonText('\uFEFF{"area": "33"}')).toEqual({ ok: true, value: { area: '33' } });
  expect(readJsonText('null')).toEqual({ ok: true, value: null });
});

test.each([
  ['{\n"area": 33,\n"name": 浙江\n}', /写坏了（在第 3 行附近）/],
  [
    '{\n"area": 33,\n"name": "浙江省各级人民代表大会",\n"title": 浙江, "unknown": []\n}',
    /写坏了（在第 4 行附近）/,
  ],
  ['{\n"area": 33,\n}', /写坏了（在第 3 行附近）/],
  ['{\n"area":\n', /写坏了（在第 3 行附近）/],
  ['', /写坏了（在第 1 行附近）/],
  ['{"area": "33", "area": "44"}', /写了两遍/],
  ['[{"limits": {"days": 5, "days": 6}}]', /写了两遍/],
])('%s is told with its place', (text, why) => {
  const read = readJsonText(text);
  expect(read.ok ? '' : read.why).toMatch(why);
});
