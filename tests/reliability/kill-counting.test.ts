/**
 * Two tellers enter the sheets of every bundle, each request twice, while the server is killed, the database drops its connections, and PostgreSQL is killed.
 * Whatever was acknowledged is there afterwards, once. Then the signed sheets are photographed, and the uploads break off.
 */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  foundInBoxes,
  getBundle,
  readBundles,
  sealBundle,
} from '@xuanwu/server/phases/voting/counting/bundle.queries.ts';
import { countBox } from '@xuanwu/server/phases/voting/counting/count-box.ts';
import { poolBallots } from '@xuanwu/server/phases/voting/counting/pool-ballots.ts';
import { readRoundCandidates } from '@xuanwu/server/phases/voting/round.queries.ts';
import { handOverMobileBoxes } from '@xuanwu/server/rehearsal/steps/mobile-box.ts';
import { openStage } from '@xuanwu/server/rehearsal/stage.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { connect } from '@xuanwu/server/database/connect.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';
import { openPlayed } from '../played.ts';
import { applicationUrlIn, putIntoOwnCluster } from './own-cluster.ts';
import { databasePid, freePort, type Program, startProgram } from './program.ts';

const COUNTY = '231182';
const TELLERS = ['demo-teller-1', 'demo-teller-2'];
const AT_ONCE = 12;

interface Typed {
  readonly round: string;
  readonly bundle: number;
  readonly sheet: object;
}

let context: TestContext;
let port: number;
let program: Program;
const sheets: Typed[] = [];
const cookies = new Map<string, string>();

beforeAll(async () => {
  context = await openPlayed({ last: 'voting' });
  await poolEverything();
  await putIntoOwnCluster(context);
  port = await freePort();
  await start();
  for (const teller of TELLERS) cookies.set(teller, await cookieOf(teller));
});
afterAll(async () => {
  await program.kill('SIGTERM');
  await context.close();
});

async function start(): Promise<void> {
  program = await startProgram(context.directory, port);
}

/** What is in the database that the program has started. */
async function lookInside<T>(look: (own: TestContext) => Promise<T>): Promise<T> {
  const own = connect(await applicationUrlIn(context.directory));
  try {
    return await look({ ...context, db: own.db, pool: own.pool });
  } finally {
    await own.close();
  }
}

/** Boxes counted, ballots bundled: what is left to do is the typing. */
async function poolEverything(): Promise<void> {
  const stage = await openStage(context, REGISTRY);
  const rounds = await stage.read((tx) =>
    tx.selectFrom('votingRound').select(['id', 'constituency']).where('state', '=', 'closed').execute(),
  );
  for (const { id: round, constituency } of rounds) {
    await handOverMobileBoxes(stage, round);
    const boxes = await stage.read((tx) =>
      tx
        .selectFrom('pollingPlaceConstituency as s')
        .leftJoin('checkIn as i', (on) => on.onRef('i.place', '=', 's.place').on('i.round', '=', round))
        .where('s.constituency', '=', constituency)
        .groupBy('s.place')
        .select(({ fn }) => ['s.place', fn.count<number>('i.round').as('issued')])
        .execute(),
    );
    for (const { place, issued } of boxes)
      await stage.act('demo-station-chief', countBox, { round, place, found: issued });
    await stage.act('demo-station-chief', poolBallots, { round, size: 100, tables: 3 });
    const [bundles, candidates] = await stage.read(async (tx) => [
      await readBundles(tx, COUNTY, round),
      await readRoundCandidates({ tx, county: COUNTY }, round),
    ]);
    for (const { bundle, ballots: cast } of bundles) {
      const votes = candidates.map(({ id }, index) => ({ candidate: id, for: index === 0 ? cast : 0 }));
      sheets.push({ round, bundle, sheet: { cast, invalid: 0, blank: 0, votes, writeIns: [] } });
    }
    expect(await stage.read((tx) => foundInBoxes({ tx, county: COUNTY }, round))).toBeGreaterThan(0);
  }
}

async function cookieOf(signInName: string): Promise<string> {
  const taken = await fetch(`http://127.0.0.1:${port}/api/rehearsal/role`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': signInName },
    body: JSON.stringify({ signInName }),
  });
  return taken.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Asked again with its own key until there is an answer. */
async function enter(teller: string, typed: Typed): Promise<number> {
  const { round, bundle } = typed;
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/api/acts/enter-count`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `${teller} ${round} ${bundle}`,
        cookie: cookies.get(teller) ?? '',
      },
      body: JSON.stringify(typed),
    }).catch(() => undefined);
    if (response && response.status < 500) return response.status;
    await pause(50);
  }
}

async function dropConnections(): Promise<void> {
  await lookInside(async ({ db }) => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = current_user and pid <> pg_backend_pid()`.execute(db);
  });
}

