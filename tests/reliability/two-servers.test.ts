/** Two servers on one database: what is true of one process is not enough. Each number goes to both at once, and pairs of near matches one to each. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { setScope } from '@xuanwu/server/database/scope.ts';
import { openKeys } from '@xuanwu/server/keys/keys.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { freePort, type Program, startProgram } from './program.ts';

const COUNTY = '231182';
const NUMBERS = 25;
const WRITERS = 8;

let database: TestDatabase;
let directory: string;
let servers: readonly Program[] = [];
let cookie: string;
let constituencies: readonly ConstituencyRow[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-two-'));
  database = await createTestDatabase();
  // One installation, one set of keys.
  await openKeys(join(directory, '0', 'keys'));
  await cp(join(directory, '0', 'keys'), join(directory, '1', 'keys'), { recursive: true });
  const environment = { DATABASE_URL: database.applicationUrl };
  for (const name of ['0', '1'])
    servers = [...servers, await startProgram(join(directory, name), await freePort(), environment)];
  const begun = await post(0, '/api/rehearsal', { demo: 'wudalianchi', scaleThousandths: 20 }, 'begin');
  cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  for (const step of ['open-cycle', 'seats', 'constituencies']) {
    const { job } = (await (await post(0, `/api/rehearsal/steps/${step}/play`, {}, step)).json()) as {
      job: string;
    };
    await vi.waitUntil(async () => ((await get(`/api/jobs/${job}`)) as { state: string }).state === 'done', {
      timeout: 120_000,
      interval: 100,
    });
  }
  const role = await post(0, '/api/rehearsal/role', { signInName: 'demo-registrar' }, 'role');
  cookie = role.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  constituencies = ((await get('/api/constituencies')) as ConstituencyRow[]).filter(
    ({ level }) => level === 'county',
  );
}, 240_000);

afterAll(async () => {
  for (const server of servers) await server.kill('SIGTERM');
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

function post(server: number, path: string, body: unknown, key: string): Promise<Response> {
  return fetch(`${servers[server]?.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie: cookie ?? '' },
    body: JSON.stringify(body),
  });
}

async function get(path: string): Promise<unknown> {
  return (await fetch(`${servers[0]?.url}${path}`, { headers: { cookie } })).json();
}

function numberOf(day: string, serial: number): string {
  const body = `999182${day}${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

async function register(server: number, name: string, idNumber: string, key: string) {
  const [constituency] = constituencies;
  const voter = {
    name,
    idNumber,
    ethnicity: null,
    address: '幸福路12号3单元402室',
    phone: null,
    voterGroup: null,
  };
  const wanted = {
    cycle: constituency?.cycle,
    voter,
    countyConstituency: constituency?.id,
    townshipConstituency: null,
  };
  const response = await post(server, '/api/acts/register-voter', wanted, key);
  const answer = (await response.json()) as { code?: string; cases?: string[] };
  return { status: response.status, ...answer };
}

test('one number, eight writers at two servers: one is registered, seven are told', async () => {
  for (let index = 0; index < NUMBERS; index++) {
    const number = numberOf(`1970${String(1 + (index % 12)).padStart(2, '0')}15`, index);
    const answers = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) =>
        register(writer % 2, `周小${index}`, number, `${number} ${writer}`),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status, code }) => status === 422 && code === 'already-registered');
    expect(refused).toHaveLength(WRITERS - 1);
  }
});

test('two near matches, one at each server: both are registered, and one case is open', async () => {
  const before = await openCases();
  for (let index = 0; index < NUMBERS; index++) {
    const day = `1981${String(1 + (index % 12)).padStart(2, '0')}${10 + Math.floor(index / 12)}`;
    const answers = await Promise.all(
      [0, 1].map((server) =>
        // Of another name each time: the days are one slip from each other.
        register(
          server,
          `吴${'钊钧铭锋锐锦键镇钢铁铜银'.charAt(index % 12)}${'大小中'.charAt(index / 12)}`,
          numberOf(day, index * 4 + server * 2),
          `near ${index} ${server}`,
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.flatMap(({ cases = [] }) => cases)).toHaveLength(1);
  }
  expect((await openCases()) - before).toBe(NUMBERS);
});

function openCases(): Promise<number> {
  return database.db.transaction().execute(async (tx) => {
    await setScope(tx, { county: COUNTY, area: null });
    const cases = await tx.selectFrom('registrationCase').select('id').where('state', '=', 'open').execute();
    return cases.length;
  });
}
