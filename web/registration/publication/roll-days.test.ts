import { NATIONAL_LAW } from '@xuanwu/rules/local-law.ts';
import { expect, test } from 'vitest';
import { rollDays } from './roll-days.ts';

test('each day is counted from the publication or from election day, and a rest day is said to move it', () => {
  const days = rollDays('2016-10-20', '2016-09-20', NATIONAL_LAW);
  expect(days.map(({ latest, test: arithmetic }) => [latest, arithmetic])).toEqual([
    ['2016-09-30', '选举日 2016-10-20 − 20 日 = 2016-09-30'],
    ['2016-09-26', '公布日 2016-09-20 + 5 日 = 2016-09-25，休息日顺延到 2016-09-26'],
    ['2016-09-29', '申诉最迟日 2016-09-26 + 3 日 = 2016-09-29'],
    ['2016-10-15', '选举日 2016-10-20 − 5 日 = 2016-10-15'],
    ['2016-10-19', '选举日 2016-10-20 − 1 日 = 2016-10-19'],
  ]);
});
