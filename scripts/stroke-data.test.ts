import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OFFICIAL_LEVELS, OFFICIAL_TABLE, readSequences, writeStrokeData } from './stroke-data.ts';

test('the generated table is fresh', () => {
  expect(readFileSync('packages/rules/stroke-data.ts', 'utf8')).toBe(writeStrokeData());
});

test('every character of 通用规范汉字表 has a stroke sequence', () => {
  const sequences = readSequences();
  expect(OFFICIAL_TABLE).toHaveLength(8105);
  expect(OFFICIAL_TABLE.filter((character) => !sequences.has(character))).toEqual([]);
});

test('the sequences put each level of the table into its official order', () => {
  const sequences = readSequences();
  const misplaced = OFFICIAL_LEVELS.flatMap((level) =>
    level.filter((character, index) => {
      const [before = '', here = ''] = [level[index - 1], character].map((some) => sequences.get(some ?? ''));
      return before.length === here.length ? before > here : before.length > here.length;
    }),
  );
  // 𨱇 (钅求) follows 铽 (钅忒) in the table, though 12413 precedes 14544.
  expect(misplaced).toEqual(['𨱇']);
});
