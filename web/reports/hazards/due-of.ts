import { addDays } from '@xuanwu/rules/civil-date.ts';

export const DUES = { overdue: '已逾期', week: '七日内', later: '以后', none: '没有法定日期' } as const;
export type Due = keyof typeof DUES;

const WEEK_DAYS = 7;

/** 期限 of a hazard as one looks for it. */
export function dueOf(dueOn: string | null, today: string): Due {
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, WEEK_DAYS) ? 'week' : 'later';
}
