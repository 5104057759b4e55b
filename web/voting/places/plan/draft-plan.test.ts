import type { PlaceUnit } from '@xuanwu/rules/place-plan.ts';
import { expect, test } from 'vitest';
import { draftPlan, moveUnit } from './draft-plan.ts';

const unit = (number: number): PlaceUnit => ({
  constituency: `c${number}`,
  name: `第${number}选区`,
  area: '980101100',
  areaName: '雨水镇',
  along: [],
  village: number < 3 ? '雨水村' : null,
  voters: 100,
});

const plan = draftPlan([1, 2, 3].map(unit), {
  votersPerTableHour: 60,
  mostTables: 2,
  opensAt: '07:00',
  closesAt: '18:00',
});
const shown = (places: typeof plan) =>
  places.map(({ name, units }) => [name, units.map(({ constituency }) => constituency).join()]);

test('a unit goes to another station, to one of its own, and an empty station goes away', () => {
  expect(shown(plan)).toEqual([
    ['雨水村投票站', 'c1,c2'],
    ['第3选区投票站', 'c3'],
  ]);
  expect(shown(moveUnit(plan, unit(3), 0))).toEqual([['雨水村投票站', 'c1,c2,c3']]);
  expect(shown(moveUnit(plan, unit(2), 'own'))).toEqual([
    ['雨水村投票站', 'c1'],
    ['第3选区投票站', 'c3'],
    ['第2选区投票站', 'c2'],
  ]);
});
