/** A database of one's own, copied from the migrated template. */
import { randomBytes } from 'node:crypto';
import { type Connection, connect } from '@xuanwu/server/database/connect.ts';
import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase extends Connection {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const { superuserUrl, ownerUrl, applicationUrl } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const template = options.empty ? 'template1' : 'xuanwu';
  await client.query(`create database ${name} template ${template} owner xuanwu_owner`);
  await client.end();
  const own = (url: string) => url.replace(/\/xuanwu\?/, `/${name}?`);
  const connection = connect(own(applicationUrl));
  return { ...connection, ownerUrl: own(ownerUrl), applicationUrl: own(applicationUrl) };
}
