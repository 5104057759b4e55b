import { PARAMETER_IDS } from '@xuanwu/rules/parameters.ts';
import { expect, test } from 'vitest';
import { CHAPTERS } from './chapters.ts';

test('every silent point stands in one chapter', () => {
  expect(CHAPTERS.flatMap(({ ids }) => ids).toSorted()).toEqual([...PARAMETER_IDS].toSorted());
});
