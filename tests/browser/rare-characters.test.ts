import { join } from 'node:path';
import { CHECKOUT } from '@xuanwu/server/checkout.ts';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await createServer({
    root: join(CHECKOUT, 'tests/browser/rare-characters'),
    cacheDir: join(CHECKOUT, 'node_modules/.vite/rare-characters'),
    server: { port: 0, fs: { allow: [CHECKOUT] } },
    logLevel: 'error',
  });
  await server.listen();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction('window.drawn');
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

function drawn(character: string): Promise<string> {
  return page.evaluate<string>(`drawn(${JSON.stringify(character)})`);
}

test('every rare character has a glyph of its own, none is the box of a missing one', async () => {
  const glyphs: string[] = [];
  for (const character of '王毪\u{20BB7}\u{2123C}\u36C3\u{2CB4E}\u{2B7C5}\u{2CEA1}\u{2EBE0}') {
    glyphs.push(await drawn(character));
  }
  // In no font here: drawn as a box.
  const box = await drawn('\u9FFE');
  expect(box.includes('1')).toBe(true);
  expect(glyphs.map((glyph) => glyph === box)).toEqual(glyphs.map(() => false));
  expect(glyphs.filter((glyph) => glyph.includes('1'))).toHaveLength(9);
  expect(new Set(glyphs).size).toBe(9);
});
