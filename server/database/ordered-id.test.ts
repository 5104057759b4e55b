import { expect, test } from 'vitest';
import { z } from 'zod';
import { orderedId } from './ordered-id.ts';

test('ids are UUIDs, all different, and go up with the time', async () => {
  const before = Array.from({ length: 1_000 }, orderedId);
  const start = Date.now();
  while (Date.now() === start) await Promise.resolve();
  const after = Array.from({ length: 1_000 }, orderedId);
  const ids = [...before, ...after];
  expect(new Set(ids).size).toBe(2_000);
  expect(z.array(z.uuidv7()).safeParse(ids).success).toBe(true);
  expect(
    before
      .toSorted()
      .at(-1)
      ?.localeCompare(after.toSorted()[0] ?? ''),
  ).toBe(-1);
});
