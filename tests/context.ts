/** Everything that acts stand on, over a database and folders of one's own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InstallationClock } from '@xuanwu/server/acts/clock.ts';
import { openFileStore } from '@xuanwu/server/files/file-store.ts';
import { openKeys } from '@xuanwu/server/keys/keys.ts';
import type { RehearsalContext } from '@xuanwu/server/rehearsal/rehearsal-context.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export interface TestContext extends RehearsalContext {
  readonly database: TestDatabase;
  readonly directory: string;
  close(): Promise<void>;
}

/** Beginning empty, or with the folders and the database of another. */
export async function openTestContext(from?: {
  readonly directory: string;
  readonly template: string;
}): Promise<TestContext> {
  const directory = from?.directory ?? (await mkdtemp(join(tmpdir(), 'xuanwu-context-')));
  const database = await createTestDatabase(from?.template);
  const keys = await openKeys(join(directory, 'keys'));
  const files = await openFileStore(join(directory, 'files'), keys.wrapping);
  const { db, pool } = database;
  const clock = new InstallationClock();
  await clock.refresh(db);
  return {
    db,
    pool,
    keys,
    files,
    clock,
    database,
    directory,
    async close() {
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
