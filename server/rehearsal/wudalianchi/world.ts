/** 演练用的选区: how the rehearsal draws the constituencies of both levels from the plan's figures. */
import { CITY_STREET, COUNTY, TOWNSHIPS, UNITS } from './plan.ts';

export interface WorldConstituency {
  /** Stable within the world: `county-1`, `231182101-3`. */
  readonly key: string;
  readonly level: 'county' | 'township';
  /** Code of the congress's area: the county, or the township. */
  readonly congress: string;
  /** The area whose office looks after it. */
  readonly area: string;
  readonly number: number;
  readonly name: string;
  readonly kind: 'residence' | 'unit' | 'armed-forces' | 'farm-or-forestry' | 'prison';
  readonly boundaries: string;
  readonly population: number;
  /** Seats of its own part, and one more where a recommended seat was added. */
  readonly seats: number;
  readonly recommendedSeats: 0 | 1;
  readonly category: string;
}

/** 村、社区或单位: where people live, and the constituencies they vote in. */
export interface Cell {
  readonly name: string;
  readonly area: string;
  readonly population: number;
  readonly county: string;
  readonly township: string | null;
}

export interface World {
  readonly constituencies: readonly WorldConstituency[];
  readonly cells: readonly Cell[];
}

const RECOMMENDED_SEATS = 29;
/** About one township constituency for so many seats, as elsewhere (2.07 to 2.41). */
const TOWNSHIP_SEATS_EACH = 2.4;

interface Part {
  readonly area: string;
  readonly name: string;
  readonly kind: WorldConstituency['kind'];
  readonly category: string;
  readonly seats: number;
  readonly population: number;
}

export function buildWorld(): World {
  const township = TOWNSHIPS.flatMap((town) => townshipConstituencies(town));
  const county = withRecommendedSeats(
    countyParts().flatMap((part) =>
      countyConstituencies(
        part,
        township.filter((constituency) => constituency.area === part.area),
      ),
    ),
  );
  const numbered = county.map((constituency, index) => ({
    ...constituency,
    key: `county-${index + 1}`,
    place: constituency.name,
    number: index + 1,
    name: `第${index + 1}选区（${constituency.name}）`,
  }));
  return { constituencies: [...numbered, ...township], cells: cellsOf(numbered, township) };
}

function countyParts(): Part[] {
  const units = '农场、监狱、沾河林业局、部队和五镇';
  return [
    {
      ...CITY_STREET,
      kind: 'residence',
      category: '市直选区',
      seats: CITY_STREET.citySeats,
      area: CITY_STREET.code,
    },
    ...TOWNSHIPS.map(({ code, name, citySeats, population }): Part => {
      const category = name === '五镇' ? units : '乡镇';
      return { area: code, name, kind: 'residence', category, seats: citySeats, population };
    }),
    ...UNITS.map((unit): Part => ({ ...unit, area: COUNTY.code, category: units })),
  ];
}

type Unnumbered = Omit<WorldConstituency, 'key' | 'number'>;

/** Two seats each, the last one where the part's number is odd; people in proportion, or as the township's own are drawn. */
function countyConstituencies(part: Part, within: readonly WorldConstituency[]): Unnumbered[] {
  const seats = spread(part.seats, Math.ceil(part.seats / 2));
  const populations =
    within.length === 0
      ? inProportion(part.population, seats)
      : seats.map((_, upper) =>
          within
            .filter((_constituency, index) => placeAbove(index, within.length, seats.length) === upper)
            .reduce((sum, constituency) => sum + constituency.population, 0),
        );
  return populations.map((population, index) => ({
    level: 'county',
    congress: COUNTY.code,
    area: part.area,
    name: seats.length === 1 ? part.name : `${part.name}${index + 1}片`,
    kind: part.kind,
    boundaries: seats.length === 1 ? `${part.name}全部` : `${part.name}第 ${index + 1} 片各村、社区和单位`,
    population,
    seats: seats[index] ?? 1,
    recommendedSeats: 0,
    category: part.category,
  }));
}

/** One more seat each for the largest constituencies that have fewer than three. */
function withRecommendedSeats(constituencies: readonly Unnumbered[]): Unnumbered[] {
  const largest = constituencies
    .filter((constituency) => constituency.seats < 3)
    .toSorted((a, b) => b.population - a.population)
    .slice(0, RECOMMENDED_SEATS);
  return constituencies.map((constituency) =>
    largest.includes(constituency) ? { ...constituency, recommendedSeats: 1 } : constituency,
  );
}

function townshipConstituencies(town: (typeof TOWNSHIPS)[number]): WorldConstituency[] {
  const seats = spread(town.townshipSeats, Math.round(town.townshipSeats / TOWNSHIP_SEATS_EACH));
  return inProportion(town.population, seats).map((population, index) => ({
    key: `${town.code}-${index + 1}`,
    level: 'township',
    congress: town.code,
    area: town.code,
    number: index + 1,
    name: `${town.name}第${index + 1}选区`,
    kind: 'residence',
    boundaries: `${town.name}第 ${index + 1} 片各村民小组`,
    population,
    seats: seats[index] ?? 1,
    recommendedSeats: 0,
    category: '本级选区',
  }));
}

/**
 * Every township constituency is one cell, in the county constituency of its township that its place falls into; what a county
 * constituency has beyond townships is a cell of its own.
 */
function cellsOf(
  county: readonly (WorldConstituency & { readonly place: string })[],
  township: readonly WorldConstituency[],
): Cell[] {
  const inTownships = TOWNSHIPS.flatMap(({ code }) => {
    const above = county.filter((constituency) => constituency.area === code);
    const own = township.filter((constituency) => constituency.area === code);
    return own.map((constituency, index): Cell => {
      const upper = above[placeAbove(index, own.length, above.length)];
      const { name, area, population, key } = constituency;
      return { name, area, population, county: upper?.key ?? '', township: key };
    });
  });
  const elsewhere = county
    .filter((constituency) => !TOWNSHIPS.some(({ code }) => code === constituency.area))
    .map(({ place, area, population, key }): Cell => ({
      name: place,
      area,
      population,
      county: key,
      township: null,
    }));
  return [...elsewhere, ...inTownships];
}

/** Into which of the `above` county constituencies of its township the township constituency of this place falls. */
function placeAbove(index: number, own: number, above: number): number {
  return Math.floor((index * above) / own);
}

/** `total` as `parts` whole numbers that differ by at most one, the larger first. */
function spread(total: number, parts: number): number[] {
  const each = Math.floor(total / parts);
  const larger = total - each * parts;
  return Array.from({ length: parts }, (_, index) => each + (index < larger ? 1 : 0));
}

/** People in proportion to weights; the sum is exact. */
function inProportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.floor((total * before) / sum);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}
