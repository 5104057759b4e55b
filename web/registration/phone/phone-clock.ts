/** 手机时间与服务器相差 · a register's days run by the phone's clock: whoever has set that since has made them shorter, never longer. */
import { lengthOf } from '@xuanwu/rules/clock-doubts.ts';
import { written } from '../../widgets/words.ts';
import type { KeptRegister } from './phone-store.ts';

const TOLERANCE_MINUTES = 10;

/** By how much the phone's clock went ahead of the server's since the register was handed over; below zero it was set back. */
export function minutesAhead(
  { clockAhead }: Pick<KeptRegister, 'clockAhead'>,
  server: string,
  phone: number,
): number {
  return Math.round((phone + clockAhead - Date.parse(server)) / 60_000);
}

/** 手机时间与服务器相差 3 小时 5 分（手机快）, as it was at the last contact; nothing where both go alike. */
export function clockDifference({
  minutesAhead: ahead = 0,
}: Pick<KeptRegister, 'minutesAhead'>): string | undefined {
  if (Math.abs(ahead) <= TOLERANCE_MINUTES) return undefined;
  return `手机时间与服务器相差 ${lengthOf(ahead)}（手机${ahead > 0 ? '快' : '慢'}）`;
}

/** What the phone itself shows, for whoever cannot ask a server. */
export function phoneTime(): string {
  return `手机上现在是 ${written(new Date().toISOString())}`;
}

export const SET_CLOCK = '请在手机的“设置”里，把日期和时间改为自动确定';
