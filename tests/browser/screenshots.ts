/** `npm run screenshots`: the pictures of the README, from a small rehearsal that is played to its end. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '@xuanwu/server/main.ts';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

const TARGET = join('docs', 'images');
const STEP_TAKES_AT_MOST_MS = 120_000;

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
  await playUntil(page, '登记选民');
  await page.goto(`${server.url}/register`);
  await page.getByRole('tab', { name: '文件导入' }).click();
  await page.getByRole('tabpanel', { name: '文件导入' }).getByRole('link').first().click();
  await picture(page, 'import', '问题行');
  await playUntil(page, '布置投票站并安排投票');
  await page.goto(`${server.url}/constituencies`);
  await page.getByRole('link', { name: '龙镇第1选区' }).click();
  await page.getByRole('tab', { name: '正式候选人' }).click();
  await picture(page, 'candidates', '确定方式');
  await playUntil(page, '任务销号');
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

/** Lets the rehearsal play every step up to this one. */
async function playUntil(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '演练步骤' }).click();
  const wanted = page.getByRole('button', { name: `完成其余：${title}`, exact: true });
  for (;;) {
    const isLast = await wanted.isEnabled();
    const next = page.getByRole('button', { name: /^完成其余/, disabled: false }).first();
    const playing = await next.getAttribute('aria-label');
    await next.click();
    await page
      .getByRole('button', { name: playing ?? '', exact: true, disabled: true })
      .waitFor({ timeout: STEP_TAKES_AT_MOST_MS });
    await page.getByText(`${(playing ?? '').replace('完成其余：', '')}（已完成）`).waitFor({
      timeout: STEP_TAKES_AT_MOST_MS,
    });
    if (isLast) break;
  }
  await page.keyboard.press('Escape');
}
