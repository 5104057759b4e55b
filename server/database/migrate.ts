/**
 * Numbered SQL files, forward only, run by the owner under a lock, each in a transaction of its own.
 * Afterwards the application's role is given exactly what `grants.sql` says.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type Pool } from 'pg';

const LOCK = 0x7875616e; // any constant of ours

export interface MigrationOptions {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** The folder with `migrations/*.sql` and `grants.sql`. */
  readonly directory: string;
}

/** Brings the schema to today's; answers which files ran. */
export async function migrate(options: MigrationOptions): Promise<string[]> {
  const client = new Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const ran = await runPending(client, join(options.directory, 'migrations'));
    await grant(client, roleOf(options.applicationUrl), join(options.directory, 'grants.sql'));
    return ran;
  } finally {
    await client.end();
  }
}

/** For a program that was not given the owner: it may not migrate, and must not run on a schema of another day. */
export async function assertMigrated(pool: Pool, directory: string): Promise<void> {
  const ran = await pool.query<{ name: string }>('select name from migration').catch((cause: unknown) => {
    throw new Error(
      '数据库里还没有选务的表，或者连不上。请核对 DATABASE_URL；第一次启动时同时给出 DATABASE_OWNER_URL（表的所有者），会自动建表。',
      { cause },
    );
  });
  const known = new Set(ran.rows.map(({ name }) => name));
  const missing = (await migrationFiles(join(directory, 'migrations'))).filter((name) => !known.delete(name));
  if (missing.length > 0) {
    throw new Error(
      `数据库比程序旧：还要执行 ${missing.join('、')}。请同时给出 DATABASE_OWNER_URL（表的所有者），启动时会自动升级。`,
    );
  }
  if (known.size > 0) throw newerDatabase([...known]);
}

async function migrationFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
}

function newerDatabase(names: readonly string[]): Error {
  return new Error(`数据库比程序新：它执行过 ${names.join('、')}。请使用较新的程序。`);
}

async function runPending(client: Client, folder: string): Promise<string[]> {
  await client.query(
    `create table if not exists migration (
       name text primary key, sha256 text not null, ran_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  const known = new Map(rows.map((row) => [row.name, row.sha256]));
  const ran: string[] = [];
  for (const name of await migrationFiles(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const before = known.get(name);
    known.delete(name);
    if (before === sha256) continue;
    if (before !== undefined)
      throw new Error(`迁移文件 ${name} 在执行之后被改动过。请恢复原文件，另写新的迁移。`);
    await runOne(client, name, sha256, text);
    ran.push(name);
  }
  if (known.size > 0) throw newerDatabase([...known.keys()]);
  return ran;
}

async function runOne(client: Client, name: string, sha256: string, text: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`迁移 ${name} 没有执行成功，数据库保持原样。`, { cause });
  }
}

async function grant(client: Client, role: string, file: string): Promise<void> {
  const { rows } = await client.query<{ unsafe: boolean }>(
    `select rolsuper or rolbypassrls or rolname = current_user as unsafe from pg_roles where rolname = $1`,
    [role],
  );
  if (rows[0] === undefined) throw new Error(`数据库里没有应用角色 ${role}。请先建立它，再启动。`);
  if (rows[0].unsafe) {
    throw new Error(
      `应用角色 ${role} 是超级用户、可绕过行级安全，或就是表的所有者。请为 DATABASE_URL 换一个普通角色。`,
    );
  }
  const text = await readFile(file, 'utf8');
  await client.query(text.replaceAll(':application', client.escapeIdentifier(role)));
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
