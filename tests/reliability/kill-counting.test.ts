/**
 * Two tellers enter the sheets of every bundle, each request twice, while the server is killed and the database drops its connections.
 * Whatever was acknowledged is there afterwards, once.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { foundInBoxes, readBundles } from '@xuanwu/server/phases/voting/counting/bundle.queries.ts';
import { countBox } from '@xuanwu/server/phases/voting/counting/count-box.ts';
import { poolBallots } from '@xuanwu/server/phases/voting/counting/pool-ballots.ts';
import { readRoundCandidates } from '@xuanwu/server/phases/voting/round.queries.ts';
import { handOverMobileBoxes } from '@xuanwu/server/rehearsal/steps/mobile-box.ts';
import { openStage } from '@xuanwu/server/rehearsal/stage.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';
import { openPlayed } from '../played.ts';
import { freePort, type Program, startProgram } from './program.ts';

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
  port = await freePort();
  await start();
  for (const teller of TELLERS) cookies.set(teller, await cookieOf(teller));
});
afterAll(async () => {
  await program.kill('SIGTERM');
  await context.close();
});

async function start(): Promise<void> {
  program = await startProgram(context.directory, port, { DATABASE_URL: context.database.applicationUrl });
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
  const client = new Client({ connectionString: inject('postgres').superuserUrl });
  await client.connect();
  try {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      context.database.name,
    ]);
  } finally {
    await client.end();
  }
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
    await until(0.7);
    await program.kill('SIGKILL');
    await start();
  };
  await Promise.all([killer(), ...Array.from({ length: AT_ONCE }, writer)]);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(statuses).toHaveLength(all);

  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  const entered = (await soundLedger(context.db, COUNTY)).filter(
    ({ act, outcome }) => act === 'enter-count' && outcome === 'done',
  );
  expect(entered).toHaveLength(sheets.length * TELLERS.length);
  const stage = await openStage(context, REGISTRY);
  const [copies, open] = await stage.read(async (tx) => [
    await tx.selectFrom('bundleEntry').select(['round', 'bundle', 'account']).execute(),
    await tx.selectFrom('ballotBundle').select('number').where('sheet', 'is', null).execute(),
  ]);
  expect(copies).toHaveLength(sheets.length * TELLERS.length);
  expect(new Set(copies.map((copy) => JSON.stringify(copy))).size).toBe(copies.length);
  expect(open).toEqual([]);
});
