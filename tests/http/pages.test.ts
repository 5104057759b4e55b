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
let url: string;

beforeAll(async () => {
  context = await openTestContext();
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  // A folder above them that has the name of theirs, too.
  const pages = join(context.directory, 'assets', 'pages');
  await mkdir(join(pages, 'assets'), { recursive: true });
  for (const [file, content] of [
    ['index.html', '<p>选务</p>'],
    ['assets/main-1.js', 'main()'],
  ] as const) {
    await writeFile(join(pages, file), content);
    await writeFile(join(pages, `${file}.gz`), gzipSync(content));
  }
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages, setUpCode: '12345678', typesetter, packages });
  url = await app.listen({ port: 0 });
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await context.close();
});

const get = (path: string, encoding = 'identity') =>
  fetch(`${url}${path}`, { headers: { 'accept-encoding': encoding } });

test('what a page is made of is kept for good and comes pressed to whoever takes it so', async () => {
  for (const encoding of ['gzip', 'identity']) {
    const part = await get('/assets/main-1.js', encoding);
    expect(part.headers.get('content-type')).toMatch(/javascript/);
    expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(part.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
    expect(await part.text()).toBe('main()');
  }
});

test('a page is asked for anew each time, whatever its address', async () => {
  for (const path of ['/', '/index.html', '/register', '/cases/1']) {
    const page = await get(path, 'gzip');
    expect({ status: page.status, caching: page.headers.get('cache-control') }).toEqual({
      status: 200,
      caching: 'no-cache',
    });
    expect(await page.text()).toBe('<p>选务</p>');
  }
});

test('a part of pages that were replaced is not there, and is no page instead', async () => {
  expect((await get('/assets/main-0.js')).status).toBe(404);
});
