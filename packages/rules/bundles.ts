/**
 * 分捆 · how many ballots the bundles of a pooled count hold: so many each, and what is left over as a bundle of its own only if it is no fewer than
 * half of that, else in the last one. No bundle is so small that its figures would say how somebody voted.
 */
export function bundleSizes(ballots: number, size: number): readonly number[] {
  const full = Math.floor(ballots / size);
  const left = ballots - full * size;
  if (full === 0) return [ballots];
  const even = Array.from({ length: full }, () => size);
  if (left * 2 >= size) return [...even, left];
  return [...even.slice(0, -1), size + left];
}

/** 各捆在哪张计票桌 · one table after the other. */
export function tableOfBundle(bundle: number, tables: number): number {
  return ((bundle - 1) % tables) + 1;
}
