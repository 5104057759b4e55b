import { daysBetween } from '../civil-date.ts';
import { day, type Explanation, form } from './form.ts';

/** 期限 · the day of a step against its last day, and how the last day is counted. */
export function writtenDays(step: string): Explanation {
  return [
    form('[base] {from} − {days} 日 = {latest}', ({ base, from, days, latest }, holds) =>
      counted(step, `${base}${day(from)}往前数${days}日`, latest, holds),
    ),
    form('[base] {from} + {days} 日 = {latest}', ({ base, from, days, latest }, holds) =>
      counted(step, `${base}${day(from)}往后数${days}日`, latest, holds),
    ),
    form('{actual} <= {latest}', ({ actual, latest }, holds) =>
      holds
        ? `${day(actual)}${step}，不迟于最后期限${day(latest)}。`
        : `${day(actual)}${step}，最后期限是${day(latest)}，迟${daysBetween(latest, actual)}日。`,
    ),
  ];
}

function counted(step: string, count: string, latest: string, holds: boolean): string {
  return `${step}，从${count}，最迟${holds ? '' : '不'}是${day(latest)}。`;
}
