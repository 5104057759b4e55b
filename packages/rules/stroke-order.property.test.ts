import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ORDERED } from './stroke-data.ts';
import { compareByStrokes, strokeOrder, strokeSortKey } from './stroke-order.ts';

const characters = Array.from(ORDERED.join(''));
const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...characters), { maxLength: 4 }).map((some) => some.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...Array.from('王欧阳司马·　 𠮷陳\uFA11')), { maxLength: 5 })
      .map((some) => some.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);

test('the order does not depend on the order given', () => {
  fc.assert(
    fc.property(fc.array(name), fc.integer(), (names, turn) => {
      const at = names.length ? Math.abs(turn) % names.length : 0;
      const turned = [...names.slice(at), ...names.slice(0, at)].toReversed();
      expect(strokeOrder(turned)).toEqual(strokeOrder(names));
    }),
  );
});

test('the comparator is an order: reflexive, antisymmetric, transitive', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(compareByStrokes(a, a)).toBe(0);
      expect(compareByStrokes(a, b) + compareByStrokes(b, a)).toBe(0);
      if (compareByStrokes(a, b) === 0) expect(a).toBe(b);
      if (compareByStrokes(a, b) <= 0 && compareByStrokes(b, c) <= 0) {
        expect(compareByStrokes(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test('keys order by bytes as the comparator orders names', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const bytes = Buffer.compare(Buffer.from(strokeSortKey(a)), Buffer.from(strokeSortKey(b)));
      expect(bytes).toBe(compareByStrokes(a, b));
    }),
  );
});
