/** 风险清单 over HTTP, on a rehearsal as it goes: what is missing is told by whom and until when, and is gone once it is done. */
import { join } from 'node:path';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import type { Hazards } from '@xuanwu/server/reports/hazards/hazards.schema.ts';
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

async function hazards(signInName = 'demo-clerk'): Promise<Hazards['rows']> {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  const cookie = String(taken.headers['set-cookie']).split(';')[0] ?? '';
  const answer = await app.inject({ method: 'GET', url: '/api/hazards', headers: { cookie } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Hazards>().rows;
}

const kinds = async () => new Set((await hazards()).map(({ kind }) => kind));

test('seats without a constituency, until constituencies are published; nothing for who is not signed in', async () => {
  expect((await app.inject('/api/hazards')).statusCode).toBe(401);
  const rows = await hazards();
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['seats']));
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
  await rehearsal.playThrough('nom-publish');
  expect(await kinds()).toEqual(new Set());
});

test('no place for the vote, until there is one with its staff', async () => {
  await rehearsal.playThrough('formal-publish');
  expect(await kinds()).toContain('places');
  await rehearsal.playThrough('places');
  expect(await kinds()).not.toContain('places');
});
