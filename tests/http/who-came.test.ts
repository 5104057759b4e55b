/** 谁来过、谁没有来: no answer of the interface says it, nor lets it be told from two answers; for any role, at any address that is read. */
import { join } from 'node:path';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { checkInVoters } from '@xuanwu/server/phases/voting/check-in/check-in-voters.ts';
import { undoCheckIn } from '@xuanwu/server/phases/voting/check-in/undo-check-in.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const ROLES = [
  'demo-chief',
  'demo-clerk',
  'demo-publisher',
  'demo-registrar',
  'demo-station-chief',
  'demo-station-clerk',
  'demo-teller-1',
  'demo-supervisor',
  'demo-auditor',
  'demo-superior',
];

/** What says of itself that something happened, and nothing else: entries with a commitment, how many there are, what time it is. */
const LEDGER = /^\/api\/(ledger|command-room$|rehearsal|installation|openapi)/;
/** Printed, and files that carry the time at which they were made: what their data says is looked at in `tests/acts/place-packs.test.ts`, and here as pages. */
const PRINTED = /^\/api\/(documents\/|jobs\/|files\/|.*\/roll\.|.*\.(docx|xlsx)$)/;

let demo: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let place: string;
let ids: string[];
let voters: { person: string; name: string; serial: number }[];
const cookies = new Map<string, string>();

beforeAll(async () => {
  demo = await openTestRehearsal('places');
  await demo.moveTo('2016-10-20T09:00:00+08:00');
  const { context, stage } = demo;
  const row = await stage.read((tx) =>
    tx
      .selectFrom('pollingPlace as p')
      .innerJoin('pollingPlaceConstituency as s', 's.place', 'p.id')
      .innerJoin('votingRound as r', 'r.constituency', 's.constituency')
      .where('p.name', '=', '青山街道1片投票站')
      .select(['p.id', 'p.cycle', 's.constituency', 'r.id as round'])
      .executeTakeFirstOrThrow(),
  );
  place = row.id;
  voters = await stage.read((tx) =>
    tx
      .selectFrom('rollEntry')
      .where('constituency', '=', row.constituency)
      .where('struck', '=', false)
      .orderBy('serial')
      .limit(40)
      .select(['person', 'name', 'serial'])
      .execute(),
  );
  ids = [row.id, row.round, row.constituency, row.cycle, voters[0]?.person ?? ''];
  await stage.act('demo-station-chief', openRound, { round: row.round });
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  for (const role of ROLES) {
    const taken = await app.inject({
      method: 'POST',
      url: '/api/rehearsal/role',
      payload: { signInName: role },
    });
    cookies.set(role, String(taken.headers['set-cookie']).split(';')[0] ?? '');
  }
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await demo.close();
});

const comes = (...people: { person: string }[]) =>
  demo.stage.act('demo-station-clerk', checkInVoters, {
    place,
    persons: people.map(({ person }) => person),
  });

/** Every address that can be read, once for each thing that it may be about. */
function addresses(): string[] {
  const paths = Object.entries(app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    methods !== undefined && 'get' in methods ? [path] : [],
  );
  return paths
    .filter((path) => !LEDGER.test(path) && !PRINTED.test(path))
    .flatMap((path) => (path.includes('{') ? ids.map((id) => path.replaceAll(/\{\w+\}/g, id)) : [path]));
}

async function read(role: string, url: string): Promise<string | undefined> {
  const answer = await app.inject({ method: 'GET', url, headers: { cookie: cookies.get(role) ?? '' } });
  return answer.statusCode === 200 ? answer.body : undefined;
}

async function readEverything(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const role of ROLES)
    for (const url of addresses()) {
      const body = await read(role, url);
      if (body !== undefined) all.set(`${role} ${url}`, body);
    }
  return all;
}

test.each([
  ['the first to come', 0],
  ['one of many', 24],
])('of %s nothing is to be read that was not there before', async (_, alreadyThere) => {
  const [next, ...before] = voters.slice(0, alreadyThere + 1).toReversed();
  if (!next) throw new Error('the place has no voters');
  if (before.length > 0) await comes(...before);
  const earlier = await readEverything();
  expect(earlier.size).toBeGreaterThan(200);
  await comes(next);
  const later = await readEverything();
  const changed = [...earlier].filter(([key, body]) => later.get(key) !== body).map(([key]) => key);
  expect(changed).toEqual([]);
});

test('only whoever hands out ballots is told of one voter whether he has them', async () => {
  const [came] = voters;
  const url = `/api/polling-places/${place}/voters?q=${encodeURIComponent(String(came?.serial))}`;
  const told: string[] = [];
  for (const role of ROLES) {
    const found = JSON.parse((await read(role, url)) ?? '[]') as { person: string; hasVoted: boolean }[];
    if (found.some(({ person, hasVoted }) => person === came?.person && hasVoted)) told.push(role);
  }
  expect(told).toEqual(['demo-station-chief', 'demo-station-clerk']);
});

test('whoever confirms that a check-in is undone is told whose it is, and nobody else', async () => {
  const { context, stage } = demo;
  const [, second] = voters;
  const input = { place, person: second?.person ?? '', reason: 'wrong-person', ballotsBack: true } as const;
  await comes(second ?? { person: '', name: '', serial: 0 });
  await performAct(context, stage.actor('demo-station-clerk'), undoCheckIn, input);
  const told: string[] = [];
  for (const role of ROLES) {
    const rows = JSON.parse((await read(role, '/api/pending-acts')) ?? '[]') as PendingActRow[];
    const names = rows.flatMap(({ asked }) => asked.map(({ text }) => text));
    if (names.includes(second?.name ?? '')) told.push(role);
  }
  expect(told).toEqual(['demo-station-chief', 'demo-station-clerk']);
});

test('nobody goes through a roll number by number', async () => {
  const status = async (q: string) =>
    (
      await app.inject({
        url: `/api/polling-places/${place}/voters?q=${encodeURIComponent(q)}`,
        headers: { cookie: cookies.get('demo-supervisor') ?? '' },
      })
    ).statusCode;
  // Whoever may not look at all is counted like everybody else.
  const answers = [];
  for (let serial = 1; serial <= 401; serial++) answers.push(await status(String(serial)));
  expect(new Set(answers.slice(0, 390))).toEqual(new Set([403]));
  expect(answers.at(-1)).toBe(429);
  expect(await status('王小')).toBe(403);
});
