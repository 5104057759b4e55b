/** What outsiders may rely on of the HTTP side: statuses, problems, idempotency, OpenAPI. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from '@xuanwu/server/app.ts';
import { ERROR_CODES } from '@xuanwu/server/acts/error-codes.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { startDemo } from '@xuanwu/server/rehearsal/start-rehearsal.ts';
import { WORK_PLAN } from '@xuanwu/server/rehearsal/wudalianchi/plan.ts';
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

  test('a body nested deeper than any form is a bad request', async () => {
    const value = `${'['.repeat(5_000)}1${']'.repeat(5_000)}`;
    const response = await app.inject({
      method: 'POST',
      url: '/api/acts/decide-silent-point',
      headers: { cookie, 'idempotency-key': 'deep', 'content-type': 'application/json' },
      payload: `{"points":[{"parameter":"pBasis","value":${value}}],"decidedBy":"会","document":"1号"}`,
    });
    expect(response.json()).toMatchObject({ status: 400, code: 'bad-request' });
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

test.each([
  ['a NUL', '办公\u0000室'],
  ['half a surrogate pair', '办公\ud800室'],
  ['a bell', '办公\u0007室'],
  ['no character', '办公\ufffe室'],
  ['a picture', '办公😀室'],
])('%s in a text is refused: it could not be kept, or not be printed', async (_name, text) => {
  const headers = { cookie, 'idempotency-key': `text-${_name}` };
  const response = await act('appoint-body', { ...BODY, name: text }, headers);
  expect(response.json()).toMatchObject({ status: 400, code: 'bad-request' });
  const asked = await app.inject({ url: '/api/register?q=%00', headers: { cookie } });
  expect(asked.statusCode).toBe(400);
  const signIn = { signInName: '\u0000', password: 'x' };
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: signIn,
    remoteAddress: '127.0.0.9',
  });
  expect(signedIn.statusCode).toBe(400);
});

test('a set-up code in other characters is a wrong one', async () => {
  const administrators = ['system', 'security', 'audit'].map((kind) => ({
    role: `${kind}-administrator`,
    signInName: kind,
    displayName: '管理员',
    password: 'not-a-password',
  }));
  for (const code of ['初始化码初始化码', '12345', '123456789']) {
    const payload = { code, administrators };
    const response = await app.inject({ method: 'POST', url: '/api/installation/official', payload });
    expect(response.json()).toMatchObject({ status: 403, code: 'not-permitted' });
  }
});

test('a browser keeps the number of its device, whoever signs in with it; the session has its hash', async () => {
  const signedIn = async (signInName: string, kept?: string) => {
    const taken = await app.inject({
      method: 'POST',
      url: '/api/rehearsal/role',
      payload: { signInName },
      headers: kept === undefined ? {} : { cookie: kept },
    });
    const [, device = ''] = [taken.headers['set-cookie'] ?? []].flat();
    expect(device).toMatch(/^xuanwu_device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/);
    return device.split(';')[0] ?? '';
  };
  const own = await signedIn('demo-teller-1');
  expect(await signedIn('demo-teller-2', own)).toBe(own);
  expect(await signedIn('demo-teller-2', 'xuanwu_device=short')).not.toBe(own);
  const rows = await context.db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account')
    .where('a.signInName', 'in', ['demo-teller-1', 'demo-teller-2'])
    .orderBy('s.createdAt')
    .select('s.device')
    .execute();
  const [first, second, third] = rows.map(({ device }) => device);
  expect([first, second === first, third === first]).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    true,
    false,
  ]);
  expect(first).not.toBe(own.split('=')[1]);
});

describe('behind the reverse proxy on this machine', () => {
  const behind = (from: string, protocol: string) => ({
    'x-forwarded-for': from,
    'x-forwarded-proto': protocol,
  });

  test.each([
    ['https', true],
    ['http', false],
  ])('over %s the cookie is for HTTPS only: %s', async (protocol, secure) => {
    const taken = await app.inject({
      method: 'POST',
      url: '/api/rehearsal/role',
      payload: { signInName: 'demo-clerk' },
      headers: behind('10.0.0.1', protocol),
    });
    expect(String(taken.headers['set-cookie']).includes('; Secure')).toBe(secure);
  });

  test('one who tries too often does not keep the others from signing in', async () => {
    const attempt = (from: string) =>
      app.inject({
        method: 'POST',
        url: '/api/session',
        payload: { signInName: 'nobody', password: 'x' },
        headers: behind(from, 'https'),
      });
    let last = await attempt('10.0.0.2');
    for (let turn = 0; turn < 40 && last.statusCode !== 429; turn += 1) last = await attempt('10.0.0.2');
    expect(last.statusCode).toBe(429);
    expect((await attempt('10.0.0.3')).statusCode).toBe(401);
  });
});

test.each([
  ['an address that cannot be read', { url: '/api/constituencies/%' }, 400],
  ['voters of a place that is not there', { url: `/api/polling-places/${BODY.cycle}/voters?q=1` }, 404],
  ['two questions at once', { url: `/api/polling-places/${BODY.cycle}/voters?q=1&q=2` }, 400],
  ['an id that is none, of a photo', { url: '/api/publicity/x/photo' }, 400],
  ['an upload without a boundary', { method: 'POST', type: 'multipart/form-data' }, 400],
  ['an upload that breaks off', { method: 'POST', type: 'multipart/form-data; boundary=x' }, 400],
  [
    'a station that closes before it opens',
    {
      method: 'POST',
      url: '/api/acts/set-up-polling-place',
      type: 'application/json',
      payload: JSON.stringify({
        cycle: BODY.cycle,
        area: '231182',
        kind: 'station',
        name: '甲站',
        address: '一楼',
        opensAt: '18:00',
        closesAt: '07:00',
        constituencies: [BODY.cycle],
        staff: [],
      }),
    },
    400,
  ],
] as const)('%s is told in Chinese, and is no error of ours', async (_name, asked, status) => {
  const {
    method = 'GET',
    url = '/api/acts/upload-voter-file',
    type,
    payload = '--x',
  } = asked as {
    method?: 'GET' | 'POST';
    url?: string;
    type?: string;
    payload?: string;
  };
  const headers = { cookie, 'idempotency-key': _name, ...(type !== undefined && { 'content-type': type }) };
  const response = await app.inject({ method, url, headers, ...(method === 'POST' && { payload }) });
  expect(response.json()).toMatchObject({ status, detail: expect.stringMatching(/^\p{Script=Han}/u) });
});

test("a rehearsal's clock does not run back once something is in the ledger", async () => {
  const taken = await app.inject({
    method: 'POST',
    url: '/api/rehearsal/role',
    payload: { signInName: 'demo-chief' },
  });
  const chief = String(taken.headers['set-cookie']).split(';')[0] ?? '';
  const opened = await act('open-cycle', { plan: WORK_PLAN }, { cookie: chief, 'idempotency-key': 'open' });
  expect(opened.statusCode).toBe(200);
  const nowhere = { ...BODY, cycle: opened.json<{ cycle: string }>().cycle, area: '999999' };
  expect((await act('appoint-body', nowhere, { cookie, 'idempotency-key': 'nowhere' })).statusCode).toBe(404);
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  const move = (to: string) =>
    app.inject({ method: 'POST', url: '/api/rehearsal/clock', payload: { to }, headers: { cookie } });
  expect((await move('2016-09-01T08:00:00+08:00')).statusCode).toBe(200);
  expect((await move('2016-08-25T08:00:00+08:00')).json()).toMatchObject({ code: 'rehearsal-only' });
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
