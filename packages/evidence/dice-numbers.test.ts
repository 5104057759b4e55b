import { drawByWeight, drawEvenly } from '@xuanwu/rules/audit/draws.ts';
import { expect, test } from 'vitest';
import { diceNumbers } from './dice-numbers.ts';

const FIRST = '4da594a8ab6064d666eab2bdf20cb4480e819e0c3102ca353de57caae1d11fd1';
const SECOND = 'ae230ec16bee77f77c7378f4eb5d265d931665e29e8bbee7e733f58d3815d338';

test('the numbers are those that R. Rivest and P. Stark published for the seed 12345678901234567890', () => {
  const random = diceNumbers('12345678901234567890');
  expect(random(1).toString(16)).toBe(FIRST);
  expect(random(2).toString(16)).toBe(SECOND);
});

test('a bundle is what is left of the number when it is divided by how many there are', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `第${index}扎`);
  const expected = [FIRST, SECOND].map((hex) => `第${BigInt(`0x${hex}`) % 1000n}扎`);
  expect(drawEvenly(diceNumbers('12345678901234567890'), ids, 2)).toEqual(expected);
});

test('drawn evenly no bundle comes twice, and drawing all draws each', () => {
  const ids = ['甲', '乙', '丙', '丁', '戊'];
  expect(drawEvenly(diceNumbers('11112222333344445555'), ids, 5).toSorted()).toEqual(ids.toSorted());
  expect(drawEvenly(diceNumbers('11112222333344445555'), ids, 9)).toHaveLength(5);
});

test('more draws begin with the same ones', () => {
  const random = diceNumbers('61616161616161616161');
  const bundles = [3n, 1n, 4n, 1n, 5n].map((weight, index) => ({ id: String(index), weight }));
  expect(drawByWeight(random, bundles, 40).slice(0, 15)).toEqual(drawByWeight(random, bundles, 15));
});

test('a bundle of twice the weight is drawn about twice as often, and one without any never', () => {
  const bundles = [
    { id: '重', weight: 2n },
    { id: '轻', weight: 1n },
    { id: '无', weight: 0n },
  ];
  const drawn = drawByWeight(diceNumbers('12345612345612345612'), bundles, 3000);
  const heavy = drawn.filter((id) => id === '重').length;
  expect(drawn).not.toContain('无');
  expect(heavy).toBeGreaterThan(1900);
  expect(heavy).toBeLessThan(2100);
});
