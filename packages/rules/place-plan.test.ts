import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type PlaceCapacity,
  placeLoad,
  type PlaceUnit,
  planPlaces,
  votersOfTwoPlaces,
} from './place-plan.ts';

const capacity: PlaceCapacity = {
  votersPerTableHour: 60,
  mostTables: 3,
  opensAt: '07:00',
  closesAt: '17:30',
};

function unit(number: number, village: string | null, voters: number, area = '980101100'): PlaceUnit {
  return {
    constituency: `c${number}`,
    name: `第${number}选区`,
    area,
    areaName: '雨水镇',
    along: [],
    village,
    voters,
  };
}

test('a table takes 60 voters an hour for ten and a half hours; three of them 1890', () => {
  expect(placeLoad([unit(1, null, 630)], capacity)).toEqual({ voters: 630, tables: 1, fits: true });
  expect(placeLoad([unit(1, null, 631)], capacity)).toEqual({ voters: 631, tables: 2, fits: true });
  expect(placeLoad([unit(1, null, 1891)], capacity)).toEqual({ voters: 1891, tables: 4, fits: false });
});

test('one village one station while it holds; another township’s village of the same name is another', () => {
  const plan = planPlaces(
    [
      unit(1, '雨水村', 900),
      unit(2, '雨水村', 900),
      unit(3, '雨水村', 900),
      unit(4, null, 300),
      unit(5, '雨水村', 100, '980101200'),
    ],
    capacity,
  );
  expect(plan.map(({ name, units }) => [name, units.map(({ constituency }) => constituency)])).toEqual([
    ['雨水村投票站', ['c1', 'c2']],
    ['雨水村第2投票站', ['c3']],
    ['第4选区投票站', ['c4']],
    ['雨水村投票站', ['c5']],
  ]);
});

test('who has no township’s constituency votes where his ballots lie; where they lie at two stations, he is told of', () => {
  const county = unit(9, null, 40);
  const township = (number: number) => ({ ...unit(number, null, 500), along: ['c9'] });
  const one = planPlaces([county, township(1)], capacity);
  expect(one.map(({ units }) => units.map(({ constituency }) => constituency))).toEqual([['c1', 'c9']]);
  expect(votersOfTwoPlaces(one)).toBe(0);
  const two = planPlaces([county, township(1), township(2)], capacity);
  expect(two).toHaveLength(3);
  expect(votersOfTwoPlaces(two)).toBe(40);
});

test('every unit is in exactly one place, and only what is too large alone does not fit', () => {
  const units = fc.array(
    fc.record({
      voters: fc.nat(3000),
      village: fc.constantFrom(null, '雨水村', '霜村', '雪社区'),
      area: fc.constantFrom('980101100', '980101200'),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(units, (drawn) => {
      const all = drawn.map(({ voters, village, area }, index) => unit(index, village, voters, area));
      const plan = planPlaces(all, capacity);
      const placed = plan.flatMap((place) => place.units.map(({ constituency }) => constituency));
      expect(placed.toSorted()).toEqual(all.map(({ constituency }) => constituency).toSorted());
      for (const place of plan) {
        expect(new Set(place.units.map(({ area }) => area))).toEqual(new Set([place.area]));
        if (place.units.length > 1) expect(placeLoad(place.units, capacity).fits).toBe(true);
      }
    }),
  );
});
