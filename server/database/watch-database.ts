/** 数据库连不上 · what works in the background asks several times a second: whoever reads the log is told once that the database is gone, and once that it is back. */
import { isDatabaseAway } from './database-away.ts';

export interface DatabaseWatch {
  /** Something in the background failed. */
  failed(error: unknown): void;
  /** The database has answered. */
  answered(): void;
}

export function watchDatabase(options: {
  readonly tell: (text: string) => void;
  /** What is no matter of the connection. */
  readonly onError: (error: unknown) => void;
  readonly now: () => number;
}): DatabaseWatch {
  const { tell, onError, now } = options;
  let goneAt: number | undefined;
  return {
    failed(error) {
      if (!isDatabaseAway(error)) return onError(error);
      if (goneAt !== undefined) return;
      goneAt = now();
      tell(`数据库连不上，正在等它恢复。没有办完的后台工作到时接着办。（${(error as Error).message}）`);
    },
    answered() {
      if (goneAt === undefined) return;
      tell(`数据库恢复了，断开约 ${Math.max(Math.round((now() - goneAt) / 1_000), 1)} 秒。`);
      goneAt = undefined;
    },
  };
}
