import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type EmbeddedPostgres,
  isTraversable,
  startEmbeddedPostgres,
} from '@xuanwu/server/database/embedded-postgres.ts';

let directory: string;
let postgres: EmbeddedPostgres | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-embedded-'));
  await chmod(directory, 0o711);
});
afterEach(async () => {
  await postgres?.stop();
  postgres = undefined;
  await rm(directory, { recursive: true, force: true });
});

async function ask<T>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T & object>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(directory, 'cluster', 'postmaster.pid'), 'utf8')).split('\n', 1)[0]);
}

test('data are kept between starts; the socket folder goes with a clean stop', async () => {
  postgres = await startEmbeddedPostgres({ directory });
  await ask(postgres.ownerUrl, `create table kept as select '选民' as word`);
  const sockets = new URL(postgres.ownerUrl).searchParams.get('host') ?? '';
  await postgres.stop();
  await expect(stat(sockets)).rejects.toThrow('ENOENT');
  postgres = await startEmbeddedPostgres({ directory });
  expect(await ask(postgres.ownerUrl, 'select word from kept')).toEqual([{ word: '选民' }]);
});

test('it is the real thing, knows Chinese, and listens on no network', async () => {
  postgres = await startEmbeddedPostgres({ directory });
  const [facts] = await ask<{ fsync: string; trigrams: string[]; addresses: string }>(
    postgres.superuserUrl,
    `create extension if not exists pg_trgm;
     select 1`,
  ).then(() =>
    ask<{ fsync: string; trigrams: string[]; addresses: string }>(
      postgres?.superuserUrl ?? '',
      `select current_setting('fsync') as fsync, show_trgm('王小明') as trigrams, current_setting('listen_addresses') as addresses`,
    ),
  );
  expect(facts?.fsync).toBe('on');
  expect(facts?.trigrams.length).toBeGreaterThan(0);
  expect(facts?.addresses).toBe('');
});

test('a server that is killed comes back by itself, with everything that was committed', async () => {
  postgres = await startEmbeddedPostgres({ directory });
  await ask(postgres.ownerUrl, 'create table kept as select 1 as one');
  process.kill(await postmasterPid(), 'SIGKILL');
  const { ownerUrl } = postgres;
  await expect
    .poll(() => ask(ownerUrl, 'select one from kept').catch(() => []), { timeout: 30_000, interval: 100 })
    .toEqual([{ one: 1 }]);
});

test('a server that outlived its parent is stopped, and its data are there', async () => {
  const orphan = await startEmbeddedPostgres({ directory });
  await ask(orphan.ownerUrl, 'create table kept as select 1 as one');
  const pid = await postmasterPid();
  // As a new program that knows nothing of the one before.
  postgres = await startEmbeddedPostgres({ directory });
  expect(await ask(postgres.ownerUrl, 'select one from kept')).toEqual([{ one: 1 }]);
  expect(await postmasterPid()).not.toBe(pid);
  await orphan.stop();
});

test('a first start that was killed half way is begun anew', async () => {
  await mkdir(join(directory, 'cluster.unfinished', 'base'), { recursive: true });
  postgres = await startEmbeddedPostgres({ directory });
  expect(await ask(postgres.applicationUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the application role is no superuser and owns nothing', async () => {
  postgres = await startEmbeddedPostgres({ directory });
  expect(
    await ask(
      postgres.applicationUrl,
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
    ),
  ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
});

test('whether another user can get to a folder', async () => {
  const closed = join(directory, 'closed');
  await mkdir(closed, { mode: 0o700 });
  await cp(import.meta.filename, join(closed, 'file'));
  expect(await isTraversable(directory)).toBe(true);
  expect(await isTraversable(join(closed, 'file'))).toBe(false);
});
