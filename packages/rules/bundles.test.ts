import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { bundleSizes, tableOfBundle } from './bundles.ts';

test.each([
  [0, 100, [0]],
  [1, 100, [1]],
  [100, 100, [100]],
  [149, 100, [149]],
  [150, 100, [100, 50]],
  [249, 100, [100, 149]],
  [703, 100, [100, 100, 100, 100, 100, 100, 103]],
])('%i ballots in bundles of %i', (ballots, size, sizes) => {
  expect(bundleSizes(ballots, size)).toEqual(sizes);
});

test('no ballot is lost or doubled, and no bundle is smaller than half of what was wanted', () => {
  assert(
    property(integer({ min: 0, max: 20_000 }), integer({ min: 20, max: 500 }), (ballots, size) => {
      const sizes = bundleSizes(ballots, size);
      expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(ballots);
      if (ballots >= size) expect(Math.min(...sizes) * 2).toBeGreaterThanOrEqual(size);
    }),
  );
});

test('tables take their turns', () => {
  expect([1, 2, 3, 4].map((bundle) => tableOfBundle(bundle, 3))).toEqual([1, 2, 3, 1]);
});
