import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import { prepareOften } from './prepare-often.ts';
import type { DB } from './tables.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

export interface Connection {
  readonly db: Database;
  /** For COPY, which needs a raw client of the same pool. */
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

export function connect(
  url: string,
  options: { onError?: (error: Error) => void; max?: number } = {},
): Connection {
  const pool = new Pool({
    connectionString: url,
    types: parsers,
    max: options.max ?? 20,
    // Rather an error than a wait without end.
    connectionTimeoutMillis: 15_000,
  });
  // Without a listener, a server that stops takes this process with it.
  pool.on('error', options.onError ?? (() => undefined));
  // A connection that is in use reports to its own listener: its query fails, which is enough.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    prepareOften(client);
  });
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, close: () => db.destroy() };
}
