/** 自行登记 over HTTP and on a real database: what a voter is told who is not signed in, and what the office makes of what he sent. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import type {
  OpenCounty,
  SelfRegistrationAnswer,
  SelfRegistrationProgress,
  SelfRegistrationRow,
} from '@xuanwu/server/phases/registration/self-registration/self-registration.schema.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let constituency: string;
let area: string;

const COUNTY = '231182';

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

function numberOf(serial: number, born = '19730707'): string {
  const body = `999183${born}${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

const details = (name: string, idNumber: string) => ({
  name,
  idNumber,
  ethnicity: null,
  address: '龙镇幸福路12号',
  phone: '13900000001',
});

const open = async () => (await app.inject('/api/public/self-registration')).json<OpenCounty[]>();

async function submit(name: string, idNumber: string, county = COUNTY, place = area) {
  const payload = { county, area: place, voter: details(name, idNumber) };
  return app.inject({ method: 'POST', url: '/api/public/self-registrations', payload });
}

async function progress(receipt: string) {
  const url = '/api/public/self-registrations/progress';
  return app.inject({ method: 'POST', url, payload: { receipt } });
}

async function cookieOf(signInName: string): Promise<string> {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  return String(taken.headers['set-cookie']).split(';')[0] ?? '';
}

async function rows(signInName = 'demo-registrar') {
  const headers = { cookie: await cookieOf(signInName) };
  return app.inject({ method: 'GET', url: '/api/self-registrations', headers });
}

async function waiting(name: string): Promise<SelfRegistrationRow> {
  const all = (await rows()).json<SelfRegistrationRow[]>();
  const found = all.find(({ voter }) => voter?.name === name);
  if (!found) throw new Error(`nobody called ${name} waits`);
  return found;
}

async function act(name: string, payload: object, signInName = 'demo-registrar') {
  const headers = { cookie: await cookieOf(signInName), 'idempotency-key': randomUUID() };
  return app.inject({ method: 'POST', url: `/api/acts/${name}`, payload, headers });
}

const confirm = async (name: string) => confirmRow(await waiting(name));

const confirmRow = ({ id, voter }: SelfRegistrationRow) =>
  act('confirm-self-registration', {
    selfRegistration: id,
    voter,
    countyConstituency: null,
    townshipConstituency: constituency,
  });

test('nowhere before the constituencies are published; then where a roll is still to come', async () => {
  expect(await open()).toEqual([]);
  await rehearsal.playThrough('constituencies');
  ({ id: constituency, area } = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .select(['id', 'area'])
      .where('name', '=', '龙镇第1选区')
      .executeTakeFirstOrThrow(),
  ));
  const [county] = await open();
  expect(county).toMatchObject({ county: COUNTY, name: '五大连池市' });
  expect(county?.areas).toContainEqual({ code: area, name: '龙镇' });
});

test('he is told of his age and that it was received, and stands nowhere in clear', async () => {
  const young = (await submit('小小年', numberOf(1, '20091231'))).json<SelfRegistrationAnswer>();
  expect(young).toMatchObject({ finding: 'not-eligible', receipt: null });
  expect(young.reasons.some(({ rule, holds }) => rule === 'voter-age' && !holds)).toBe(true);
  const answer = (await submit('石小榴', numberOf(2))).json<SelfRegistrationAnswer>();
  expect(answer).toMatchObject({ finding: 'received', receipt: expect.stringMatching(/^\d{12}$/) });
  const stored = await rehearsal.stage.read((tx) => tx.selectFrom('selfRegistration').selectAll().execute());
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toMatch(/石小榴|19730707/);
  expect(stored[0]?.detailsEncrypted?.includes('石小榴')).toBe(false);
  expect((await submit('石小榴', numberOf(2).replace(/.$/, 'Y'))).statusCode).toBe(400);
  expect((await submit('石小榴', numberOf(2), COUNTY, '999999999')).statusCode).toBe(400);
});

test('the answer is the same for somebody who stands on a roll already: nobody learns of another', async () => {
  await confirm('石小榴');
  const again = (await submit('石小榴', numberOf(2))).json<SelfRegistrationAnswer>();
  const fresh = (await submit('申新人', numberOf(3))).json<SelfRegistrationAnswer>();
  expect({ ...again, receipt: '' }).toEqual({ ...fresh, receipt: '' });
  const refused = await confirm('石小榴');
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([422, 'already-registered']);
  // It waits until somebody says why not.
  expect((await waiting('石小榴')).state).toBe('received');
});

test('by his receipt he sees what has become of it, and nobody sees who he is; what he typed is gone then', async () => {
  const { receipt } = (await submit('甄进展', numberOf(4))).json<SelfRegistrationAnswer>();
  const state = async () => (await progress(receipt ?? '')).json<SelfRegistrationProgress>();
  expect(await state()).toMatchObject({ state: 'received', place: '五大连池市龙镇', constituencies: [] });
  const { id } = await waiting('甄进展');
  expect((await confirm('甄进展')).statusCode).toBe(200);
  expect(await state()).toMatchObject({ state: 'registered', constituencies: ['龙镇第1选区'] });
  expect(JSON.stringify(await state())).not.toContain('甄');
  expect((await progress('000000000000')).statusCode).toBe(404);
  const twice = await act('decline-self-registration', { selfRegistration: id, reason: '再退一次' });
  expect(twice.json<{ code: string }>().code).toBe('already-decided');
  const [kept] = await rehearsal.stage.read((tx) =>
    tx.selectFrom('selfRegistration').select('detailsEncrypted').where('id', '=', id).execute(),
  );
  expect(kept?.detailsEncrypted).toBeNull();
});

test('declined, he reads the reason', async () => {
  const { receipt } = (await submit('戚退回', numberOf(5))).json<SelfRegistrationAnswer>();
  const { id } = await waiting('戚退回');
  expect((await act('decline-self-registration', { selfRegistration: id, reason: ' ' })).statusCode).toBe(
    400,
  );
  await act('decline-self-registration', { selfRegistration: id, reason: '请带户口簿到龙镇登记站办理' });
  expect((await progress(receipt ?? '')).json()).toMatchObject({
    state: 'declined',
    reason: '请带户口簿到龙镇登记站办理',
  });
});

test('two who confirm at once register him once', async () => {
  await submit('双双', numberOf(6));
  const row = await waiting('双双');
  const answers = await Promise.all([confirmRow(row), confirmRow(row)]);
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '409']);
});

test('only those who may read the register see what came in, and that they looked is recorded', async () => {
  expect((await rows('demo-auditor')).statusCode).toBe(403);
  expect((await app.inject('/api/self-registrations')).statusCode).toBe(401);
  const refused = await act(
    'decline-self-registration',
    { selfRegistration: randomUUID(), reason: 'x' },
    'demo-auditor',
  );
  expect(refused.statusCode).toBe(403);
});

test('each that came has an entry that says nothing of whoever sent it; what is decided names it by the same id', async () => {
  const entries = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('ledgerEntry')
      .select(['act', 'body'])
      .where('act', 'like', '%self-registration')
      .where('outcome', '=', 'done')
      .execute(),
  );
  const idsOf = (wanted: (act: string) => boolean) =>
    entries
      .filter((entry) => wanted(entry.act))
      .map(
        ({ body }) =>
          (JSON.parse(body) as { subject: { selfRegistration: string } }).subject.selfRegistration,
      );
  const received = idsOf((name) => name === 'receive-self-registration');
  expect(received.length).toBeGreaterThan(0);
  expect(new Set(received).size).toBe(received.length);
  expect(received).toEqual(expect.arrayContaining(idsOf((name) => name !== 'receive-self-registration')));
  expect(JSON.stringify(entries)).not.toMatch(/龙镇|1390000/u);
});
