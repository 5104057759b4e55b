import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/database.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-migrations-'));
});
afterAll(() => rm(directory, { recursive: true }));
beforeEach(async () => {
  database = await createTestDatabase('template1');
  await rm(directory, { recursive: true });
  await cp('server/database', directory, { recursive: true });
});
afterEach(() => database.close());

const run = () =>
  migrate({ ownerUrl: database.ownerUrl, applicationUrl: database.applicationUrl, directory });

test('from empty to today, once, however many servers start at the same time', async () => {
  const ran = await Promise.all([run(), run(), run()]);
  expect(ran.map((files) => files.length).toSorted((a, b) => a - b)).toEqual([0, 0, ran.flat().length]);
  expect(await run()).toEqual([]);
});

test('a file that was changed after it ran is refused', async () => {
  await run();
  await writeFile(join(directory, 'migrations', '0002_preparation.sql'), 'select 1');
  await expect(run()).rejects.toThrow('0002_preparation.sql 在执行之后被改动过');
});

test('a database that is newer than the program is refused', async () => {
  await writeFile(join(directory, 'migrations', '9999_tomorrow.sql'), 'select 1');
  await run();
  await rm(join(directory, 'migrations', '9999_tomorrow.sql'));
  await expect(run()).rejects.toThrow('数据库比程序新：它执行过 9999_tomorrow.sql');
});

test('a migration that fails leaves the database as it was', async () => {
  await run();
  await writeFile(
    join(directory, 'migrations', '9999_broken.sql'),
    'create table half (); select no_such_thing()',
  );
  await expect(run()).rejects.toThrow('迁移 9999_broken.sql 没有执行成功');
  await expect(database.pool.query('select from half')).rejects.toThrow('does not exist');
});

test('an application role that could get round row-level security is refused', async () => {
  const asOwner = () => migrate({ ...database, applicationUrl: database.ownerUrl, directory });
  await expect(asOwner()).rejects.toThrow('表的所有者');
});

test('every table that holds a county has row-level security, but for those that say why not', async () => {
  await run();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ table: string }>(`
    select c.relname as table from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('county', 'ledger') and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
    order by 1`);
  await owner.end();
  expect(rows.map((row) => row.table)).toEqual([
    'county_key', // wrapped keys, useless without the installation's own
    'identifier_claim', // across counties by its nature; hashes only
    'import_row', // COPY does not work under row-level security
    'ledger_checkpoint', // public: printed on notices
    'ledger_queue', // ids only, read by the sequencer
    'rehearsal', // what the demo is
    'role_grant', // read before there is a county
  ]);
});
