import { describe, expect, test } from 'vitest';
import { publicationReasons } from './publication-check.ts';

const DAY = '2016-10-20';
const election = { election: 'e', name: '五镇人民代表大会', level: 'township' as const, area: '231182106' };
const constituency = (seats: number) => ({
  id: 'c',
  number: 1,
  name: '五镇第1选区',
  kind: 'residence',
  population: 700,
  seats,
});

function failing(facts: { seats: number | null; vacant: number; constituencies: readonly number[] }) {
  const constituencies = facts.constituencies.map(constituency);
  return publicationReasons({ ...election, ...facts, constituencies }, DAY)
    .filter(({ holds }) => !holds)
    .map(({ test: arithmetic }) => arithmetic);
}

describe('what hinders the publication of constituencies', () => {
  test('nothing, once every seat is assigned or vacant', () => {
    expect(failing({ seats: 5, vacant: 2, constituencies: [2, 1] })).toEqual([]);
    expect(failing({ seats: 5, vacant: 5, constituencies: [] })).toEqual([]);
  });

  test('an election without constituencies whose seats went nowhere', () => {
    expect(failing({ seats: 5, vacant: 0, constituencies: [] })).toEqual(['五镇人民代表大会: 0 + 0 = 5']);
  });

  test('an election whose seats nobody has fixed', () => {
    expect(failing({ seats: null, vacant: 0, constituencies: [] })).toEqual([
      '五镇人民代表大会：代表名额尚未确定',
    ]);
  });

  test('a constituency without a seat', () => {
    expect(failing({ seats: 2, vacant: 0, constituencies: [2, 0] })).toContain('五镇第1选区: 1 <= 0 <= 3');
  });
});
