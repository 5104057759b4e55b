/** 倒排日程 · what the steps say that only the calendar has: their day against a last day, or their place before and after others. */
import { OTHER_STEPS } from '../calendar-steps.ts';
import { RULE_TITLES } from '../rule-titles.ts';
import { DAYS } from './days.ts';
import { day, type Explanation, form } from './form.ts';

const ORDER: Explanation = [
  form('{actual} <= 选举日 {limit}', ({ actual, limit }, holds, { rule }) =>
    holds
      ? `${day(actual)}${RULE_TITLES[rule]}，在选举日${day(limit)}以前或者当日。`
      : `${day(actual)}才${RULE_TITLES[rule]}，选举日${day(limit)}已经过去。`,
  ),
  form('{actual} <= [later] {limit}', ({ actual, later, limit }, holds, { rule }) =>
    holds
      ? `${day(actual)}${RULE_TITLES[rule]}，在“${later}”（${day(limit)}）以前或者同日。`
      : `${day(actual)}才${RULE_TITLES[rule]}，“${later}”${day(limit)}已经办了，次序颠倒。`,
  ),
  form('{today} < {chosen}', ({ today, chosen }, holds, { rule }) =>
    holds
      ? `${RULE_TITLES[rule]}为${day(chosen)}，在今日（${day(today)}）以后。`
      : `${RULE_TITLES[rule]}为${day(chosen)}，不在今日（${day(today)}）以后，选民来不及知道。`,
  ),
  form('[earlier] {limit} <= {actual}', ({ earlier, limit, actual }, holds, { rule }) =>
    holds
      ? `${day(actual)}${RULE_TITLES[rule]}，在“${earlier}”（${day(limit)}）以后或者同日。`
      : `${day(actual)}${RULE_TITLES[rule]}，“${earlier}”${day(limit)}才办，次序颠倒。`,
  ),
];

/** Steps of the timetable have a day, and are explained elsewhere; this one has it in some provinces only. */
const STEPS = [...OTHER_STEPS, 'stop-vote-decision'] as const;

/** 倒排日程 · 只在倒排日程里的步骤 */
export const CALENDAR = Object.fromEntries(
  STEPS.map((rule) => [rule, [...DAYS, ...ORDER]]),
) as unknown as Readonly<Record<(typeof STEPS)[number], Explanation>>;
