/** What the benches over HTTP share: a server of the bench, signed-in POSTs, a load at a fixed rate and as fast as it goes. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Shorter than what one address may ask of a server in a minute. */
const FLAT_OUT_SECONDS = 5;
const AT_ONCE = 16;

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startServer(
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

export function post(agent: Agent, url: string, cookie: string, body: unknown): Promise<number> {
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

export interface Load {
  readonly times: readonly number[];
  readonly statuses: readonly number[];
}

/** A request is late from the moment when it should have been sent. */
export async function atFixedRate(work: () => Promise<number>, rate: number, seconds: number): Promise<Load> {
  const times: number[] = [];
  const statuses: number[] = [];
  const running: Promise<void>[] = [];
  const timed = async (due: number) => {
    statuses.push(await work());
    times.push(performance.now() - due);
  };
  const started = performance.now();
  for (let index = 0; index < rate * seconds; index++) {
    const due = started + (index * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    running.push(timed(due));
  }
  await Promise.all(running);
  return { times, statuses };
}

export async function flatOut(
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

export function percentiles(name: string, times: readonly number[]): Record<string, number> {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { [`${name}P50`]: at(0.5), [`${name}P99`]: at(0.99), [`${name}Max`]: at(1) };
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
