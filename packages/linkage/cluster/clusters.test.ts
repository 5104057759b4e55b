import { expect, test } from 'vitest';
import type { Registration } from '../normalise/pack.ts';
import { recordsOf } from '../proof/pairs.ts';
import { STRIDE } from '../record.ts';
import { noFrequencies } from '../score/frequencies.ts';
import { Scorer } from '../score/score.ts';
import { cluster } from './clusters.ts';
import { Edges, withoutRepeats } from './edges.ts';

const SONG: Registration = {
  name: '林青松',
  id_number: '990101198503050032',
  birth_date: '1985-03-05',
  household_address: '幸福路12号3栋402室',
  phone: '13800138001',
};
const NAMESAKE: Registration = { ...SONG, id_number: '991501198503050473' };
const WITHOUT_NUMBER: Registration = { ...SONG, id_number: '' };

function groupsOf(registrations: readonly Registration[]) {
  const records = recordsOf(registrations);
  const scorer = new Scorer(records, noFrequencies());
  const edges = new Edges();
  for (let a = 0; a < registrations.length; a++) {
    for (let b = a + 1; b < registrations.length; b++) {
      const { decision, score } = scorer.score(a * STRIDE, b * STRIDE);
      edges.add(a, b, score, decision, 0);
      edges.add(b, a, score, decision, 0);
    }
  }
  return cluster(records, withoutRepeats(edges, registrations.length), (a, b) => a - b).groups;
}

test('what is the same as the same is the same', () => {
  expect(groupsOf([SONG, WITHOUT_NUMBER, { ...SONG, phone: '' }])).toEqual([[0, 1, 2]]);
});

test('a row that would join two people joins neither: nobody can say whose it is', () => {
  expect(groupsOf([SONG, WITHOUT_NUMBER, NAMESAKE])).toEqual([]);
  expect(groupsOf([SONG, SONG, WITHOUT_NUMBER, NAMESAKE])).toEqual([[0, 1]]);
});

test('nobody stands on more than eight rows without a person having looked', () => {
  const sizes = groupsOf(Array.from({ length: 20 }, () => SONG)).map((group) => group.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
});

test('a pair that several passes find stands once', () => {
  const edges = new Edges();
  edges.add(3, 1, 0.5, 2, 0);
  edges.add(1, 3, 0.5, 2, 0);
  edges.add(1, 2, 0.5, 2, 0);
  const unique = withoutRepeats(edges, 4);
  expect([unique.length, ...unique.b.subarray(0, 2)]).toEqual([2, 2, 3]);
});
