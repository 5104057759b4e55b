import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeCharacterData } from './character-data.ts';
import { writeLunarYears } from './lunar-years.ts';
import { writeWeights } from './train-linkage.ts';

test('the tables of characters are fresh', () => {
  expect(readFileSync('packages/linkage/characters/character-data.ts', 'utf8')).toBe(writeCharacterData());
});

test('the lunar years are fresh', () => {
  expect(readFileSync('packages/linkage/normalise/lunar-years.ts', 'utf8')).toBe(writeLunarYears());
});

test('the weights are what training makes of the generated population', async () => {
  expect(readFileSync('packages/linkage/score/weights.ts', 'utf8')).toBe(await writeWeights());
});
