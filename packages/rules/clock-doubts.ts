/** 时间对不上: what speaks against the server's clock when a poll is opened or closed. The law knows no clock; but a record of the wrong hour is a wrong record. */
import type { CivilDate } from './civil-date.ts';

export interface ClockFacts {
  readonly act: 'open' | 'close';
  /** By the server. */
  readonly today: CivilDate;
  /** 08:30 */
  readonly time: string;
  readonly electionDay: CivilDate;
  /** 公告的开始和截止 of the places: the first and the last. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** By how much the clock of whoever presses is ahead of the server's; null where it is not known. */
  readonly deviceAheadMinutes: number | null;
  /** By how much the last entry of the ledger is. */
  readonly ledgerAheadMinutes: number;
}

const TOLERANCE_MINUTES = 10;

/** One sentence each; none where nothing speaks against it. */
export function clockDoubts(facts: ClockFacts): string[] {
  const { act, today, time, electionDay, opensAt, closesAt, deviceAheadMinutes, ledgerAheadMinutes } = facts;
  const server = `服务器时间 ${today} ${time}`;
  const doubts: string[] = [];
  if (act === 'open' && minutesOf(time) < minutesOf(opensAt) - TOLERANCE_MINUTES)
    doubts.push(`${server}，早于公告的投票开始时间 ${opensAt}`);
  if (act === 'open' && minutesOf(time) > minutesOf(closesAt))
    doubts.push(`${server}，已过公告的投票截止时间 ${closesAt}`);
  if (act === 'close' && today === electionDay && minutesOf(time) < minutesOf(closesAt))
    doubts.push(`${server}，早于公告的投票截止时间 ${closesAt}`);
  if (act === 'close' && today !== electionDay) doubts.push(`${server}，选举日是 ${electionDay}`);
  if (deviceAheadMinutes !== null && Math.abs(deviceAheadMinutes) > TOLERANCE_MINUTES)
    doubts.push(
      `${server}，您的电脑比它${deviceAheadMinutes > 0 ? '快' : '慢'} ${lengthOf(deviceAheadMinutes)}`,
    );
  if (ledgerAheadMinutes > TOLERANCE_MINUTES)
    doubts.push(`${server}，比选务日志最后一条的时间早 ${lengthOf(ledgerAheadMinutes)}，像是往回调过`);
  return doubts;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 8 小时 5 分; from two days on 3 天 8 小时. */
export function lengthOf(minutes: number): string {
  const whole = Math.abs(minutes);
  const hours = Math.floor(whole / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`;
  return hours === 0 ? `${whole} 分钟` : `${hours} 小时 ${whole % 60} 分`;
}
