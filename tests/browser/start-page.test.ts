import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '@xuanwu/server/main.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let directory: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-test-'));
  const { chmod } = await import('node:fs/promises');
  await chmod(directory, 0o711);
  server = await startServer({ port: 18080, dataDirectory: directory });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(directory, { recursive: true });
});

test('the start page opens', async () => {
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.getByRole('heading', { name: '选务' }).waitFor();
  await page.getByRole('button', { name: '开始演练' }).waitFor();
  await page.getByRole('button', { name: '设立管理员' }).waitFor();
});

test.each([
  ['reduce', '0s'],
  ['no-preference', '0.2s'],
] as const)(
  'the page moves only where the person has not asked his system for less motion (%s)',
  async (reducedMotion, duration) => {
    const page = await browser.newPage({ reducedMotion });
    await page.goto(server.url);
    await page.getByRole('button', { name: '开始演练' }).waitFor();
    const moving = `getComputedStyle(document.querySelector('button')).transitionDuration`;
    expect(await page.evaluate(moving)).toBe(duration);
  },
);
