import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from './json-lines.ts';

/** The lines of these chunks, as [number, text]; a line that cannot be read has its reason instead. */
function linesOf(chunks: readonly Buffer[]): (readonly [number, string])[] {
  const found: (readonly [number, string])[] = [];
  const splitter = new LineSplitter({
    line: (text, number) => found.push([number, text]),
    unreadable: (why, number) => found.push([number, why]),
  });
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return found;
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [
    0,
    ...places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b),
    bytes.length,
  ];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

test('the same lines however the stream is cut, also within a character', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '选', '𠮷', '"', '\r', ' ') }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(texts, fc.array(fc.nat()), fc.boolean(), (lines, places, endsWithLineFeed) => {
      const text = lines.join('\n') + (endsWithLineFeed ? '\n' : '');
      // A last line without anything on it is nothing.
      const expected = endsWithLineFeed || lines.at(-1) !== '' ? lines : lines.slice(0, -1);
      const found = linesOf(cut(Buffer.from(text), places));
      expect(found).toEqual(expected.map((line, index) => [index + 1, line]));
    }),
  );
});

test('only the line that is not UTF-8 is refused', () => {
  const bytes = Buffer.concat([
    Buffer.from('选\n'),
    Buffer.from([0xd1, 0xa1]),
    Buffer.from('\n\xff\nb'),
    Buffer.from([0xff]),
  ]);
  const broken = Buffer.concat([Buffer.from('甲\n'), Buffer.from([0xd1, 0xff]), Buffer.from('\n乙\n')]);
  expect(linesOf([broken])).toEqual([
    [1, '甲'],
    [2, 'not-utf8'],
    [3, '乙'],
  ]);
  expect(linesOf([bytes]).at(-1)).toEqual([4, 'not-utf8']);
});

test('a line longer than memory should hold is refused, and the next one read', () => {
  const chunk = Buffer.alloc(8 * 1024 * 1024, 'x');
  const chunks = [Buffer.from('a\n'), ...Array.from({ length: 9 }, () => chunk), Buffer.from('x\nb\nc')];
  expect(linesOf(chunks)).toEqual([
    [1, 'a'],
    [2, 'too-long'],
    [3, 'b'],
    [4, 'c'],
  ]);
  expect(linesOf(chunks.slice(0, -1)).at(-1)).toEqual([2, 'too-long']);
});
