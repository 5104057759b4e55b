/**
 * 最小单元 · where a vote is told place by place, a number of fewer than ten is not, and so that nobody gets it by taking the others from the sum, one more beside it is not either.
 */

/** 少于这么多的不显示 */
export const SMALLEST_CELL = 10;

/** 隐去小的单元 · of a row whose sum everybody knows: no covered cell is alone, and what is covered is together no small number. */
export function coverSmallCells(cells: readonly number[]): (number | null)[] {
  const covered = new Set(cells.flatMap((count, index) => (count < SMALLEST_CELL ? [index] : [])));
  const isSafe = () =>
    covered.size === 0 ||
    covered.size === cells.length ||
    (covered.size > 1 && [...covered].reduce((sum, index) => sum + (cells[index] ?? 0), 0) >= SMALLEST_CELL);
  const shown = cells.map((count, index) => ({ count, index })).toSorted((a, b) => a.count - b.count);
  for (const { index } of shown) if (!isSafe()) covered.add(index);
  return cells.map((count, index) => (covered.has(index) ? null : count));
}

/**
 * 哪几级不分票箱的种类 · from the top: a level with one small cell shows none, and no level below it does. Neighbours that have boxes of one kind only would give the rest away, so
 * that covering one or two is not enough.
 */
export function coveredLevels<Level>(
  levels: readonly { readonly level: Level; readonly cells: readonly (number | null)[] }[],
): ReadonlySet<Level> {
  const first = levels.findIndex(({ cells }) =>
    cells.some((count) => count !== null && count < SMALLEST_CELL),
  );
  return new Set(first < 0 ? [] : levels.slice(first).map(({ level }) => level));
}
