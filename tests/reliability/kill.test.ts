/**
 * Fifty writers register voters, every number twice, while the server and the database are killed. Whatever was acknowledged is
 * there afterwards, once; every number has exactly one registration; no chain is broken.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { connect, type Connection } from '@xuanwu/server/database/connect.ts';
import { setScope } from '@xuanwu/server/database/scope.ts';
import { startEmbeddedPostgres } from '@xuanwu/server/database/embedded-postgres.ts';
import { openKeys } from '@xuanwu/server/keys/keys.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { soundLedger } from '../ledger.ts';
import { databasePid, freePort, type Program, startProgram } from './program.ts';

const COUNTY = '231182';
const WRITERS = 50;
const NUMBERS = 400;
const STEPS_BEFORE = ['open-cycle', 'seats', 'constituencies'];

let directory: string;
let port: number;
let program: Program;
let cookie: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-kill-'));
  await chmod(directory, 0o711);
  port = await freePort();
  program = await startProgram(directory, port);
  const begun = await post('/api/rehearsal', { demo: 'wudalianchi', scaleThousandths: 20 }, 'begin');
  cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  for (const step of STEPS_BEFORE) {
    const { job } = (await (await post(`/api/rehearsal/steps/${step}/play`, {}, step)).json()) as {
      job: string;
    };
    await vi.waitUntil(async () => ((await get(`/api/jobs/${job}`)) as { state: string }).state === 'done', {
      timeout: 60_000,
      interval: 100,
    });
  }
});

afterAll(async () => {
  await program.kill('SIGTERM');
  await rm(directory, { recursive: true, force: true });
});

function post(path: string, body: unknown, key: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie: cookie ?? '' },
    body: JSON.stringify(body),
  });
}

async function get(path: string): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } })).json();
}

function idNumber(index: number): string {
  const digits = `99918219${70 + (index % 20)}0101${String(index).padStart(3, '0')}`;
  return digits + checkDigit(digits);
}

/** What came of one request, asked again with its own key until there was an answer. */
async function register(index: number, attempt: number, constituency: ConstituencyRow): Promise<number> {
  const voter = {
    name: `周小${index}`,
    idNumber: idNumber(index),
    ethnicity: null,
    address: null,
    phone: null,
    voterGroup: null,
  };
  const input = {
    cycle: constituency.cycle,
    voter,
    countyConstituency: constituency.id,
    townshipConstituency: null,
  };
  for (;;) {
    const response = await post('/api/acts/register-voter', input, `voter ${index} ${attempt}`).catch(
      () => undefined,
    );
    if (response && response.status < 500) return response.status;
    await pause(50);
  }
}

test('nothing acknowledged is lost, nobody is registered twice, the chain is sound', async () => {
  const rows = (await get('/api/constituencies')) as ConstituencyRow[];
  const constituencies = rows.filter((row) => row.level === 'county');
  const [first, second] = constituencies;
  if (!first || !second) throw new Error('the demo has no two county constituencies');

  // Every number is asked for twice, in two different constituencies.
  const work = Array.from({ length: NUMBERS * 2 }, (_, place) => ({
    index: place % NUMBERS,
    attempt: place < NUMBERS ? 0 : 1,
  }));
  const statuses: number[] = [];
  const writer = async () => {
    for (let next = work.pop(); next; next = work.pop()) {
      statuses.push(await register(next.index, next.attempt, next.attempt === 0 ? first : second));
    }
  };
  const killer = async () => {
    const until = (done: number) =>
      vi.waitUntil(() => statuses.length > done, { timeout: 120_000, interval: 20 });
    await until(NUMBERS * 0.4);
    await program.kill('SIGKILL');
    program = await startProgram(directory, port);
    await until(NUMBERS * 0.8);
    process.kill(await databasePid(directory), 'SIGKILL');
    await until(NUMBERS * 1.2);
    process.kill(await databasePid(directory), 'SIGKILL');
    await program.kill('SIGKILL');
    program = await startProgram(directory, port);
  };
  await Promise.all([killer(), ...Array.from({ length: WRITERS }, writer)]);

  expect(statuses.filter((status) => status === 200)).toHaveLength(NUMBERS);
  expect(statuses.filter((status) => status === 422)).toHaveLength(NUMBERS);

  await program.kill('SIGTERM');
  const postgres = await startEmbeddedPostgres({ directory });
  const connection = connect(postgres.applicationUrl);
  try {
    await lookInside(connection);
  } finally {
    await connection.close();
    await postgres.stop();
    program = await startProgram(directory, port);
  }
});

async function lookInside({ db }: Connection): Promise<void> {
  const keys = await openKeys(join(directory, 'keys'));
  await sequenceLedgers(db, keys, () => new Date());
  const ledger = await soundLedger(db, COUNTY);
  const registered = ledger.filter((entry) => entry.act === 'register-voter' && entry.outcome === 'done');
  expect(new Set(registered.map((entry) => entry.subject['person'])).size).toBe(NUMBERS);
  expect(registered).toHaveLength(NUMBERS);

  const persons = await db.transaction().execute(async (tx) => {
    await setScope(tx, { county: COUNTY, area: null });
    return tx
      .selectFrom('registration')
      .innerJoin('personIdentifier as i', 'i.person', 'registration.person')
      .select(['registration.person', 'i.hash'])
      .execute();
  });
  expect(persons).toHaveLength(NUMBERS);
  const hashes = new Set(persons.map(({ hash }) => hash.toString('hex')));
  expect([...hashes].toSorted()).toEqual(
    Array.from({ length: NUMBERS }, (_, index) =>
      keys.identifierHash(idNumber(index)).toString('hex'),
    ).toSorted(),
  );
  const ids = new Set(persons.map(({ person }) => person));
  for (const entry of registered) expect(ids).toContain(entry.subject['person']);
}
