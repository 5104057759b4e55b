import { expect, test } from 'vitest';
import { finished, mix } from './hash.ts';

test('telephones and numbers in a row have keys of their own', () => {
  const keys = new Set<number>();
  for (let front = 0; front < 500; front++) {
    for (let last = 0; last < 500; last++) keys.add(finished(mix(1_380_000 + front, 8000 + last)));
  }
  // Of 250,000 keys of 32 bits seven meet by chance.
  expect(keys.size).toBeGreaterThan(250_000 - 40);
});
