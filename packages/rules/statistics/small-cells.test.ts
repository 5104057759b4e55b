import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverSmallCells, coveredLevels, SMALLEST_CELL } from './small-cells.ts';

test.each([
  [
    [120, 80],
    [120, 80],
  ],
  [
    [120, 80, 6],
    [120, null, null],
  ],
  [
    [120, 6, 7],
    [120, null, null],
  ],
  [
    [120, 80, 1, 2],
    [120, null, null, null],
  ],
  [[6], [null]],
  [
    [120, 0],
    [null, null],
  ],
  [[], []],
])('%j is shown as %j', (cells, shown) => expect(coverSmallCells(cells)).toEqual(shown));

test('no small number is shown or follows from the sum, and what is shown is true', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 12 }), (cells) => {
      const shown = coverSmallCells(cells);
      const covered = cells.filter((_, index) => shown[index] === null);
      shown.forEach((count, index) => {
        if (count !== null) expect([count, count >= SMALLEST_CELL]).toEqual([cells[index], true]);
      });
      const sum = covered.reduce((total, count) => total + count, 0);
      if (covered.length > 0 && covered.length < cells.length) {
        expect(covered.length).toBeGreaterThan(1);
        expect(sum).toBeGreaterThanOrEqual(SMALLEST_CELL);
      }
    }),
  );
});

test('from the level with the first small cell down nothing is shown; a kind of which there is no box is no small cell', () => {
  const levels = [
    { level: 'county', cells: [500, null, 16] },
    { level: 'township', cells: [300, 200, null, 16] },
    { level: 'constituency', cells: [300, 100, 100, 6, 10] },
    { level: 'place', cells: [] },
  ];
  expect([...coveredLevels(levels)]).toEqual(['constituency', 'place']);
  expect(coveredLevels(levels.slice(0, 2)).size).toBe(0);
});
