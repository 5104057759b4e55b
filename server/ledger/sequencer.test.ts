import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChainFault } from '@xuanwu/ledger/chain.ts';
import { checkpointBytes, signatureHolds } from '@xuanwu/ledger/checkpoint.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/database.ts';
import type { Tx } from '../database/connect.ts';
import { setInstallationScope, setScope } from '../database/scope.ts';
import { type Keys, openKeys } from '../keys/keys.ts';
import { appendEntries, type EntryContent } from './append.ts';
import { findEntryPlace } from './ledger.queries.ts';
import { sequenceLedgers } from './sequencer.ts';

const county = '990101';
const now = () => new Date('2016-09-20T01:00:00.000Z');
let database: TestDatabase;
let keys: Keys;
let keyFolder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  keyFolder = await mkdtemp(join(tmpdir(), 'xuanwu-keys-'));
  keys = await openKeys(keyFolder);
});
afterAll(async () => {
  await database.close();
  await rm(keyFolder, { recursive: true });
});

function content(note: string): EntryContent {
  const actor = { account: '00000000-0000-4000-8000-000000000001', role: 'office-chief', area: null };
  return { at: now().toISOString(), act: 'test', outcome: 'done', actor, subject: {}, note };
}

async function append(tx: Tx, note: string): Promise<string> {
  const id = randomUUID();
  await appendEntries(tx, county, [{ ...content(note), id }]);
  return id;
}

function inScope<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    return work(tx);
  });
}

async function readChain() {
  return database.db.transaction().execute(async (tx) => {
    await setInstallationScope(tx);
    return tx
      .selectFrom('ledgerPosition as p')
      .innerJoin('ledgerEntry as e', (on) =>
        on.onRef('e.ledger', '=', 'p.ledger').onRef('e.id', '=', 'p.entry'),
      )
      .where('p.ledger', '=', county)
      .orderBy('p.position')
      .select(['p.position', 'p.hash', 'e.body'])
      .execute();
  });
}

test('fifty writers at once: every entry gets one place in one sound chain', async () => {
  const sequencing = Promise.all([1, 2, 3].map(() => sequenceLedgers(database.db, keys, now)));
  const ids = await Promise.all(
    Array.from({ length: 50 }, (_, writer) =>
      inScope(async (tx) => {
        await append(tx, `writer ${writer}`);
        return append(tx, `writer ${writer} again`);
      }),
    ),
  );
  await sequencing;
  await sequenceLedgers(database.db, keys, now);
  const chain = await readChain();
  expect(chain).toHaveLength(100);
  expect(findChainFault(county, chain)).toBeUndefined();

  const place = await inScope((tx) => findEntryPlace(tx, county, ids[7] ?? ''));
  expect(place?.checkpointLength).toBeGreaterThanOrEqual(place?.position ?? Infinity);
});

test('the last checkpoint covers the whole chain and is signed', async () => {
  const checkpoint = await database.db
    .selectFrom('ledgerCheckpoint')
    .selectAll()
    .where('ledger', '=', county)
    .orderBy('length', 'desc')
    .executeTakeFirstOrThrow();
  const chain = await readChain();
  expect(checkpoint.length).toBe(chain.length);
  expect(checkpoint.root.equals(chain.at(-1)?.hash ?? Buffer.alloc(0))).toBe(true);
  const bytes = checkpointBytes({
    ledger: county,
    length: checkpoint.length,
    root: checkpoint.root.toString('hex'),
    at: checkpoint.at.toISOString(),
  });
  expect(signatureHolds(keys.publicKey, bytes, checkpoint.signature)).toBe(true);
});

test('what was rolled back was never there', async () => {
  const before = (await readChain()).length;
  await expect(
    inScope(async (tx) => {
      await append(tx, 'never');
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await sequenceLedgers(database.db, keys, now);
  expect(await readChain()).toHaveLength(before);
});

test.each([
  'update ledger_entry set body = body',
  'delete from ledger_entry',
  'update ledger_position set hash = hash',
  'delete from ledger_checkpoint',
  'truncate ledger_entry',
  'alter table ledger_entry disable row level security',
])('the application may only append: %s is refused', async (statement) => {
  await expect(database.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
});

test("another county's ledger is not seen", async () => {
  const seen = await database.db.transaction().execute(async (tx) => {
    await setScope(tx, { county: '990102', area: null });
    return tx.selectFrom('ledgerEntry').select('id').execute();
  });
  expect(seen).toEqual([]);
});
