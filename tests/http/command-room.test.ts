/** 指挥室 with thirteen thousand places: every report is on the superior office's screen within two seconds, and only what changed is sent. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openSession } from '@xuanwu/server/accounts/sign-in.ts';
import { SESSION_COOKIE } from '@xuanwu/server/acts/http.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { civilDate } from '@xuanwu/server/acts/clock.ts';
import { setScope } from '@xuanwu/server/database/scope.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { startSequencer } from '@xuanwu/server/ledger/sequencer.ts';
import type { CommandRoom, Turnout } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { makeActor } from '../office.ts';
import { countyCode, openPollingDay, PROVINCE } from '../polling-day.ts';

const COUNTIES = 100;
const PLACES_EACH = 130;
/** As the screen asks. */
const EVERY_MS = 1_000;
/** As the server places entries. */
const SEQUENCER_MS = 250;
/** These polls are closed at whatever hour the test is run. */
const CHECKED = '与授时网站核对';

let context: TestContext;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let sequencer: ReturnType<typeof startSequencer>;
let superior: string;

beforeAll(async () => {
  context = await openTestContext();
  const electionDay = civilDate(context.clock.now());
  await openPollingDay(context, { counties: COUNTIES, placesEach: PLACES_EACH, electionDay });
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  const { db, keys } = context;
  const onError = (error: unknown) => {
    throw error;
  };
  sequencer = startSequencer({ db, keys, now: () => context.clock.now(), everyMs: SEQUENCER_MS, onError });
  superior = await cookieOf('superior-clerk', PROVINCE);
});
afterAll(async () => {
  await sequencer.stop();
  await app.close();
  typesetter.close();
  await context.close();
});

async function cookieOf(role: Parameters<typeof makeActor>[2], county: string, area: string | null = null) {
  const { account } = await makeActor(context, county, role, area);
  return `${SESSION_COOKIE}=${await openSession(context.db, account)}`;
}

async function read<T>(url: string, cookie: string): Promise<T> {
  const answer = await app.inject({ method: 'GET', url, headers: { cookie } });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.json<T>();
}

const changes = (since: string, cookie = superior) =>
  read<CommandRoom>(`/api/command-room/changes?since=${since}`, cookie);

async function post(act: string, payload: object, cookie: string): Promise<void> {
  const headers = { cookie, 'idempotency-key': randomUUID() };
  const answer = await app.inject({ method: 'POST', url: `/api/acts/${act}`, payload, headers });
  expect(answer.statusCode, answer.body).toBe(200);
}

interface Poll {
  readonly place: string;
  readonly round: string;
}

/** One vote at one place of that county, and somebody who may close it. */
async function pollIn(county: string, number: number): Promise<Poll> {
  return context.db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    const row = await tx
      .selectFrom('pollingPlaceConstituency as s')
      .innerJoin('votingRound as r', 'r.constituency', 's.constituency')
      .innerJoin('pollingPlace as p', 'p.id', 's.place')
      .where('p.name', '=', `第${number}投票站`)
      .where('r.level', '=', 'county')
      .where('p.county', '=', county)
      .select(['s.place', 'r.id as round'])
      .executeTakeFirstOrThrow();
    return row;
  });
}

test('all thirteen thousand places are there, with their counties, and nobody else sees them', async () => {
  const room = await read<CommandRoom>('/api/command-room', superior);
  expect(room.places).toHaveLength(COUNTIES * PLACES_EACH);
  expect(room.counties).toHaveLength(COUNTIES);
  expect(room.places[0]).toMatchObject({ votes: 2, done: { opened: 2, closed: 0, signed: 0 }, alarms: [] });
  const own = await read<CommandRoom>('/api/command-room', await cookieOf('office-clerk', countyCode(3)));
  expect(own.places).toHaveLength(PLACES_EACH);
  expect(new Set(own.places.map(({ county }) => county))).toEqual(new Set([countyCode(3)]));
  const township = `${countyCode(3)}104`;
  const ofTownship = await cookieOf('office-clerk', countyCode(3), township);
  const narrow = await read<CommandRoom>('/api/command-room', ofTownship);
  expect(new Set(narrow.places.map(({ area }) => area))).toEqual(new Set([township]));
  const clerk = await cookieOf('station-clerk', countyCode(3));
  const refused = await app.inject({ method: 'GET', url: '/api/command-room', headers: { cookie: clerk } });
  expect(refused.statusCode).toBe(403);
});

