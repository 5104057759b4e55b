/** 每一选区至多三名 · 选举法第二十五条. */
export const MOST_SEATS = 3;

interface Place {
  readonly id: string;
  readonly population: number;
  readonly seats: number;
}

/** One seat each to the largest constituencies that may have one more, until none is left. */
export function largestFirst(places: readonly Place[], open: number): Readonly<Record<string, number>> {
  const able = places
    .filter(({ seats }) => seats < MOST_SEATS)
    .toSorted((a, b) => b.population - a.population)
    .slice(0, open);
  return Object.fromEntries(able.map(({ id }) => [id, 1]));
}
