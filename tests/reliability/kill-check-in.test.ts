/**
 * Twenty tables hand out ballots, every voter at two of them, while the server is killed, PostgreSQL is killed below it, and both at once. Whoever was told that he
 * has his ballots has them, once.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setScope } from '@xuanwu/server/database/scope.ts';
import { connect, type Tx } from '@xuanwu/server/database/connect.ts';
import { openKeys } from '@xuanwu/server/keys/keys.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';
import { openPlayed } from '../played.ts';
import { applicationUrlIn, putIntoOwnCluster } from './own-cluster.ts';
import { databasePid, freePort, type Program, startProgram } from './program.ts';

const COUNTY = '231182';
/** What was answered while there was no answer. */
const codes = new Set<string>();
const TABLES = 20;
const VOTERS = 300;

let played: TestContext;
let port: number;
let program: Program;
let cookie = '';
let place: string;
let round: string;
let persons: string[];

const start = () => startProgram(played.directory, port);

beforeAll(async () => {
  played = await openPlayed({ last: 'places' });
  const row = await scoped(played.database.applicationUrl, (tx) =>
    tx
      .selectFrom('pollingPlace as p')
      .innerJoin('pollingPlaceConstituency as s', 's.place', 'p.id')
      .innerJoin('votingRound as r', 'r.constituency', 's.constituency')
      .where('p.name', '=', '青山街道1片投票站')
      .select(['p.id', 's.constituency', 'r.id as round'])
      .executeTakeFirstOrThrow(),
  );
  ({ id: place, round } = row);
  const voters = await scoped(played.database.applicationUrl, (tx) =>
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
  await putIntoOwnCluster(played);
  await played.database.close();
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

async function scoped<T>(url: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = connect(url);
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
    const told = (await answer?.json().catch(() => undefined)) as { code: string } | undefined;
    if (told) codes.add(told.code);
    await pause(20);
  }
}

test('nothing acknowledged is lost, nobody is handed his ballots twice, and the server that was not killed goes on by itself', async () => {
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
    await until(0.4);
    process.kill(await databasePid(played.directory), 'SIGKILL');
    await until(0.6);
    process.kill(await databasePid(played.directory), 'SIGKILL');
    await until(0.8);
    process.kill(await databasePid(played.directory), 'SIGKILL');
    await program.kill('SIGKILL');
    program = await start();
  };
  await Promise.all([killer(), ...Array.from({ length: TABLES }, table)]);
  expect(statuses.filter((status) => status === 200)).toHaveLength(VOTERS);
  expect(statuses.filter((status) => status === 422)).toHaveLength(VOTERS);
  // Whoever had to ask again was told why; nobody was told that nothing was saved, for it may have been.
  expect([...codes]).toEqual(['database-away']);

  const url = await applicationUrlIn(played.directory);
  const written = await scoped(url, (tx) =>
    tx.selectFrom('checkIn').select('person').where('round', '=', round).execute(),
  );
  expect(written.map(({ person }) => person).toSorted()).toEqual(persons.toSorted());
  const { db, close } = connect(url);
  const keys = await openKeys(join(played.directory, 'keys'));
  await sequenceLedgers(db, keys, () => new Date());
  const ledger = await soundLedger(db, COUNTY);
  await close();
  const entries = ledger.filter(({ act, outcome }) => act === 'check-in-voter' && outcome === 'done');
  expect(entries).toHaveLength(VOTERS);
});
