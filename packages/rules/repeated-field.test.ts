import { expect, test } from 'vitest';
import { hasRepeatedField } from './repeated-field.ts';

function repeats(text: string): boolean {
  return hasRepeatedField(text, JSON.parse(text) as object);
}

test.each([
  '{"a":1,"a":1}',
  '{"votes":{"A":6,"B":4,"A":1}}',
  '{"units":[{"id":1},{"id":2,"id":3}]}',
  String.raw`{"a":1,"\u0061":2}`,
  '{"__proto__":1,"__proto__":2}',
  '{"a" : {} , "a":[]}',
])('%s', (text) => expect(repeats(text)).toBe(true));

test.each([
  '{}',
  '{"a":1,"A":1}',
  '{"a":":","b":"\\":\\"","c\\\\":"\\\\"}',
  '{"units":[{"id":1},{"id":1}]}',
  '{"__proto__":1,"constructor":{"1":2,"0":null}}',
  '["a:b",{"a":[":",{"b":{}}]}]',
  `{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
])('not %s', (text) => expect(repeats(text)).toBe(false));
