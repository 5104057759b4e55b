import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../tests/database.ts';
import { openContext } from './open-context.ts';

let database: TestDatabase;
let directory: string;

beforeAll(async () => {
  database = await createTestDatabase('template1');
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-server-'));
});

afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true });
});

const open = (environment: NodeJS.ProcessEnv) => openContext(directory, environment);

test('a PostgreSQL of the office: the owner makes the tables once, the application goes on alone', async () => {
  const { applicationUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL } = database;
  await expect(open({ DATABASE_URL })).rejects.toThrow('请核对 DATABASE_URL');
  await (await open({ DATABASE_URL, DATABASE_OWNER_URL })).close();
  const context = await open({ DATABASE_URL });
  expect(context.postgres).toBeUndefined();
  await context.close();
});

test('a schema of another day is refused, with what to do', async () => {
  const { applicationUrl: DATABASE_URL, ownerUrl } = database;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`insert into migration (name, sha256) values ('9999_tomorrow.sql', '')`);
    await expect(open({ DATABASE_URL })).rejects.toThrow('数据库比程序新：它执行过 9999_tomorrow.sql');
    await owner.query(
      `delete from migration where name in ('9999_tomorrow.sql', '0010_register_search.sql')`,
    );
    await expect(open({ DATABASE_URL })).rejects.toThrow('还要执行 0010_register_search.sql');
  } finally {
    await owner.end();
  }
});

test('a server that cannot be reached is said to be so', async () => {
  const DATABASE_URL = 'postgres://nobody@127.0.0.1:1/nothing';
  await expect(open({ DATABASE_URL })).rejects.toThrow('连不上');
});
