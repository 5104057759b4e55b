/** A PostgreSQL that the program starts itself and that may be killed: a played rehearsal is put into it, for that of the test run serves all the others. */
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { startEmbeddedPostgres } from '@xuanwu/server/database/embedded-postgres.ts';
import { migrate } from '@xuanwu/server/database/migrate.ts';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { inject } from 'vitest';
import type { TestContext } from '../context.ts';

/** Into the folder of the context, where the program finds it. */
export async function putIntoOwnCluster({ directory, database }: TestContext): Promise<void> {
  // As root, PostgreSQL runs as another user, who must get in.
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ directory });
  try {
    const { ownerUrl, applicationUrl } = postgres;
    await migrate({ ownerUrl, applicationUrl, directory: 'server/database' });
    const source = await connected(inject('postgres').superuserUrl, database.name);
    const target = await connected(postgres.superuserUrl, 'xuanwu');
    try {
      await copyRows(source, target);
    } finally {
      await Promise.all([source.end(), target.end()]);
    }
  } finally {
    await postgres.stop();
  }
}

async function connected(superuserUrl: string, database: string): Promise<Client> {
  const client = new Client({ connectionString: superuserUrl.replace('/postgres?', `/${database}?`) });
  await client.connect();
  return client;
}

async function copyRows(source: Client, target: Client): Promise<void> {
  const { rows } = await source.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`,
  );
  await target.query('set session_replication_role = replica');
  await target.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  for (const { name } of rows) {
    const [from, to] = [`copy ${name} to stdout (format binary)`, `copy ${name} from stdin (format binary)`];
    await pipeline(source.query(copyTo(from)), target.query(copyFrom(to)));
  }
  const sequences = await source.query<{ name: string; value: string }>(
    `select quote_ident(sequencename) as name, last_value as value from pg_sequences where last_value is not null`,
  );
  for (const { name, value } of sequences.rows) await target.query('select setval($1, $2)', [name, value]);
}

/** Where the application's role reaches it while the program runs. */
export async function applicationUrlIn(directory: string): Promise<string> {
  const { application } = JSON.parse(await readFile(join(directory, 'database.json'), 'utf8')) as {
    application: string;
  };
  const lines = (await readFile(join(directory, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  const sockets = encodeURIComponent(lines[4] ?? '');
  return `postgresql://xuanwu_app:${application}@localhost/xuanwu?host=${sockets}`;
}
