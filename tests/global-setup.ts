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
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'xuanwu-tests-'));
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ directory, settings: { max_connections: '300' } });
  const { superuserUrl, ownerUrl, applicationUrl } = postgres;
  await migrate({ ownerUrl, applicationUrl, directory: 'server/database' });
  project.provide('postgres', { superuserUrl, ownerUrl, applicationUrl });
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
