/** 统计 on screen: nothing before a list is published; then figures with their definitions, the plan's targets, last term; the superior office beside. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'nom-publish' });
  ({ page } = rehearsal);
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
});
afterAll(() => rehearsal.close());

async function shoot(name: string): Promise<void> {
  const shots = process.env['STATISTICS_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

test('the office sees the nominees beside the plan and last term, and nothing of a list that is not published', async () => {
  await rehearsal.open('/statistics?level=township');
  await page.getByRole('button', { name: '妇女' }).click();
  await page.getByText('性别为女的人').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('不少于 60%').first().waitFor();
  await page.getByRole('button', { name: '录入上届的数字' }).click();
  await page.getByLabel('上届代表').fill('560');
  await page.getByLabel('出处').fill('2011 年换届选举工作总结');
  await page.getByLabel('妇女人数').fill('146');
  await page.getByLabel('妇女百分比').fill('30.0');
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await page.getByText('按公布的数算得 26.1，公布的是 30.0，不相符').waitFor();
  await page.getByLabel('妇女百分比').fill('26.1');
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await page.getByText(/26\.07%（146 人）/).waitFor();
  await shoot('office');
  await page.getByRole('tab', { name: '正式代表候选人' }).click();
  await page.getByText('正式代表候选人还没有公布').waitFor();
});

test('the superior office sees its counties side by side and together', async () => {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-superior' });
  await rehearsal.open('/statistics');
  await page.getByRole('cell', { name: '五大连池市' }).waitFor();
  await page.getByText('初步代表候选人与应选名额之比').waitFor();
  await shoot('superior');
  await page.setViewportSize({ width: 360, height: 800 });
  await shoot('superior-narrow');
});
