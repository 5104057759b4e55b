import { CamelCasePlugin, Kysely, type Transaction } from 'kysely';
import { Pool, type PoolConfig, types } from 'pg';
import { pipeliningDialect } from './pipelining-driver.ts';
import type { DB } from './tables.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

export interface Connection {
  readonly db: Database;
  /** For COPY, which needs a raw client. */
  readonly pool: Pool;
  close(): Promise<void>;
}

const DATE: number = types.builtins.DATE;
const INT8: number = types.builtins.INT8;

/** Civil dates stay text, or they shift with the time zone; counts fit a number. */
const parsers = {
  getTypeParser(oid: number, format?: 'text') {
    if (oid === DATE) return String;
    if (oid === INT8) return Number;
    return types.getTypeParser(oid, format);
  },
} as typeof types;

const COPIES_AT_ONCE = 4;
/** A new connection has to be let in and to plan everything anew: when many come at once after a quiet moment, that is when they would all wait for it. */
const IDLE_MS = 10 * 60_000;

export function connect(
  url: string,
  options: { onError?: (error: Error) => void; max?: number } = {},
): Connection {
  const { onError, max = 20 } = options;
  const pool = openPool({ connectionString: url, max }, onError);
  // Whoever copies keeps his connection for long: it is none of those that acts wait for.
  const copyPool = openPool({ connectionString: url, max: COPIES_AT_ONCE }, onError);
  const db = new Kysely<DB>({
    dialect: pipeliningDialect(pool, parsers),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const close = async () => {
    await Promise.all([db.destroy(), copyPool.end()]);
  };
  return { db, pool: copyPool, close };
}

function openPool(config: PoolConfig, onError: (error: Error) => void = () => undefined): Pool {
  const pool = new Pool({
    ...config,
    types: parsers,
    // Rather an error than a wait without end.
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: IDLE_MS,
  });
  // Without a listener, a server that stops takes this process with it.
  pool.on('error', onError);
  // A connection that is in use reports to its own listener: its query fails, which is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
