/** docs/glossary.md and the code use the same words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow } from './source-files.ts';

const [WORDS = '', RESERVED = '', DOCUMENTS = ''] = readFileSync('docs/glossary.md', 'utf8').split(/^## /m);
const CODE = filesBelow(['packages', 'server', 'cli', 'web'], ['.ts', '.tsx', '.sql'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** [Chinese term, identifier] of each row. */
function rowsOf(table: string): [string, string][] {
  return [...table.matchAll(/^\|([^|]+)\|[^|]+\| *`([^`]+)`/gm)].map(([, term = '', word = '']) => [
    term.trim(),
    word,
  ]);
}

function occurs(identifier: string): boolean {
  return new RegExp(`(?<![A-Za-z])${identifier}(?![A-Za-z])`).test(CODE);
}

describe('every word of the glossary is used', () => {
  test.each([...rowsOf(WORDS), ...rowsOf(DOCUMENTS)])('%s · %s', (_term, identifier) => {
    expect(occurs(identifier)).toBe(true);
  });
});

describe('no word is taken for something else before its room is built', () => {
  test.each(rowsOf(RESERVED))('%s · %s', (_term, identifier) => {
    expect(occurs(identifier)).toBe(false);
  });
});

test('one word, one meaning', () => {
  const rows = [...rowsOf(WORDS), ...rowsOf(RESERVED), ...rowsOf(DOCUMENTS)];
  const identifiers = rows.map(([, identifier]) => identifier);
  expect(rows.length).toBeGreaterThan(50);
  expect(identifiers.filter((identifier, index) => identifiers.indexOf(identifier) !== index)).toEqual([]);
});
