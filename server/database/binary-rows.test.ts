import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/database.ts';
import { AFTER_ROWS, BEFORE_ROWS, BinaryRows } from './binary-rows.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const UUID = '0192f3a4-5b6c-7d8e-9FA0-b1c2d3e4f506';

test('what is written comes back from the database, whatever its type, with nothing and with much in it', async () => {
  const rows = new BinaryRows();
  rows.beginRow(7);
  rows.text('林\u{20BB7}\t"\\N\n');
  rows.uuid(UUID);
  rows.integer(-7);
  rows.date('1899-12-31');
  rows.bytes(Uint8Array.of(0, 255, 10));
  rows.integers([1, null, -2]);
  rows.texts(['甲', '']);
  rows.beginRow(7);
  rows.text(null);
  rows.uuid(null);
  rows.integer(2_147_483_647);
  rows.date(null);
  rows.bytes(null);
  rows.integers(null);
  rows.texts([]);
  rows.beginRow(7);
  rows.text('长'.repeat(200_000));
  rows.uuid(UUID);
  rows.integer(0);
  rows.date('2000-02-29');
  rows.bytes(new Uint8Array(300_000).fill(7));
  rows.integers([]);
  rows.texts(['a']);
  const client = await database.pool.connect();
  try {
    await client.query(
      'create temporary table written (t text, u uuid, i integer, d date, b bytea, n integer[], s text[])',
    );
    const copy = client.query(copyFrom('copy written from stdin (format binary)'));
    await pipeline(Readable.from([BEFORE_ROWS, rows.finish(), AFTER_ROWS]), copy);
    const written = await client.query('select * from written order by i');
    expect(written.rows).toEqual([
      {
        t: '林\u{20BB7}\t"\\N\n',
        u: UUID.toLowerCase(),
        i: -7,
        d: '1899-12-31',
        b: Buffer.from([0, 255, 10]),
        n: [1, null, -2],
        s: ['甲', ''],
      },
      {
        t: '长'.repeat(200_000),
        u: UUID.toLowerCase(),
        i: 0,
        d: '2000-02-29',
        b: Buffer.alloc(300_000, 7),
        n: [],
        s: ['a'],
      },
      { t: null, u: null, i: 2_147_483_647, d: null, b: null, n: null, s: [] },
    ]);
  } finally {
    client.release();
  }
});
