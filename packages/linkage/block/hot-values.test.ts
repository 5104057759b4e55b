import { expect, test } from 'vitest';
import { recordsOf } from '../proof/pairs.ts';
import { ID, idStatusOf, PLACE, STRIDE } from '../record.ts';
import { coolDown } from './hot-values.ts';

const NAMES = Array.from('松柏梅兰竹菊枫桦槐榆楠桐', (character) => `林${character}`);

test('a number on the rows of many people is taken out of play and told', () => {
  const { rows } = recordsOf(NAMES.map((name) => ({ name, id_number: '990101198503050032' })));
  expect(coolDown(rows, NAMES.length)).toEqual([{ field: 'number', records: 12, example: 0 }]);
  for (let at = 0; at < rows.length; at += STRIDE)
    expect(idStatusOf(rows[at + PLACE.flags] ?? 0)).toBe(ID.hot);
});

test('a number on many rows of one person is his', () => {
  const { rows } = recordsOf(NAMES.map(() => ({ name: '林松', id_number: '990101198503050032' })));
  expect(coolDown(rows, NAMES.length)).toEqual([]);
});

test('the telephone of the office is no evidence; that of a family is', () => {
  const everybody = [...NAMES, ...NAMES.map((name) => `${name}林`)];
  const office = recordsOf(everybody.map((name) => ({ name, phone: '09908000001' })));
  expect(coolDown(office.rows, everybody.length)).toEqual([{ field: 'phone', records: 24, example: 0 }]);
  const family = recordsOf(NAMES.slice(0, 5).map((name) => ({ name, phone: '13800138001' })));
  expect(coolDown(family.rows, 5)).toEqual([]);
  expect(family.rows[PLACE.phone]).toBe(1380013);
});

test('a default day on fifty rows of a small file is told; the day of those whose numbers confirm it is theirs', () => {
  const people = Array.from(
    { length: 50 },
    (_, index) => `林${NAMES[index % 12]}${NAMES[Math.floor(index / 12)]}`,
  );
  const defaults = recordsOf(people.map((name) => ({ name, birth_date: '1980-01-01' })));
  expect(coolDown(defaults.rows, 50)).toEqual([{ field: 'birth', records: 50, example: 0 }]);
  expect(defaults.rows[PLACE.birth]).toBe(0);
  const confirmed = recordsOf(
    people.map((name, index) => ({
      name,
      birth_date: '1980-01-01',
      id_number: `99010119800101${String(index).padStart(3, '0')}0`,
    })),
  );
  expect(coolDown(confirmed.rows, 50)).toEqual([]);
});

test('one day of the lunar calendar on many rows is told, in one year and in many; birthdays of all the year are not', () => {
  const people = Array.from(
    { length: 144 },
    (_, index) => `林${NAMES[index % 12]}${NAMES[Math.floor(index / 12)]}`,
  );
  const born = (birth: (index: number) => string) =>
    recordsOf(people.map((name, index) => ({ name, birth_date: birth(index) })));
  const oneYear = born(() => '农历1980年正月初一');
  expect(coolDown(oneYear.rows, 144)).toEqual([{ field: 'birth', records: 144, example: 0 }]);
  expect(oneYear.rows[PLACE.birth]).toBe(0);
  const manyYears = born((index) => `农历${1940 + (index % 60)}年正月初一`);
  expect(coolDown(manyYears.rows, 144)).toEqual([{ field: 'anniversary', records: 144, example: 0 }]);
  expect(manyYears.rows[PLACE.birth]).toBe(1940_01_01);
  const mostlyOne = born((index) => `农历${index < 100 ? 1960 : 1900 + (index % 44)}年正月初一`);
  expect(coolDown(mostlyOne.rows, 144)).toEqual([{ field: 'birth', records: 100, example: 0 }]);
  const twoYears = born((index) => `农历${1950 + (index % 3)}年正月初一`);
  expect(coolDown(twoYears.rows, 144)).toEqual([{ field: 'anniversary', records: 144, example: 0 }]);
  expect(twoYears.rows[PLACE.birth]).toBe(0);
  const allYear = born((index) => `农历19${40 + (index % 60)}年${1 + (index % 12)}月${1 + (index % 28)}日`);
  expect(coolDown(allYear.rows, 144)).toEqual([]);
});

test('one address on the rows of many people is told, with a house number or without', () => {
  const everybody = Array.from(
    { length: 144 },
    (_, index) => `林${NAMES[index % 12]}${NAMES[Math.floor(index / 12)]}`,
  );
  for (const household_address of ['青石县白云街道办事处', '青石县白云街道幸福路1号']) {
    const { rows } = recordsOf(everybody.map((name) => ({ name, household_address })));
    expect(coolDown(rows, everybody.length)).toEqual([{ field: 'household', records: 144, example: 0 }]);
  }
});
