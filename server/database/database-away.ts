/** 数据库连不上 · what PostgreSQL, its driver and the system say while it is gone: nothing was wrong with what was asked, and asked again it will do. */

/** PostgreSQL: shut down, crashed, not ready yet (57P), no connection (08) or none left; the system: nobody listens, or hung up half way. */
const AWAY = /^(57P0[123]|08...|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** What the driver says of a connection that broke, without a code. */
const BROKEN_CONNECTION = /^Connection terminated|timeout exceeded when trying to connect|not queryable$/;

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', message, syscall } = error as NodeJS.ErrnoException;
  // The socket of a database that is just being started again.
  return AWAY.test(code) || (code === 'ENOENT' && syscall === 'connect') || BROKEN_CONNECTION.test(message);
}
