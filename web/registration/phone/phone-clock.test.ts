import { expect, test } from 'vitest';
import { clockDifference, minutesAhead } from './phone-clock.ts';

const NOON = '2016-09-11T04:00:00.000Z';
const at = (time: string) => Date.parse(`2016-09-11T${time}.000Z`);

test('a clock that was wrong all the time takes nothing from the days; one that was set since does', () => {
  const twoHoursSlow = { clockAhead: 2 * 3_600_000 };
  expect(minutesAhead(twoHoursSlow, NOON, at('02:00:00'))).toBe(0);
  expect(minutesAhead(twoHoursSlow, NOON, at('04:00:00'))).toBe(120);
  expect(minutesAhead({ clockAhead: 0 }, NOON, at('03:15:00'))).toBe(-45);
});

test.each([
  [undefined, undefined],
  [10, undefined],
  [-10, undefined],
  [11, '手机时间与服务器相差 11 分钟（手机快）'],
  [-185, '手机时间与服务器相差 3 小时 5 分（手机慢）'],
  [10 * 24 * 60 + 61, '手机时间与服务器相差 10 天 1 小时（手机快）'],
])('%s minutes: %s', (ahead, said) => {
  expect(clockDifference(ahead === undefined ? {} : { minutesAhead: ahead })).toBe(said);
});
