/**
 * Twenty tables hand out ballots, every voter at two of them, while the server is killed and the database drops every connection. Whoever was told that he has his ballots has them, once.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setScope } from '@xuanwu/server/database/scope.ts';
import { connect, type Tx } from '@xuanwu/server/database/connect.ts';
import { openKeys } from '@xuanwu/server/keys/keys.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';
import { openPlayed } from '../played.ts';
import { freePort, type Program, startProgram } from './program.ts';

const COUNTY = '231182';
const TABLES = 20;
const VOTERS = 300;

let played: TestContext;
let port: number;
let program: Program;
let cookie = '';
let place: string;
let round: string;
let persons: string[];

const start = () => startProgram(played.directory, port, { DATABASE_URL: played.database.applicationUrl });

beforeAll(async () => {
  played = await openPlayed({ last: 'places' });
  await played.database.close();
  const row = await scoped((tx) =>
    tx
      .selectFrom('pollingPlace as p')
      .innerJoin('pollingPlaceConstituency as s', 's.place', 'p.id')
      .innerJoin('votingRound as r', 'r.constituency', 's.constituency')
      .where('p.name', '=', '青山街道1片投票站')
      .select(['p.id', 's.constituency', 'r.id as round'])
      .executeTakeFirstOrThrow(),
  );
  ({ id: place, round } = row);
  const voters = await scoped((tx) =>
    tx
      .selectFrom('rollEntry')
      .where('constituency', '=', row.constituency)
      .where('struck', '=', false)
      .orderBy('serial')
      .limit(VOTERS)
      .select('person')
      .execute(),
  );
  persons = voters.map(({ person }) => person);
  port = await freePort();
  program = await start();
  await takeRole('demo-station-chief');
  await post('/api/rehearsal/clock', { to: '2016-10-20T09:00:00+08:00' }, 'clock');
  expect((await post('/api/acts/open-round', { round }, 'open')).status).toBe(200);
  await takeRole('demo-station-clerk');
});
afterAll(async () => {
  await program.kill('SIGTERM');
  await rm(played.directory, { recursive: true, force: true });
});

/** On a connection of its own: those of the run are dropped on purpose. */
async function scoped<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = connect(played.database.applicationUrl);
  try {
    return await connection.db.transaction().execute(async (tx) => {
      await setScope(tx, { county: COUNTY, area: null });
      return work(tx);
    });
  } finally {
    await connection.close();
  }
}

function post(path: string, body: unknown, key: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie },
    body: JSON.stringify(body),
  });
}

async function takeRole(signInName: string): Promise<void> {
  const taken = await post('/api/rehearsal/role', { signInName }, signInName);
  cookie = taken.headers.get('set-cookie')?.split(';')[0] ?? cookie;
}

/** Asked again under its own key until there is an answer, as the desk does. */
async function checkIn(person: string, table: number): Promise<number> {
  for (;;) {
    const answer = await post(
      '/api/acts/check-in-voter',
      { place, person, byProxy: null },
      `${person} ${table}`,
    ).catch(() => undefined);
    if (answer && answer.status < 500) return answer.status;
    await pause(20);
  }
}

async function dropConnections(): Promise<void> {
  const client = new Client({ connectionString: inject('postgres').superuserUrl });
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    played.database.name,
  ]);
  await client.end();
}

test('nothing acknowledged is lost, nobody is handed his ballots twice', async () => {
  const work = persons.flatMap((person) => [
    { person, table: 0 },
    { person, table: 1 },
  ]);
  const statuses: number[] = [];
  const table = async () => {
    for (let next = work.pop(); next; next = work.pop())
      statuses.push(await checkIn(next.person, next.table));
  };
  const until = (share: number) =>
    vi.waitUntil(() => statuses.length > share * VOTERS * 2, { timeout: 120_000, interval: 5 });
  const killer = async () => {
    await until(0.2);
    await program.kill('SIGKILL');
    program = await start();
    await until(0.5);
    await dropConnections();
    await until(0.8);
    await program.kill('SIGKILL');
    program = await start();
  };
  await Promise.all([killer(), ...Array.from({ length: TABLES }, table)]);
  expect(statuses.filter((status) => status === 200)).toHaveLength(VOTERS);
  expect(statuses.filter((status) => status === 422)).toHaveLength(VOTERS);

  const written = await scoped((tx) =>
    tx.selectFrom('checkIn').select('person').where('round', '=', round).execute(),
  );
  expect(written.map(({ person }) => person).toSorted()).toEqual(persons.toSorted());
  await program.kill('SIGTERM');
  const { db, close } = connect(played.database.applicationUrl);
  const keys = await openKeys(join(played.directory, 'keys'));
  await sequenceLedgers(db, keys, () => new Date());
  const ledger = await soundLedger(db, COUNTY);
  await close();
  const entries = ledger.filter(({ act, outcome }) => act === 'check-in-voter' && outcome === 'done');
  expect(entries).toHaveLength(VOTERS);
  program = await start();
});
