/** 任务没有办完 · what the office is told of a job that failed: what it can do, never what a library or PostgreSQL says in English. */
import { isDatabaseAway } from '../database/database-away.ts';

/** 数据库断开 · so often a job is taken up again after its connection broke: what breaks it every time may be the job. */
export const MOST_TAKEN = 3;

const AWAY = `办到中途数据库连接断开，接着办了 ${MOST_TAKEN - 1} 次还是断开，没有办完。请把时间告诉管理员，再办一次。`;
const FULL = '服务器的磁盘已满，没有办完。请告诉管理员腾出空间，再办一次。';
const FAULT =
  '办到中途程序出错，没有办完；已经办成的都在，不会重复。请再办一次，还是不成的，把任务和时间告诉管理员：原因记在服务器的日志里。';

/** PostgreSQL and the file system: no room left. */
const NO_ROOM = new Set(['53100', 'ENOSPC', 'EDQUOT']);

const HAN = /\p{Script=Han}/u;
const ENGLISH = /[a-z]{2,} [a-z]{2,}/;

export interface Failure {
  readonly words: string;
  /** Nobody was told why: whoever reads the log has to be. */
  readonly isFault: boolean;
}

export function wordsOfFailure(error: unknown): Failure {
  if (isDatabaseAway(error)) return { words: AWAY, isFault: false };
  const { code, message } = error as NodeJS.ErrnoException;
  if (NO_ROOM.has(code ?? '')) return { words: FULL, isFault: true };
  return isMeantForPeople(error) ? { words: message, isFault: false } : { words: FAULT, isFault: true };
}

/** Our own errors say in Chinese what is wrong; those of the system, of PostgreSQL and of the language may quote Chinese, and are not ours. */
function isMeantForPeople(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'Error') return false;
  const { message } = error;
  return !('errno' in error || 'severity' in error) && HAN.test(message) && !ENGLISH.test(message);
}
