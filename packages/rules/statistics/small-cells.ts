/**
 * 最小单元 · where a vote is told place by place, a number of fewer than ten is not, and so that nobody gets it by taking the others from the sum, one more beside it is not either.
 */

/** 少于这么多的不显示 */
export const SMALLEST_CELL = 10;

/** 隐去小的单元 · null where it is covered. The sum of the cells is known to everybody. A cell of nobody is covered like one of a few. */
export function coverSmallCells(cells: readonly number[]): (number | null)[] {
  const covered = new Set(cells.flatMap((count, index) => (count < SMALLEST_CELL ? [index] : [])));
  const sumOfCovered = () => [...covered].reduce((sum, index) => sum + (cells[index] ?? 0), 0);
  // One alone, or several that are together as few, would follow from the sum.
  while (
    covered.size > 0 &&
    covered.size < cells.length &&
    (covered.size === 1 || sumOfCovered() < SMALLEST_CELL)
  ) {
    const [next] = cells
      .map((count, index) => ({ count, index }))
      .filter(({ index }) => !covered.has(index))
      .toSorted((a, b) => a.count - b.count || a.index - b.index);
    if (!next) break;
    covered.add(next.index);
  }
  return cells.map((count, index) => (covered.has(index) ? null : count));
}
