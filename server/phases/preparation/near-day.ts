import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';

/** 每届任期, of every congress below the province. */
const TERM_YEARS = 5;

/** An election day beyond the next term is a slip of the pen, such as 2106 for 2016; no calendar is made for it. */
export function requireNearDay({ today }: Pick<Acting, 'today'>, electionDay: string, path: string): void {
  const latest = `${Number(today.slice(0, 4)) + TERM_YEARS}-12-31`;
  if (electionDay <= latest) return;
  throw new ActError('bad-request', `选举日 ${electionDay} 离今日（${today}）超过一届任期，请核对年份。`, [
    { path, message: `不能晚于 ${latest}，请核对年份` },
  ]);
}
