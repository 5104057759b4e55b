/** 演练范围: which constituencies a scaled rehearsal plays, each at full size. */
import type { World, WorldConstituency } from './world.ts';

/** Constituencies with a part to play: one of the city, those played by hand, one that ends in a tie and one in another election. */
export const ANOTHER_ELECTION = 'county-1';
export const TIE_BALLOT = '231182102-1';

const LEAST = 4;

/** At least one in each of two townships and one of the city; more in the order of the world. */
export function playedConstituencies(
  { constituencies, cells }: World,
  scaleThousandths: number,
): ReadonlyMap<string, WorldConstituency> {
  const number = Math.max(LEAST, Math.round((constituencies.length * scaleThousandths) / 1_000));
  const first = ['231182101-1', TIE_BALLOT].flatMap((township) => {
    const county = cells.find((cell) => cell.township === township)?.county ?? '';
    return [township, county];
  });
  const keys = [...new Set([ANOTHER_ELECTION, ...first, ...constituencies.map(({ key }) => key)])].slice(
    0,
    number,
  );
  return new Map(
    constituencies
      .filter(({ key }) => keys.includes(key))
      .map((constituency) => [constituency.key, constituency]),
  );
}
