/** 规划的修改: what a person changes before anything is set up. */
import { type PlaceCapacity, type PlaceUnit, planPlaces } from '@xuanwu/rules/place-plan.ts';

/** One station of the plan, as it is typed over. */
export interface DraftPlace {
  readonly key: number;
  readonly area: string;
  readonly name: string;
  readonly address: string;
  readonly units: readonly PlaceUnit[];
}

export function draftPlan(units: readonly PlaceUnit[], capacity: PlaceCapacity): DraftPlace[] {
  return planPlaces(units, capacity).map((place, key) => ({
    ...place,
    key,
    address: addressOf(place.units),
  }));
}

/** Until the room is known: the village itself. */
function addressOf(units: readonly PlaceUnit[]): string {
  const [first] = units;
  return first ? `${first.areaName}${first.village ?? ''}` : '';
}

/** Takes a unit to another station, or to one of its own; a station without units is none. */
export function moveUnit(places: readonly DraftPlace[], unit: PlaceUnit, to: number | 'own'): DraftPlace[] {
  const without = places.map((place) => ({
    ...place,
    units: place.units.filter(({ constituency }) => constituency !== unit.constituency),
  }));
  const key = Math.max(...places.map((place) => place.key)) + 1;
  const moved =
    to === 'own'
      ? [
          ...without,
          { key, area: unit.area, name: `${unit.name}投票站`, address: addressOf([unit]), units: [unit] },
        ]
      : without.map((place) => (place.key === to ? { ...place, units: [...place.units, unit] } : place));
  return moved.filter((place) => place.units.length > 0);
}
