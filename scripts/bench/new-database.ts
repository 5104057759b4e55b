/** A PostgreSQL of a bench's own, in a folder of its own; both are gone afterwards. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@xuanwu/server/database/embedded-postgres.ts';

export interface NewDatabase {
  readonly directory: string;
  /** As a server takes it. */
  readonly environment: { readonly DATABASE_URL: string; readonly DATABASE_OWNER_URL: string };
  /** Of whoever may do anything in the product's database. */
  readonly superuserUrl: string;
}

export async function inNewDatabase<T>(name: string, work: (given: NewDatabase) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), `xuanwu-${name}-`));
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ directory });
  try {
    return await work({
      directory,
      environment: { DATABASE_URL: postgres.applicationUrl, DATABASE_OWNER_URL: postgres.ownerUrl },
      superuserUrl: postgres.superuserUrl.replace('/postgres?', '/xuanwu?'),
    });
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
