import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows } from './all-rows.ts';

test('every row once and in order, however many go on a page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), async (list, size) => {
      const readPage = (after: string | null) => {
        const from = Number(after ?? 0);
        const next = from + size < list.length ? from + size : null;
        return Promise.resolve({ rows: list.slice(from, from + size), next });
      };
      expect(await allRows(readPage)).toEqual(list);
    }),
  );
});
