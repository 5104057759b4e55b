/**
 * The live check and a durable registration, over HTTP at a fixed rate and as fast as it goes, with a roll of a million in sixteen counties; the check's
 * decision over its candidates, in process. Baseline: a bare insert, in the same run: a signed-in POST through the same
 * server that inserts one row and one ledger row in one transaction.
 * `XUANWU_BENCH_ROLL` names another size of the roll, `XUANWU_BENCH_SERVERS` how many servers share the database.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type OpenContext, openContext } from '@xuanwu/server/open-context.ts';
import { findCandidates } from '@xuanwu/server/phases/registration/live-check/candidates.queries.ts';
import { atMostNear } from '@xuanwu/server/phases/registration/live-check/find-near-matches.ts';
import { linkageRecordOf } from '@xuanwu/server/phases/registration/live-check/linkage-record.ts';
import type { Measured } from '../bench.ts';
import { type DemoOffice, openOffice } from './demo-office.ts';
import { inNewDatabase } from './new-database.ts';
import { fillRoll } from './realtime/roll.ts';
import { birthDateOf, type Voter } from './voters.ts';

const ROLL = Number(process.env['XUANWU_BENCH_ROLL'] ?? 1_000_000);
const SERVERS = Number(process.env['XUANWU_BENCH_SERVERS'] ?? 1);
const RATE = 300;
const RATE_SECONDS = 20;
const FLAT_OUT_SECONDS = 10;
const AT_ONCE = 16;
const DECISIONS = 3_000;

export function measure(): Promise<Measured> {
  return inNewDatabase('realtime', async ({ directory, environment, superuserUrl }) => {
    const context = await openContext(directory, environment);
    const office = await openOffice(context, 'demo-registrar');
    const started = performance.now();
    const voters = await fillRoll(superuserUrl, context.keys, ROLL);
    const fillSeconds = rounded((performance.now() - started) / 1000);
    const decision = await decisions(context, voters);
    await context.close();
    const measured = await overHttp(directory, environment, office, voters);
    return {
      figures: { roll: ROLL, servers: SERVERS, fillSeconds, ...decision, ...measured.figures },
      baseline: measured.baseline,
      ratio: measured.ratio,
    };
  });
}

/** In process: candidates as the database answers them, unsealed, compared, decided. */
async function decisions(
  context: OpenContext,
  voters: Generator<Voter, never>,
): Promise<Record<string, number>> {
  const times: number[] = [];
  let candidatesInAll = 0;
  await context.db.transaction().execute(async (tx) => {
    for (let count = 0; count < DECISIONS; count++) {
      const { person, ...voter } = voters.next().value;
      // Without his number he is looked for in every way, among all who share anything with him.
      const own = linkageRecordOf(context.keys, {
        ...voter,
        idNumber: '',
        birthDate: birthDateOf(person),
        sex: person.sex,
      });
      const candidates = await findCandidates(tx, own);
      candidatesInAll += candidates.length;
      const started = performance.now();
      atMostNear(context.keys, own, candidates);
      times.push(performance.now() - started);
    }
  });
  return {
    decisions: DECISIONS,
    candidatesEach: rounded(candidatesInAll / DECISIONS),
    ...percentiles('decisionMs', times),
  };
}

async function overHttp(
  directory: string,
  environment: Readonly<Record<string, string>>,
  office: DemoOffice,
  voters: Generator<Voter, never>,
): Promise<Measured> {
  const servers: RunningServer[] = [];
  for (let index = 0; index < SERVERS; index++) servers.push(await startServer(directory, environment));
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let turn = 0;
  const send = (path: string, body: unknown) =>
    post(agent, `${servers[turn++ % SERVERS]?.url}${path}`, office.cookie, body);
  const register = () => send('/api/acts/register-voter', registration(office, voters.next().value));
  const bare = () => send('/api/bench/bare-insert', { name: 'bench' });
  try {
    await flatOut(register, 3);
    await flatOut(bare, 3);
    const atRate = await atFixedRate(register);
    const bareAtRate = await atFixedRate(bare);
    const [one, other] = [await flatOut(register), await flatOut(bare)];
    const [two, another] = [await flatOut(register), await flatOut(bare)];
    const rate = (one.rate + two.rate) / 2;
    const bareRate = (other.rate + another.rate) / 2;
    const answers = [...atRate.statuses, ...one.statuses, ...two.statuses];
    return {
      figures: {
        ratePerSecond: RATE,
        ...percentiles('registrationMs', atRate.times),
        registrationsPerSecond: rounded(rate),
        registered: answers.filter((status) => status === 200).length,
        alreadyRegistered: answers.filter((status) => status === 422).length,
        failed: answers.filter((status) => status !== 200 && status !== 422).length,
      },
      baseline: { ...percentiles('bareInsertMs', bareAtRate.times), bareInsertsPerSecond: rounded(bareRate) },
      ratio: { rateOfBareInsert: rounded(rate / bareRate) },
    };
  } finally {
    agent.destroy();
    for (const server of servers) await server.stop();
  }
}

function registration({ cycle, constituencies }: DemoOffice, { person, ...voter }: Voter) {
  return {
    cycle,
    voter,
    countyConstituency: constituencies[person.index % constituencies.length]?.id ?? null,
    townshipConstituency: null,
  };
}

interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

async function startServer(
  directory: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const script = join(import.meta.dirname, 'realtime', 'server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^ready (http\S+)$/.exec(line) ?? [];
    if (url === undefined) continue;
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    return { url, stop };
  }
  throw new Error('the server ended before it was ready');
}

function post(agent: Agent, url: string, cookie: string, body: unknown): Promise<number> {
  const text = JSON.stringify(body);
  const headers = {
    cookie,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'idempotency-key': randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(text);
  });
}

interface Load {
  readonly times: readonly number[];
  readonly statuses: readonly number[];
}

/** A request is late from the moment when it should have been sent. */
async function atFixedRate(work: () => Promise<number>): Promise<Load> {
  const times: number[] = [];
  const statuses: number[] = [];
  const running: Promise<void>[] = [];
  const timed = async (due: number) => {
    statuses.push(await work());
    times.push(performance.now() - due);
  };
  const started = performance.now();
  for (let index = 0; index < RATE * RATE_SECONDS; index++) {
    const due = started + (index * 1000) / RATE;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    running.push(timed(due));
  }
  await Promise.all(running);
  return { times, statuses };
}

async function flatOut(
  work: () => Promise<number>,
  seconds = FLAT_OUT_SECONDS,
): Promise<{ readonly rate: number; readonly statuses: readonly number[] }> {
  const statuses: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  const writer = async () => {
    while (performance.now() < end) statuses.push(await work());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  return { rate: (statuses.length * 1000) / (performance.now() - started), statuses };
}

function percentiles(name: string, times: readonly number[]): Record<string, number> {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { [`${name}P50`]: at(0.5), [`${name}P99`]: at(0.99), [`${name}Max`]: at(1) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
