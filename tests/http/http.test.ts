/** What outsiders may rely on of the HTTP side: statuses, problems, idempotency, OpenAPI. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from '@xuanwu/server/app.ts';
import { ERROR_CODES } from '@xuanwu/server/acts/error-codes.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { startDemo } from '@xuanwu/server/rehearsal/start-rehearsal.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';

let context: TestContext;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let cookie: string;

beforeAll(async () => {
  context = await openTestContext();
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const pages = join(context.directory, 'pages');
  await mkdir(pages);
  await writeFile(join(pages, 'index.html'), '<title>选务</title>');
  app = await buildApp(context, {
    pages,
    setUpCode: '12345678',
    typesetter,
    packages: join(context.directory, 'packages'),
  });
  await startDemo(context, { seed: 1, scaleThousandths: 20 });
  const taken = await app.inject({
    method: 'POST',
    url: '/api/rehearsal/role',
    payload: { signInName: 'demo-clerk' },
  });
  cookie = String(taken.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await context.close();
});

const BODY = {
  cycle: '00000000-0000-4000-8000-000000000000',
  kind: 'office',
  area: '231182',
  name: '办公室',
  appointedBy: '市人大常委会',
  documentNumber: '1号',
  members: [{ name: '甄小明', duty: 'chair' }],
};

function act(name: string, payload: object, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: `/api/acts/${name}`, payload, headers });
}

describe('problems', () => {
  test.each([
    ['not signed in', { 'idempotency-key': 'a' }, 'appoint-body', BODY, 401, 'not-signed-in'],
    ['no idempotency key', { cookie: 'mine' }, 'appoint-body', BODY, 400, 'idempotency-key-missing'],
    [
      'a field is missing',
      { cookie: 'mine', 'idempotency-key': 'b' },
      'appoint-body',
      {},
      400,
      'bad-request',
    ],
    ['another role', { cookie: 'mine', 'idempotency-key': 'c' }, 'fix-seats', seats(), 403, 'not-permitted'],
    ['nothing there', { cookie: 'mine', 'idempotency-key': 'd' }, 'appoint-body', BODY, 404, 'not-found'],
    ['no such route', { cookie: 'mine', 'idempotency-key': 'e' }, 'no-such-act', {}, 404, 'not-found'],
  ])('%s', async (_name, headers, name, payload, status, code) => {
    const mine = 'cookie' in headers ? { ...headers, cookie } : headers;
    const response = await act(name, payload, mine);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json()).toMatchObject({ status, code, type: `urn:xuanwu:problem:${code}` });
  });

  test('a wrong field is named in Chinese, beside its path', async () => {
    const payload = { ...BODY, members: [{ name: '', duty: 'king' }] };
    const response = await act('appoint-body', payload, { cookie, 'idempotency-key': 'f' });
    const { errors } = response.json() as { errors: { path: string; message: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(['members.0.name', 'members.0.duty']);
    for (const { message } of errors) expect(message).toMatch(/\p{Script=Han}/u);
  });

  test('a body that is no JSON is a bad request, not an error of ours', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/acts/appoint-body',
      headers: { cookie, 'idempotency-key': 'g', 'content-type': 'application/json' },
      payload: '{',
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'bad-request' });
  });

  test('too many sign-ins are told when to come back', async () => {
    const attempt = () =>
      app.inject({ method: 'POST', url: '/api/session', payload: { signInName: 'nobody', password: 'x' } });
    let last = await attempt();
    for (let turn = 0; turn < 40 && last.statusCode !== 429; turn += 1) last = await attempt();
    expect(last.statusCode).toBe(429);
    expect(last.headers['retry-after']).toBeDefined();
    expect(last.json()).toMatchObject({ code: 'too-many-requests' });
  });
});

function seats() {
  return { election: BODY.cycle, seats: 1, decidedBy: '市人大常委会', documentNumber: '1号' };
}

test('health gives nothing away', async () => {
  expect((await app.inject('/healthz')).json()).toEqual({ ok: true });
  expect((await app.inject('/readyz')).json()).toEqual({ ok: true });
});

test('the description is OpenAPI 3.1, with a path for every act and a name for every problem', async () => {
  const document = (await app.inject('/api/openapi.json')).json() as {
    openapi: string;
    paths: Record<string, unknown>;
    components: { schemas: Record<string, unknown> };
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/acts/publish-roll');
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Problem', 'Home']));
});

test('every page answers with the safety headers and the application', async () => {
  const response = await app.inject('/no/such/page');
  expect(response.headers['content-security-policy']).toContain("default-src 'self'");
  expect(response.headers['x-content-type-options']).toBe('nosniff');
});

test('the session cookie is out of the reach of scripts and of other sites', async () => {
  const taken = await app.inject({
    method: 'POST',
    url: '/api/rehearsal/role',
    payload: { signInName: 'demo-clerk' },
  });
  expect(String(taken.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
});

test('what only a rehearsal has asks for one of its own people', async () => {
  const response = await app.inject({
    method: 'POST',
    url: '/api/rehearsal/role',
    payload: { signInName: 'somebody-else' },
  });
  expect(response.json()).toMatchObject({
    code: 'rehearsal-only',
    status: ERROR_CODES['rehearsal-only'].status,
  });
});
