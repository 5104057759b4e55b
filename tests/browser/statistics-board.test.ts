/** 看板, 大屏, 统计指标 on screen: down to a constituency and up again, a picture and a table to take away, a wall that is read from afar. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'follow-up' });
  ({ page } = rehearsal);
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
});
afterAll(() => rehearsal.close());

async function shoot(name: string): Promise<void> {
  const shots = process.env['STATISTICS_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

test('the board: from the county to a constituency, with its picture', async () => {
  await rehearsal.open('/statistics/board?level=township');
  await page.getByRole('img', { name: /五大连池市参选率/ }).waitFor();
  await page.getByText('须过半数').waitFor();
  await page.getByRole('img', { name: /五大连池市代表结构与上届相比：妇女/ }).waitFor();
  await shoot('board');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 SVG 图' }).click();
  const svg = readFileSync(await (await saved).path(), 'utf8');
  expect(svg).toContain('五大连池市参选率');
  const picture = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 PNG 图' }).click();
  expect(
    readFileSync(await (await picture).path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  await page.getByRole('button', { name: '龙镇', exact: true }).click();
  await page.getByRole('img', { name: /龙镇参选率/ }).waitFor();
  await shoot('board-township');
  await page.getByRole('button', { name: '五大连池市', exact: true }).click();
  await page.getByRole('img', { name: /五大连池市参选率/ }).waitFor();
});

test('a body that the congress elected is entered by hand and marked so', async () => {
  await rehearsal.open('/statistics?level=county&list=elected');
  await page.getByRole('button', { name: '录入选出机构的数字' }).click();
  await page.getByLabel('选出的组成人员').fill('35');
  await page.getByLabel('出处').fill('第一次会议公告第 2 号');
  await page.getByLabel('专职人数').fill('22');
  await page.getByLabel('专职百分比').fill('60');
  await page.getByLabel('公布的平均年龄').fill('48.7');
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await page.getByText('专职：按公布的数算得 63，公布的是 60，不相符').waitFor();
  await shoot('body-form');
  await page.getByLabel('专职百分比').fill('62.9');
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await page.getByRole('cell', { name: '22 人，62.86%' }).waitFor();
  await page
    .getByText(/^手工录入：.+第一次会议公告第 2 号$/)
    .first()
    .waitFor();
  await shoot('bodies');
});

test('every definition stands on its page, and what real reports printed beside what comes out', async () => {
  await rehearsal.open('/statistics/definitions?verdict=differs');
  await page.getByText('580000 − 85000 + 30000 = 525000').waitFor();
  await shoot('definitions');
});

test('the report: what is typed outlives a reload, what is saved stands in the Word file, a number leads to where it is from', async () => {
  await rehearsal.open('/statistics/report');
  await page.getByRole('heading', { name: '一、基本情况' }).waitFor();
  await page.getByRole('textbox', { name: '主要做法' }).fill('一是早部署。\n二是细登记。');
  await page.reload();
  await page.getByText('二是细登记。').waitFor();
  await page.getByRole('button', { name: '保存主要做法' }).click();
  await page.getByText(/^[\d-]{10} 保存$/).waitFor();
  await page.getByRole('link', { name: '数字 1 的出处' }).click();
  await page.locator('#figure-1').getByRole('link').first().waitFor();
  await shoot('report');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 Word 稿' }).click();
  const files = unzipSync(readFileSync(await (await saved).path()));
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('二是细登记。');
});

test.each([
  ['1080p', 1920, 1080],
  ['4K', 3840, 2160],
])('the wall at %s: all of it at once, nothing too small to read', async (name, width, height) => {
  await page.setViewportSize({ width, height });
  await rehearsal.open('/wall');
  await page.getByRole('heading', { name: '五大连池市人大代表选举' }).waitFor();
  await page.getByText('名代表公布当选').first().waitFor();
  await shoot(`wall-${name}`);
  const overflows = await page.evaluate<boolean>('document.documentElement.scrollHeight > innerHeight + 1');
  const smallest = await page.evaluate<number>(
    "Math.min(...[...document.querySelectorAll('.wall *')].map((each) => parseFloat(getComputedStyle(each).fontSize)))",
  );
  expect(overflows).toBe(false);
  expect(smallest).toBeGreaterThanOrEqual(width / 48);
});
