/** `npm run screenshots`: the pictures of the README, from a small rehearsal that is played to its end. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startServer } from '@xuanwu/server/main.ts';
import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import { STEPS } from '@xuanwu/server/rehearsal/steps/steps.ts';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

const LAST = STEPS.at(-1)?.id ?? '';
const TARGET = join('docs', 'images');

const directory = await mkdtemp(join(tmpdir(), 'xuanwu-screenshots-'));
await chmod(directory, 0o711);
await mkdir(TARGET, { recursive: true });
const server = await startServer({ port: 0, dataDirectory: directory });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await page.goto(server.url);
  await page.getByRole('button', { name: /百分之二/ }).click();
  await page.getByRole('button', { name: '采用五大连池市方案' }).click();
  await picture(page, 'plan', '工作方案的疑点');
  await page.goto(server.url);
  await playThrough(page, 'registration');
  await page.goto(`${server.url}/register`);
  await page.getByRole('tab', { name: '文件导入' }).click();
  await page.getByRole('link', { name: '全市选民.csv' }).click();
  await picture(page, 'import', '行，不登记');
  await playThrough(page, 'places');
  await page.goto(`${server.url}/constituencies`);
  await page.getByRole('link', { name: '龙镇第1选区' }).click();
  await page.getByRole('tab', { name: '正式候选人' }).click();
  await picture(page, 'candidates', '确定方式');
  await playThrough(page, LAST);
  await page.goto(server.url);
  await picture(page, 'home', '法定日程');
  await page.goto(`${server.url}/results`);
  await page.getByRole('link', { name: '和平镇第1选区' }).first().click();
  await picture(page, 'result', '依据');
} finally {
  await browser.close();
  await server.stop();
  await rm(directory, { recursive: true });
}

async function picture(page: Page, name: string, shown: string): Promise<void> {
  await page.getByText(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: join(TARGET, `${name}.png`), animations: 'disabled' });
}

/** Lets the rehearsal play every step that is left, up to this one. */
async function playThrough(page: Page, last: string): Promise<void> {
  const read = async () =>
    (await (await page.request.get(`${server.url}/api/rehearsal`)).json()) as Rehearsal;
  for (const { id } of (await read()).steps) {
    for (;;) {
      const { steps, playing, failed } = await read();
      if (steps.some((step) => step.id === id && step.done)) break;
      if (failed) throw new Error(`${failed.title}: ${failed.error}`);
      // Refused while the step before it is not quite over.
      if (!playing) await page.request.post(`${server.url}/api/rehearsal/steps/${id}/play`, { data: {} });
      await setTimeout(200);
    }
    if (id === last) return;
  }
}