test('of the sheets that were acknowledged none is lost and none is doubled, whatever is killed meanwhile', async () => {
  // Every request twice: the second is the first one's replay.
  const work = sheets.flatMap((typed) => TELLERS.flatMap((teller) => [0, 1].map(() => ({ teller, typed }))));
  const all = work.length;
  const statuses: number[] = [];
  const writer = async () => {
    for (let next = work.pop(); next; next = work.pop()) statuses.push(await enter(next.teller, next.typed));
  };
  const until = (share: number) =>
    vi.waitUntil(() => statuses.length > all * share, { timeout: 120_000, interval: 10 });
  const killer = async () => {
    await until(0.2);
    await program.kill('SIGKILL');
    await start();
    await until(0.45);
    await dropConnections();
    await until(0.55);
    process.kill(await databasePid(context.directory), 'SIGKILL');
    await until(0.7);
    process.kill(await databasePid(context.directory), 'SIGKILL');
    await program.kill('SIGKILL');
    await start();
  };
  await Promise.all([killer(), ...Array.from({ length: AT_ONCE }, writer)]);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(statuses).toHaveLength(all);

  await lookInside(async (own) => {
    const entered = (await ledgerIn(own)).filter(({ act }) => act === 'enter-count');
    expect(entered).toHaveLength(sheets.length * TELLERS.length);
    const stage = await openStage(own, REGISTRY);
    const [copies, open] = await stage.read(async (tx) => [
      await tx.selectFrom('bundleEntry').select(['round', 'bundle', 'account']).execute(),
      await tx.selectFrom('ballotBundle').select('number').where('sheet', 'is', null).execute(),
    ]);
    expect(copies).toHaveLength(sheets.length * TELLERS.length);
    expect(new Set(copies.map((copy) => JSON.stringify(copy))).size).toBe(copies.length);
    expect(open).toEqual([]);
  });
});

async function ledgerIn({ db, keys, clock }: TestContext) {
  await sequenceLedgers(db, keys, () => clock.now());
  return (await soundLedger(db, COUNTY)).filter(({ outcome }) => outcome === 'done');
}

const FRAME = [0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x10, 0x00, 0x10, 0x01, 0x01, 0x11, 0x00];
/** As large as a telephone makes it. */
const PHOTO = Buffer.concat([
  Buffer.from([0xff, 0xd8, ...FRAME, 0xff, 0xda, 0x00, 0x02]),
  randomBytes(3_000_000).map((byte) => byte & 0x7f),
  Buffer.from([0xff, 0xd9]),
]);
const BOUNDARY = 'xuanwu';
const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** The photograph of a signed sheet on its way to the server: what was sent of it so far is all that there is. */
function sendPhoto({ round, bundle }: Typed, key: string) {
  const head = `${field('round', round)}${field('bundle', String(bundle))}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="计票单.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const form = Buffer.concat([Buffer.from(head), PHOTO, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  const sending = request({
    port,
    method: 'POST',
    path: '/api/acts/add-sheet-photo',
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': form.length,
      'idempotency-key': key,
      cookie: cookies.get('demo-teller-1') ?? '',
    },
  });
  sending.on('error', () => undefined);
  return { sending, half: form.subarray(0, form.length / 2), rest: form.subarray(form.length / 2) };
}

const stored = () => readdir(join(context.directory, 'files'));
const isHalfWritten = async () => (await stored()).some((name) => name.endsWith('.unfinished'));

test('of a photograph that breaks off nothing stays, whoever breaks it off; the ledger has the hash of the whole', async () => {
  const [typed] = sheets;
  if (!typed) throw new Error('there is no sheet');
  const before = await stored();

  const cut = sendPhoto(typed, 'photo');
  cut.sending.write(cut.half);
  await vi.waitUntil(isHalfWritten, { timeout: 60_000, interval: 5 });
  cut.sending.destroy();
  await vi.waitUntil(async () => !(await isHalfWritten()), { timeout: 60_000, interval: 5 });
  expect(await stored()).toEqual(before);

  const killed = sendPhoto(typed, 'photo');
  killed.sending.write(killed.half);
  await vi.waitUntil(isHalfWritten, { timeout: 60_000, interval: 5 });
  // Another one is whole already, and no act has come to name it.
  await context.files.put(Readable.from([PHOTO]));
  await program.kill('SIGKILL');
  expect(await stored()).not.toEqual(before);
  await start();
  expect(await stored()).toEqual(before);

  const whole = async () => {
    const { sending, half, rest } = sendPhoto(typed, 'photo');
    sending.write(half);
    sending.end(rest);
    const [answer] = (await once(sending, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
    answer.resume();
    return answer.statusCode;
  };
  // The second is the first one's replay.
  expect([await whole(), await whole()]).toEqual([200, 200]);
  expect(await stored()).toHaveLength(before.length + 1);
  const { round, bundle } = typed;
  const seen = await fetch(`http://127.0.0.1:${port}/api/rounds/${round}/bundles/${bundle}/photo`, {
    headers: { cookie: cookies.get('demo-teller-1') ?? '' },
  });
  expect(Buffer.from(await seen.arrayBuffer()).equals(PHOTO)).toBe(true);
  await lookInside(async (own) => {
    const stage = await openStage(own, REGISTRY);
    const record = await stage.read((tx) => getBundle({ tx, county: COUNTY }, round, bundle));
    expect(record.photo).toBe(createHash('sha256').update(PHOTO).digest('hex'));
    const added = (await ledgerIn(own)).filter(({ act }) => act === 'add-sheet-photo');
    expect(added.map(({ records }) => records)).toEqual([[sealBundle(record)]]);
  });
});
