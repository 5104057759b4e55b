import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/database.ts';
import { setScope } from '../../../database/scope.ts';

const ROWS = 20_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const fill = (county: string) =>
    owner.query(
      `with numbered as (
         insert into person_identifier (county, hash, tail_hash, person, encrypted)
         select $1, sha256(convert_to($1 || n, 'UTF8')), '\\x00', gen_random_uuid(), '\\x00'
         from generate_series(1, ${ROWS}) n returning county, person)
       insert into person (county, id, name, sort_key, sex, birth_date, area)
       select county, person, '赵小田', '', 'male', '1970-01-01', county from numbered`,
      [county],
    );
  for (const county of ['999181', '999182', '999183']) await fill(county);
  await owner.query('analyze person, person_identifier');
  // Came after the last count of the statistics, as in the weeks of registration.
  await fill('231182');
  await owner.end();
});
afterAll(() => database.close());

test('a number is found by its hash, not among all numbers of a county of which the statistics know nothing', async () => {
  const pages = await database.db.transaction().execute(async (tx) => {
    await setScope(tx, { county: '231182', area: null });
    const explaining = sql<{ 'QUERY PLAN': readonly [{ Plan: Record<string, number> }] }>`
      explain (analyze, buffers, format json) select * from number_bearer(${Buffer.from(randomUUID())}, '赵小田')`;
    // The first time it reads about the tables too.
    await explaining.execute(tx);
    const [row] = (await explaining.execute(tx)).rows;
    const plan = row?.['QUERY PLAN'][0].Plan;
    return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
  });
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(30);
});
