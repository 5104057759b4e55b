/** Kysely on connections that send several statements in one message. */
import {
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { CustomTypesConfig, Pool, PoolClient } from 'pg';
import { PipelinedConnection } from './pipelined-connection.ts';

export function pipeliningDialect(pool: Pool, types: CustomTypesConfig): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PipeliningDriver(pool, types),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PipeliningDriver implements Driver {
  readonly #pool: Pool;
  readonly #types: CustomTypesConfig;
  readonly #connections = new WeakMap<PoolClient, PipelinedConnection>();

  constructor(pool: Pool, types: CustomTypesConfig) {
    this.#pool = pool;
    this.#types = types;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  /** One of ours for each of the pool's. */
  async acquireConnection(): Promise<PipelinedConnection> {
    const client = await this.#pool.connect();
    const known = this.#connections.get(client);
    if (known) return known;
    const connection = new PipelinedConnection(client, this.#types);
    this.#connections.set(client, connection);
    return connection;
  }

  beginTransaction(connection: PipelinedConnection, settings: TransactionSettings): Promise<void> {
    const { isolationLevel = 'read committed', accessMode = 'read write' } = settings;
    connection.begin(`begin isolation level ${isolationLevel} ${accessMode}`);
    return Promise.resolve();
  }

  commitTransaction(connection: PipelinedConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: PipelinedConnection): Promise<void> {
    return connection.rollback();
  }

  releaseConnection(connection: PipelinedConnection): Promise<void> {
    connection.release();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.#pool.end();
  }
}
