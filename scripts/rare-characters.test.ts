import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeRareCharacters } from './rare-characters.ts';

test('the generated style sheet is fresh', () => {
  expect(readFileSync('web/rare-characters.css', 'utf8')).toBe(writeRareCharacters());
});
