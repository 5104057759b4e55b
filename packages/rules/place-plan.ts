/** 规划投票场所的一个单位 · voters who all vote by the same roll, and so at the same place: of a township's constituency, or of a county's where they have none. */
export interface PlaceUnit {
  readonly constituency: string;
  readonly name: string;
  readonly area: string;
  readonly areaName: string;
  /** 一同领票的另一级选区. */
  readonly along: readonly string[];
  /** 住得最多的村、社区, by the addresses of its voters; null where they name none. */
  readonly village: string | null;
  readonly voters: number;
}

/** 一处投票站能接待多少人 · what an office knows of its people and rooms; nothing of it is in the law. */
export interface PlaceCapacity {
  /** 每张发票桌每小时接待的人数. */
  readonly votersPerTableHour: number;
  /** 一处最多摆几张发票桌. */
  readonly mostTables: number;
  /** HH:MI. */
  readonly opensAt: string;
  readonly closesAt: string;
}

/** 规划的一处投票站 */
export interface PlannedPlace {
  readonly area: string;
  readonly name: string;
  readonly units: readonly PlaceUnit[];
}

/** 一处的负担 · if every voter comes. */
export interface PlaceLoad {
  readonly voters: number;
  /** 须摆的发票桌. */
  readonly tables: number;
  readonly fits: boolean;
}

export function placeLoad(units: readonly PlaceUnit[], capacity: PlaceCapacity): PlaceLoad {
  const voters = units.reduce((sum, unit) => sum + unit.voters, 0);
  const ofTable = votersOfTable(capacity);
  const tables = ofTable === 0 ? 0 : Math.max(1, Math.ceil(voters / ofTable));
  return { voters, tables, fits: voters <= ofTable * capacity.mostTables };
}

/** 一张发票桌一天接待的人数. */
function votersOfTable({ votersPerTableHour, opensAt, closesAt }: PlaceCapacity): number {
  return Math.floor((votersPerTableHour * Math.max(0, minutes(closesAt) - minutes(opensAt))) / 60);
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** 可以去两处的选民 · voters of a county's constituency without a township's: ballots of it lie wherever townships' voters are handed theirs along with it. */
export function votersOfTwoPlaces(places: readonly Pick<PlannedPlace, 'units'>[]): number {
  return places
    .flatMap((place) => place.units.map((unit) => ({ place, unit })))
    .filter(({ place, unit }) => places.some((other) => other !== place && handsOutAlong(other, unit)))
    .reduce((sum, { unit }) => sum + unit.voters, 0);
}

function handsOutAlong(place: Pick<PlannedPlace, 'units'>, { constituency }: PlaceUnit): boolean {
  return place.units.some(({ along }) => along.includes(constituency));
}

/**
 * 规划投票场所 · 选举法（2020）第三十八条 (where it is convenient for voters): units of one village or community vote at one station while it holds them; whoever
 * has no village in common has a station of his own. Where one station hands out a constituency's ballots along with others, its own voters go there too. Each unit
 * is in exactly one place. In the order given, so that equal units give an equal plan.
 */
export function planPlaces(units: readonly PlaceUnit[], capacity: PlaceCapacity): PlannedPlace[] {
  const places: { area: string; village: string | null; units: PlaceUnit[] }[] = [];
  for (const unit of units) {
    const { area, village } = unit;
    const open =
      village === null
        ? undefined
        : places.findLast((place) => place.area === area && place.village === village);
    if (open && placeLoad([...open.units, unit], capacity).fits) open.units.push(unit);
    else places.push({ area, village, units: [unit] });
  }
  joinTheirBallots(places);
  const seen = new Map<string, number>();
  return places
    .filter(({ units: own }) => own.length > 0)
    .map(({ area, village, units: own }) => {
      const base = village ?? own[0]?.name ?? '';
      const key = `${area} ${base}`;
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return { area, name: `${base}${number > 1 ? `第${number}` : ''}投票站`, units: own };
    });
}

/** Voters of a constituency whose ballots lie at one other station only are sent there, so that they have no two places. */
function joinTheirBallots(places: { area: string; units: PlaceUnit[] }[]): void {
  for (const place of places) {
    for (const unit of place.units.slice()) {
      const [there, further] = places.filter((other) => other !== place && handsOutAlong(other, unit));
      if (!there || further || there.area !== unit.area) continue;
      place.units.splice(place.units.indexOf(unit), 1);
      there.units.push(unit);
    }
  }
}
