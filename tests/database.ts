/** A database of one's own, copied from the migrated template or from another. */
import { randomBytes } from 'node:crypto';
import { type Connection, connect } from '@xuanwu/server/database/connect.ts';
import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase extends Connection {
  readonly name: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

export async function createTestDatabase(template = 'xuanwu'): Promise<TestDatabase> {
  const { superuserUrl, ownerUrl, applicationUrl } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`create database ${name} template ${template} owner xuanwu_owner`);
  await client.end();
  const own = (url: string) => url.replace(/\/xuanwu\?/, `/${name}?`);
  const connection = connect(own(applicationUrl));
  return { ...connection, name, ownerUrl: own(ownerUrl), applicationUrl: own(applicationUrl) };
}
