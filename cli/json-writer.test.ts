import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonWriter } from './json-writer.ts';
import { rawMember } from './raw-member.ts';

test('writes what JSON.stringify writes', () => {
  const writer = new JsonWriter();
  const values = fc.jsonValue({ stringUnit: 'binary' });
  fc.assert(
    fc.property(
      values,
      fc.array(
        fc.record({
          rule: fc.string(),
          article: fc.string(),
          test: fc.string({ unit: 'binary' }),
          holds: fc.boolean(),
        }),
      ),
      (value, reasons) => {
        const answer = { value, reasons };
        writer.value(answer);
        expect(writer.take().toString('utf8')).toBe(JSON.stringify(answer));
      },
    ),
    { numRuns: 1000 },
  );
});

test('grows as far as an answer needs', () => {
  const writer = new JsonWriter();
  const names = Array.from({ length: 200_000 }, (_, index) => `第${index}人`);
  writer.value(names);
  expect(writer.take().toString('utf8')).toBe(JSON.stringify(names));
});

test('a member is found as it was written', () => {
  const json = fc.json();
  fc.assert(
    fc.property(json, json, fc.constantFrom('', ' ', '\t '), (id, other, space) => {
      const s = space;
      const object = `${s}{${s}"a"${s}:${s}${other}${s},${s}"id"${s}:${s}${id}${s},${s}"i\\"d"${s}:${s}{"id":1}${s}}${s}`;
      expect(rawMember(object, 'id')).toBe(id);
    }),
  );
  expect(rawMember('{"\\u0069d":12345678901234567890}', 'id')).toBe('12345678901234567890');
  expect(rawMember('{"id":1.0,"x":[],"id":[1, {"id":"}"}]}', 'id')).toBe('[1, {"id":"}"}]');
  expect(rawMember('{}', 'id')).toBeUndefined();
});
