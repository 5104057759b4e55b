/** A browser in front of a rehearsal of its own, and what one does in the yellow bar. */
import { rm } from 'node:fs/promises';
import { startServer } from '@xuanwu/server/main.ts';
import type { JobRow } from '@xuanwu/server/reports/jobs.schema.ts';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { openPlayed, type Played } from '../played.ts';
import { launchBrowser } from './browser.ts';

export interface RehearsalPage {
  readonly page: Page;
  readonly url: string;
  /** A folder for what is downloaded. */
  readonly directory: string;
  /** What the page itself would send, with an idempotency key of its own. */
  post(path: string, data: object): Promise<unknown>;
  get(path: string): Promise<string>;
  /** Plays these steps behind the page's back, for what comes before the test. */
  play(steps: readonly string[]): Promise<void>;
  /** Plays these steps as one does in the browser, named as the guide names them. */
  playSteps(titles: readonly string[]): Promise<void>;
  /** Presses what the list just opened offers under this title. */
  choose(title: string | RegExp): Promise<void>;
  /** 换岗位: whoever has this name in the demo. */
  takeRole(name: string): Promise<void>;
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A machine that does other things besides is slow. */
const PATIENCE_MS = 60_000;
const STEP_MS = 240_000;

export async function openRehearsalPage(
  played: Played = {},
  browserArguments: readonly string[] = [],
): Promise<RehearsalPage> {
  const { database, directory } = await openPlayed(played);
  await database.close();
  const environment = { ...process.env, DATABASE_URL: database.applicationUrl };
  const server = await startServer({ port: 0, dataDirectory: directory, environment });
  const browser = await launchBrowser(browserArguments);
  const page = await browser.newPage({
    viewport: { width: 1360, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(PATIENCE_MS);
  async function post(path: string, data: object): Promise<unknown> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answer = await page.request.post(`${server.url}${path}`, { data, headers });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }
  async function choose(title: string | RegExp): Promise<void> {
    const option = page.getByTitle(title).last();
    // To press what is not to be seen yet, the browser's driver scrolls the page about, and the open list moves under the press.
    await option.waitFor();
    await option.click();
  }
  const get = async (path: string) => (await page.request.get(`${server.url}${path}`)).text();
  async function playOne(step: string): Promise<void> {
    const { job } = (await post(`/api/rehearsal/steps/${step}/play`, {})) as { job: string };
    const isDone = async () => (JSON.parse(await get(`/api/jobs/${job}`)) as JobRow).state === 'done';
    await vi.waitUntil(isDone, { timeout: STEP_MS, interval: 100 });
  }
  await post('/api/rehearsal/role', { signInName: 'demo-chief' });
  await page.goto(server.url);
  const bar = page.getByRole('region', { name: '演练' });
  await bar.waitFor();
  return {
    page,
    url: server.url,
    directory,
    post,
    get,
    async play(steps) {
      for (const step of steps) await playOne(step);
    },
    async playSteps(titles) {
      await bar.getByRole('button', { name: '演练步骤' }).click();
      for (const title of titles) {
        const rest = page.getByRole('button', { name: `完成其余：${title}` });
        const done = page.getByText(new RegExp(`^\\S+ ${title}（已完成）$`));
        await rest.or(done).waitFor({ timeout: STEP_MS });
        // A step that asks nothing of this election is done with the one before it.
        if (await rest.isVisible()) await rest.click({ timeout: STEP_MS });
        await done.waitFor({ timeout: STEP_MS });
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    choose,
    async takeRole(name) {
      await bar.getByRole('combobox', { name: '换岗位' }).click();
      await page.keyboard.type(name);
      await choose(new RegExp(` · ${name}$`));
      await page.getByRole('banner').getByText(name).waitFor();
    },
    open: async (path) => {
      await page.goto(`${server.url}${path}`);
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(directory, { recursive: true });
    },
  };
}
