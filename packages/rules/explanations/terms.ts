/** 任期 · how a term is counted, how long it may be put off, and whether the next election keeps to it. */
import { day, type Explanation, form } from './form.ts';

/** 任期 */
export const TERM: Explanation = [
  form('{from} + {years} 年 = {until}', ({ from, years, until }, holds) =>
    holds
      ? `任期从${day(from)}起，${years}年，到${day(until)}届满。`
      : `任期从${day(from)}起，${years}年，不是到${day(until)}届满。`,
  ),
  form('{until} + {months} 个月 = {latest}', ({ until, months, latest }, holds) =>
    holds
      ? `任期${day(until)}届满，经批准可以延期${months}个月，最迟到${day(latest)}。`
      : `任期${day(until)}届满，延期${months}个月，不是到${day(latest)}。`,
  ),
  form('{held} <= {last}', ({ held, last }, holds) =>
    holds ? `${day(held)}换届，不迟于${day(last)}。` : `${day(held)}换届，迟于${day(last)}。`,
  ),
];
