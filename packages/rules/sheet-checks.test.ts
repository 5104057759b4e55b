import { expect, test } from 'vitest';
import { type CountSheet, sheetChecks } from './sheet-checks.ts';

/** Every figure at its limit: one ballot more anywhere and a check fails. */
const SHEET: CountSheet = {
  electionDay: '2021-11-05',
  seats: 2,
  issued: 100,
  collected: 100,
  invalid: 10,
  votes: { 甲: 90, 乙: 90 },
};

function failing(part: Partial<CountSheet>) {
  return sheetChecks({ ...SHEET, ...part }).filter(({ holds }) => !holds);
}

test('figures at their limits are in order, and nobody is told to look again', () => {
  expect(failing({})).toEqual([]);
  expect(sheetChecks(SHEET).map(({ forTypist }) => forTypist)).toEqual([
    '收回不多于发出',
    '废票不多于收回',
    '得票合计不超过可投的票数',
    '每人得票不超过有效票',
  ]);
  expect(sheetChecks({ ...SHEET, collected: 10, votes: {} }).every(({ holds }) => holds)).toBe(true);
});

test.each([
  [{ issued: 99 }, 1, '收回的选票多于发出的选票，请重看这两栏'],
  [{ collected: 9, votes: {} }, 2, '废票多于收回的选票，请重看这两栏'],
  [{ votes: { 甲: 90, 乙: 90, 丙: 1 } }, 3, '得票合计太多，请逐个核对得票数和废票数'],
  [{ votes: { 甲: 91, 乙: 3 } }, 4, '甲的得票多于有效票，请核对'],
])('%j fails check %i alone', (part, number, forTypist) => {
  expect(failing(part)).toMatchObject([{ number, forTypist }]);
});

test('who answers for the count is told how many ballots there are too many', () => {
  expect(failing({ issued: 97 })[0]?.forSupervisor).toBe(
    '收回 100 张，发出 97 张，多出 3 张；重新清点后仍多的，本次投票无效',
  );
});

test('the sheet of a bundle is also held to its blank ballots and to what was counted off', () => {
  const bundle = { blank: 90, bundled: 100 };
  expect(failing(bundle)).toEqual([]);
  expect(failing({ ...bundle, blank: 91 })).toMatchObject([{ number: 5 }]);
  expect(failing({ ...bundle, bundled: 101 })).toMatchObject([
    { number: 6, forTypist: '收回的选票与分捆时点数的不符，请重看这一栏' },
  ]);
});
