import { expect, test } from 'vitest';
import { whoStands } from './check-formal-list.ts';

const chosen = { unfinished: null, primarySelected: ['a', 'b', 'c', 'd'], list: null };

test('whom voters chose stands, and nobody else', () => {
  expect(whoStands(chosen, ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 6)).toEqual(['a', 'b', 'c', 'd']);
});

test('one of those has gone and all who are left may stand: they all do', () => {
  expect(whoStands(chosen, ['a', 'b', 'c', 'e', 'f'], 6)).toEqual(['a', 'b', 'c', 'e', 'f']);
});

test('nobody stands while voters are still to be heard', () => {
  expect(whoStands({ ...chosen, unfinished: 'primary' }, ['a', 'b'], 6)).toEqual([]);
  expect(whoStands({ unfinished: null, primarySelected: null, list: null }, ['a', 'b'], 1)).toEqual([]);
  expect(whoStands(undefined, ['a'], 6)).toEqual([]);
});
