/** 封存选票: worked cases. */
import { expect, test } from 'vitest';
import { sealedOf, sealingBalances, sealingComplete, type Sealing } from './ballot-sealing.ts';
import { whyNot } from './explanations.ts';

const electionDay = '2021-11-05';

const sealing: Sealing = {
  electionDay,
  scrutineers: 2,
  packages: [
    { contents: 'used', count: 300, seal: 'A1' },
    { contents: 'used', count: 131, seal: 'A2' },
    { contents: 'spoiled', count: 3, seal: 'A3' },
    { contents: 'unused', count: 66, seal: 'A4' },
    { contents: 'sheets', count: 4, seal: 'A5' },
  ],
};
const ACCOUNTED = { used: 431, spoiled: 3, unused: 66, placesOpen: 0 };

test('what is sealed is what was found, spoiled and left over', () => {
  expect(sealedOf(sealing.packages, 'used')).toBe(431);
  expect(sealingBalances(sealing, ACCOUNTED).every(({ holds }) => holds)).toBe(true);
  expect(sealingComplete(sealing).every(({ holds }) => holds)).toBe(true);
  const wrong = sealingBalances(sealing, { ...ACCOUNTED, used: 432, placesOpen: 1 });
  expect(whyNot(wrong)).toBe(
    '收回的选票封存431张，账上432张，不相符，须写明原因；还有1个投票场所没有核销选票，须写明原因。',
  );
});

test.each([
  ['one scrutineer', { scrutineers: 1 }, '在场的监票人1名，至少要2名。'],
  ['no sheets', { packages: sealing.packages.slice(0, 4) }, '没有封存计票单。'],
  [
    'a seal twice',
    { packages: sealing.packages.map((each) => ({ ...each, seal: 'A1' })) },
    '5包只有1个不同的封签号，每包要用不同的封签。',
  ],
])('%s is no sealing', (_, change, why) => {
  expect(whyNot(sealingComplete({ ...sealing, ...change }))).toBe(why);
});
