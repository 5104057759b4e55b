import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@xuanwu/server/database/embedded-postgres.ts';
import { migrate } from '@xuanwu/server/database/migrate.ts';

/** The TypeScript of the tables, from the migrations by way of a real database. */
export async function writeTables(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'xuanwu-tables-'));
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ directory });
  try {
    await migrate({ ...postgres, directory: 'server/database' });
    return tableTypes(postgres.ownerUrl);
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true });
  }
}

/** The same of a database that is migrated already. */
export function tableTypes(ownerUrl: string): string {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/kysely-codegen',
    ['--url', ownerUrl, '--dialect', 'postgres', '--camel-case', '--date-parser', 'string', '--print'].concat(
      ['--type-mapping', '{"int8":"number"}', '--log-level', 'error'],
    ),
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
