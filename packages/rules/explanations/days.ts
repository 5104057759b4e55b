import { daysBetween } from '../civil-date.ts';
import { RULE_TITLES } from '../rule-titles.ts';
import type { Reason } from '../ruling.ts';
import { day, type Explanation, form } from './form.ts';

/** 期限 · the day of a step, which the rule is called by, against its last day; and how the last day is counted. */
export const DAYS: Explanation = [
  form('[base] {from} − {days} 日 = {latest}', ({ base, from, days, latest }, holds, reason) =>
    counted(reason, `${base}${day(from)}往前数${days}日`, latest, holds),
  ),
  form('[base] {from} + {days} 日 = {latest}', ({ base, from, days, latest }, holds, reason) =>
    counted(reason, `${base}${day(from)}往后数${days}日`, latest, holds),
  ),
  form(
    '[base] {from} + {days} 日 = {last}，休息日顺延到 {latest}',
    ({ base, from, days, last, latest }, holds, reason) =>
      counted(reason, `${base}${day(from)}往后数${days}日是${day(last)}，遇休息日顺延`, latest, holds),
  ),
  form('{actual} <= {latest}', ({ actual, latest }, holds, { rule }) => {
    const done = `${day(actual)}${RULE_TITLES[rule]}`;
    return holds
      ? `${done}，不迟于最后期限${day(latest)}。`
      : `${done}，最后期限是${day(latest)}，迟${daysBetween(latest, actual)}日。`;
  }),
];

function counted({ rule }: Reason, count: string, latest: string, holds: boolean): string {
  return `${RULE_TITLES[rule]}，从${count}，最迟${holds ? '' : '不'}是${day(latest)}。`;
}
