/** 演练范围: which constituencies a scaled rehearsal plays, each at full size. */
import type { Cell, World, WorldConstituency } from './world.ts';

/** Constituencies with a part to play: one of the city, those played by hand, one that ends in a tie and one in another election. */
export const ANOTHER_ELECTION = 'county-1';
export const TIE_BALLOT = '231182102-1';

/** Played by hand, one of each level: their names as the world draws them. */
export const BY_HAND = { county: '第21选区（龙镇1片）', township: '龙镇第1选区' };
export const BY_HAND_KEYS = { county: 'county-21', township: '231182101-1' };

/** The cells whose voters are in the file for playing by hand. */
export function isByHand({ cells }: World): (cell: Cell) => boolean {
  const own = new Set(cells.filter(({ county }) => county === BY_HAND_KEYS.county));
  return (cell) => own.has(cell);
}

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
