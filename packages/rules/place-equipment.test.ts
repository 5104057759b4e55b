import { expect, test } from 'vitest';
import {
  type Equipment,
  type EquipmentCount,
  missingEquipment,
  placeHasList,
  placeIsEquipped,
} from './place-equipment.ts';

const NEEDED: readonly Equipment[] = ['ballot-box', 'seals', 'printed-register', 'writing-booth', 'pens'];
const complete: readonly EquipmentCount[] = NEEDED.map((item) => ({
  item,
  planned: 2,
  delivered: 2,
  returned: 0,
}));

test('what is needed and not there as planned is missing; a box that is carried round needs no booths', () => {
  expect(missingEquipment(complete, false)).toEqual([]);
  expect(missingEquipment([], false)).toEqual(NEEDED);
  expect(missingEquipment([], true)).toEqual(NEEDED.filter((item) => item !== 'writing-booth'));
  expect(
    missingEquipment([{ item: 'seals', planned: 2, delivered: 1, returned: 0 }, ...complete.slice(2)], false),
  ).toEqual(['ballot-box', 'seals']);
  // More planned of what a place can open without.
  expect(
    missingEquipment([...complete, { item: 'glasses', planned: 5, delivered: 0, returned: 0 }], false),
  ).toEqual([]);
});

test('a place that has not all is told with the number', () => {
  expect(placeIsEquipped('2021-11-05', '雨水村投票站', 2)).toMatchObject({
    holds: false,
    test: '雨水村投票站: 没有送齐的必备物资 2 = 0',
    article: '各地实施细则',
  });
  expect(placeIsEquipped('2021-11-05', '雨水村投票站', 0).holds).toBe(true);
  expect(placeHasList('2021-11-05', '雨水村投票站', 0)).toMatchObject({
    holds: false,
    test: '雨水村投票站: 清单登记的设备物资 0 >= 1',
  });
});
