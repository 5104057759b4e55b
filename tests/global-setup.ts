/** One PostgreSQL for the whole run, with a migrated template from which every test file copies its own database. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@xuanwu/server/database/embedded-postgres.ts';
import { migrate } from '@xuanwu/server/database/migrate.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { superuserUrl: string; ownerUrl: string; applicationUrl: string };
    /** Where the folders of rehearsals that were played once lie. */
    playedDirectory: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'xuanwu-tests-'));
  await chmod(directory, 0o711);
  // Nothing of it outlives the run; what a crash leaves is tested on databases of their own (tests/reliability).
  const settings = { max_connections: '300', fsync: 'off', full_page_writes: 'off' };
  const postgres = await startEmbeddedPostgres({ directory, settings });
  const { superuserUrl, ownerUrl, applicationUrl } = postgres;
  await migrate({ ownerUrl, applicationUrl, directory: 'server/database' });
  project.provide('postgres', { superuserUrl, ownerUrl, applicationUrl });
  const playedDirectory = await mkdtemp(join(tmpdir(), 'xuanwu-kept-'));
  project.provide('playedDirectory', playedDirectory);
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
    await rm(playedDirectory, { recursive: true, force: true });
  };
}
