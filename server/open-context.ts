/** Environment and folders → everything that acts stand on. */
import { join } from 'node:path';
import { InstallationClock } from './acts/clock.ts';
import type { Context } from './acts/context.ts';
import { CHECKOUT } from './checkout.ts';
import { type Connection, connect } from './database/connect.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { assertMigrated, migrate } from './database/migrate.ts';
import { openFileStore } from './files/file-store.ts';
import { openKeys } from './keys/keys.ts';

export interface OpenContext extends Context {
  readonly clock: InstallationClock;
  /** Undefined where a server is named by DATABASE_URL. */
  readonly postgres: EmbeddedPostgres | undefined;
  close(): Promise<void>;
}

/** Starts or finds the database, brings it up to date, opens keys and files. */
export async function openContext(
  directory: string,
  environment: NodeJS.ProcessEnv,
  ending?: AbortSignal,
): Promise<OpenContext> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = environment;
  const tell = (text: string) => console.error(text);
  const postgres =
    DATABASE_URL === undefined ? await startEmbeddedPostgres({ directory, tell, ending }) : undefined;
  const applicationUrl = postgres?.applicationUrl ?? DATABASE_URL ?? '';
  const ownerUrl = postgres?.ownerUrl ?? DATABASE_OWNER_URL;
  const schema = join(CHECKOUT, 'server', 'database');
  try {
    ending?.throwIfAborted();
    if (ownerUrl !== undefined) await migrate({ ownerUrl, applicationUrl, directory: schema });
    ending?.throwIfAborted();
    return await open(directory, connect(applicationUrl), schema, postgres);
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function open(
  directory: string,
  connection: Connection,
  schema: string,
  postgres: EmbeddedPostgres | undefined,
): Promise<OpenContext> {
  const { db, pool } = connection;
  const keys = await openKeys(join(directory, 'keys'));
  const files = await openFileStore(join(directory, 'files'), keys.wrapping);
  const clock = new InstallationClock();
  try {
    await assertMigrated(pool, schema);
    await clock.refresh(db);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    db,
    pool,
    clock,
    keys,
    files,
    postgres,
    async close() {
      await connection.close();
      await postgres?.stop();
    },
  };
}
