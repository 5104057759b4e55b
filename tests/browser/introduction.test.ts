/** 介绍代表候选人 on screen: the office arranges a meeting and writes down a pledge; a voter reads it on his phone, until it stops while he looks. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

const PLACE = '龙镇第1选区';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'formal-publish' });
  ({ page } = rehearsal);
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
});
afterAll(() => rehearsal.close());

async function shoot(name: string): Promise<void> {
  const shots = process.env['INTRODUCTION_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const moveTo = (to: string) => rehearsal.post('/api/rehearsal/clock', { to });

test('the office is told of its duty, arranges a meeting, writes down a pledge', async () => {
  await rehearsal.open('/constituencies');
  await page.getByRole('link', { name: PLACE }).click();
  await page.getByRole('tab', { name: '介绍', exact: true }).click();
  await page.getByText('介绍到 2016-10-20 零时为止').waitFor();
  await page.getByRole('button', { name: '登记选民的见面要求' }).click();
  await page.getByLabel('提出要求的选民').fill('12');
  await page.getByRole('dialog').getByRole('button', { name: '登记' }).click();
  await page.getByText('选举委员会应当组织代表候选人与选民见面，现在没有组织。').waitFor();
  await page.getByRole('button', { name: '安排见面' }).click();
  await page.getByLabel('哪一天').fill('2016-10-20');
  await page.keyboard.press('Enter');
  await page.getByLabel('地点').fill('龙镇文化站');
  await page.getByRole('button', { name: '安排', exact: true }).click();
  await page.getByText('选举日2016年10月20日零时起必须停止介绍代表候选人').waitFor();
  await page.getByLabel('哪一天').fill('2016-10-15');
  // The form is filled in whole: the key that takes the day sends it, too.
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: '龙镇文化站', exact: true }).waitFor();
  await page
    .getByRole('button', { name: /登记承诺/ })
    .first()
    .click();
  await page.getByLabel('承诺', { exact: true }).fill('修好村里的路，\n办好村里的学校。');
  await page.getByRole('dialog').getByRole('button', { name: '登记' }).click();
  await page.getByText('原文保存，不能更改').waitFor();
  await shoot('office');
});

test('a voter reads of them in large print on a narrow phone; at 00:00 it is gone while he looks', async () => {
  await page.context().clearCookies();
  await page.setViewportSize({ width: 320, height: 700 });
  await rehearsal.open('/candidates');
  await page.getByLabel('查找选区').fill(PLACE);
  await shoot('public-lists');
  await page.getByRole('link', { name: PLACE }).click();
  await page.getByText('办好村里的学校。').waitFor();
  await page.getByText('2016年10月15日 09:00，龙镇文化站').waitFor();
  await shoot('public');
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  await moveTo('2016-10-19T23:59:52+08:00');
  await page.reload();
  await page.getByText('办好村里的学校。').waitFor();
  await page.getByText('候选人的介绍已经停止').waitFor();
  expect(await page.getByText('办好村里的学校。').count()).toBe(0);
  await page.getByText('选举法（2015）第三十三条').waitFor();
  await shoot('stopped');
});

test('the office sees that it has stopped, and cannot go on', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await rehearsal.open('/constituencies');
  await page.getByRole('link', { name: PLACE }).click();
  await page.getByRole('tab', { name: '介绍', exact: true }).click();
  await page.getByText('候选人的介绍已经全部停止').waitFor();
  expect(await page.getByRole('button', { name: '安排见面' }).isDisabled()).toBe(true);
  await shoot('office-stopped');
});