test('a report is seen within two seconds, and brings its place alone', async () => {
  const waits: number[] = [];
  let { cursor } = await read<CommandRoom>('/api/command-room', superior);
  for (let index = 0; index < 5; index++) {
    const county = countyCode(10 + index * 11);
    const { place, round } = await pollIn(county, 1 + index * 7);
    const chief = await cookieOf('station-chief', county);
    const asked = askEvery(cursor, (room) => room.places.some((row) => row.id === place));
    await post('close-round', { round, clockChecked: CHECKED }, chief);
    const answered = performance.now();
    const { room, at } = await asked;
    waits.push(at - answered);
    expect(room.places.map((row) => [row.id, row.done.closed])).toEqual([[place, 1]]);
    ({ cursor } = room);
  }
  expect(Math.max(...waits)).toBeLessThan(2_000);
});

/** Asks as the screen does, until it is answered what it waits for. */
async function askEvery(since: string, isThere: (room: CommandRoom) => boolean) {
  let cursor = since;
  return vi.waitUntil(
    async () => {
      const room = await changes(cursor);
      ({ cursor } = room);
      return isThere(room) && { room, at: performance.now() };
    },
    { timeout: 30_000, interval: EVERY_MS },
  );
}

test('a box with more ballots than were handed out is an alarm; a number of people is told in tens', async () => {
  const county = countyCode(77);
  const { place, round } = await pollIn(county, 5);
  const chief = await cookieOf('station-chief', county);
  const cookie = await cookieOf('office-clerk', county);
  await context.db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    const rows = Array.from({ length: 27 }, () => ({
      county,
      round,
      person: randomUUID(),
      place,
      area: county,
      salt: Buffer.alloc(16),
      entry: randomUUID(),
    }));
    await tx.insertInto('checkIn').values(rows).execute();
    // As it is found once the box has been shown empty, sealed and opened, which other tests hold.
    const box = { county, round, place, area: county, issued: 27, found: 28, entry: randomUUID() };
    await tx.insertInto('boxCount').values(box).execute();
  });
  const turnout = await read<Turnout>('/api/command-room/turnout', cookie);
  expect(turnout.places).toEqual([{ id: place, issued: 20 }]);
  expect(turnout.levels).toMatchObject([
    { level: 'county', issued: 20 },
    { level: 'township', issued: 0 },
  ]);
  const { cursor } = await read<CommandRoom>('/api/command-room', cookie);
  await post('close-round', { round, clockChecked: CHECKED }, chief);
  await expect
    .poll(async () => (await changes(cursor, cookie)).places, { timeout: 5_000 })
    .toMatchObject([{ id: place, alarms: ['box-over'], done: { closed: 1, boxed: 1 } }]);
});

test('a poll is not closed by a clock that something speaks against, before somebody says how he has looked', async () => {
  const county = countyCode(6);
  const { round } = await pollIn(county, 3);
  const cookie = await cookieOf('station-chief', county);
  const close = (more: object) =>
    app.inject({
      method: 'POST',
      url: '/api/acts/close-round',
      payload: { round, deviceAheadMinutes: 485, ...more },
      headers: { cookie, 'idempotency-key': randomUUID() },
    });
  const doubted = (await close({})).json<{ code: string; detail: string }>();
  expect(doubted).toMatchObject({ status: 409, code: 'clock-doubtful' });
  expect(doubted.detail).toContain('您的电脑比它快 8 小时 5 分');
  expect((await close({ clockChecked: CHECKED })).statusCode).toBe(200);
  const { clockNotes } = await context.db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    return tx
      .selectFrom('votingRound')
      .select('clockNotes')
      .where('id', '=', round)
      .executeTakeFirstOrThrow();
  });
  expect(clockNotes).toMatchObject([{ act: 'close', checked: CHECKED }]);
  expect(JSON.stringify(clockNotes)).toContain('快 8 小时 5 分');
});

test('where it is no rehearsal, nobody is checked in by the hundred', async () => {
  const county = countyCode(5);
  const { place } = await pollIn(county, 3);
  const headers = { cookie: await cookieOf('station-chief', county), 'idempotency-key': randomUUID() };
  const url = '/api/acts/check-in-voters';
  const payload = { place, persons: [randomUUID()] };
  const answer = await app.inject({ method: 'POST', url, payload, headers });
  expect(answer.json()).toMatchObject({ status: 403, code: 'rehearsal-only' });
});

test('a cursor that is none is refused', async () => {
  const url = '/api/command-room/changes?since=x';
  expect((await app.inject({ method: 'GET', url, headers: { cookie: superior } })).statusCode).toBe(400);
});
