/** 风险清单 over HTTP, on a rehearsal as it goes: what is missing is told by whom and until when, and is gone once it is done. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import type {
  CountyHazards,
  Hazards,
  SettledHazard,
} from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('seats');
  const { context } = rehearsal;
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await rehearsal.close();
});

async function cookieOf(signInName: string): Promise<string> {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  return String(taken.headers['set-cookie']).split(';')[0] ?? '';
}

async function read<T>(url: string, signInName = 'demo-clerk'): Promise<T> {
  const headers = { cookie: await cookieOf(signInName) };
  const answer = await app.inject({ method: 'GET', url, headers });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<T>();
}

async function assign(payload: object, signInName = 'demo-clerk') {
  const headers = { cookie: await cookieOf(signInName), 'idempotency-key': randomUUID() };
  return app.inject({ method: 'POST', url: '/api/acts/assign-hazard', payload, headers });
}

async function followed(): Promise<readonly { body: string }[]> {
  const entries = rehearsal.stage.read((tx) =>
    tx.selectFrom('ledgerEntry').select('body').where('act', '=', 'follow-hazards').orderBy('id').execute(),
  );
  return entries;
}

const hazards = async () => (await read<Hazards>('/api/hazards')).rows;

const kinds = async () => new Set((await hazards()).map(({ kind }) => kind));

test('seats without a constituency, until constituencies are published; nothing for who is not signed in', async () => {
  expect((await app.inject('/api/hazards')).statusCode).toBe(401);
  const rows = await hazards();
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['seats']));
  expect(rows.every(({ kept }) => kept !== null && kept.responsible === null)).toBe(true);
  // Who looks again, or at the same time, writes nothing.
  await Promise.all([hazards(), hazards(), hazards()]);
  expect(await followed()).toHaveLength(1);
  expect(rows.every(({ reasons }) => reasons.length > 0 && reasons.every(({ holds }) => !holds))).toBe(true);
  await rehearsal.playThrough('constituencies');
  expect(await kinds()).not.toContain('seats');
});

test('lists that are short, of the office that has to see to it', async () => {
  await rehearsal.playThrough('roll-publish');
  expect(await kinds()).toEqual(new Set(['short-list']));
  const rows = await hazards();
  expect(rows.find(({ level }) => level === 'county')?.owner).toBe('五大连池市');
  expect(rows.find(({ level }) => level === 'township')?.owner).not.toBe('五大连池市');
});

test('each is given to somebody until a day that the law allows; the ledger has no name', async () => {
  const [first, second] = await hazards();
  const ids = [first?.kept?.id ?? '', second?.kept?.id ?? ''];
  const given = { hazards: ids, responsible: '齐小责', deadline: '2016-09-20' };
  const early = await assign({ ...given, deadline: '2016-01-01' });
  expect(early.json()).toMatchObject({ errors: [{ path: 'deadline' }] });
  const late = await assign({ ...given, deadline: '2016-10-19' });
  expect(late.json()).toMatchObject({
    errors: [{ path: 'deadline', message: expect.stringMatching(/2016-10/) }],
  });
  expect((await assign(given, 'demo-teller-1')).json()).toMatchObject({ code: 'not-permitted' });
  expect((await assign({ ...given, hazards: [randomUUID()] })).statusCode).toBe(404);
  expect((await assign({ ...given, deadline: first?.dueOn ?? '' })).json()).toEqual({ hazards: 2 });
  expect((await hazards())[0]?.kept).toMatchObject({ responsible: '齐小责', deadline: first?.dueOn });
  const { bodies } = await rehearsal.stage.read(async (tx) => ({
    bodies: await tx.selectFrom('ledgerEntry').select('body').where('act', 'like', '%hazard%').execute(),
  }));
  expect(bodies.length).toBeGreaterThan(2);
  expect(bodies.some(({ body }) => body.includes('齐小责'))).toBe(false);
});

test('the superior office sees how many of each kind, and of nobody else the name', async () => {
  const rows = await hazards();
  const counties = await read<CountyHazards>('/api/hazards/counties', 'demo-superior');
  expect(counties.find(({ name }) => name === '五大连池市')?.figures).toMatchObject({
    open: rows.length,
    assigned: 2,
    kinds: [{ kind: 'short-list', count: rows.length }],
  });
  expect(JSON.stringify(counties)).not.toContain('齐小责');
  const refused = await app.inject({
    method: 'GET',
    url: '/api/hazards/counties',
    headers: { cookie: await cookieOf('demo-clerk') },
  });
  expect(refused.statusCode).toBe(403);
});

test('what is mended is gone by itself and stays among what was', async () => {
  const before = (await hazards()).length;
  await rehearsal.playThrough('nom-publish');
  expect(await kinds()).toEqual(new Set());
  const settled = await read<SettledHazard[]>('/api/hazards/settled');
  const short = settled.filter(({ kind }) => kind === 'short-list');
  expect(short).toHaveLength(before);
  expect(short.filter(({ responsible }) => responsible === '齐小责')).toHaveLength(2);
  expect((await followed()).at(-1)?.body).toContain(`"settled":${before}`);
});

test('no place for the vote, until there is one with its staff', async () => {
  await rehearsal.playThrough('formal-publish');
  expect(await kinds()).toContain('places');
  await rehearsal.playThrough('places');
  expect(await kinds()).not.toContain('places');
});
