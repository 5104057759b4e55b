import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { openTestContext, type TestContext } from '../context.ts';

let context: TestContext;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  context = await openTestContext();
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  // A folder above them that has the name of theirs, too.
  const pages = join(context.directory, 'assets', 'pages');
  await mkdir(join(pages, 'assets'), { recursive: true });
  await writeFile(join(pages, 'index.html'), '<p>选务</p>');
  await writeFile(join(pages, 'assets', 'main-1.js'), 'main()');
  await writeFile(join(pages, 'assets', 'main-1.js.gz'), gzipSync('main()'));
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages, setUpCode: '12345678', typesetter, packages });
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await context.close();
});

const get = (url: string, encoding = 'identity') =>
  app.inject({ url, headers: { 'accept-encoding': encoding } });

test('what a page is made of is kept for good and comes pressed to whoever takes it so', async () => {
  const pressed = await get('/assets/main-1.js', 'gzip');
  expect(pressed.headers).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(pressed.headers['content-type']).toMatch(/javascript/);
  expect((await get('/assets/main-1.js')).body).toBe('main()');
});

test('a page is asked for anew each time, whatever its address', async () => {
  for (const path of ['/', '/index.html', '/register', '/cases/1'])
    expect(await get(path, 'gzip')).toMatchObject({
      statusCode: 200,
      body: '<p>选务</p>',
      headers: { 'cache-control': 'no-cache' },
    });
});

test('a part of pages that were replaced is not there, and is no page instead', async () => {
  expect((await get('/assets/main-0.js')).statusCode).toBe(404);
});
