/** 准备阶段 in the browser: a cycle is opened with the demo's plan, a committee appointed, a task signed off. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage();
  ({ page } = rehearsal);
});
afterAll(() => rehearsal.close(), 30_000);

test('a plan shows its flaws, outlives a reload, and opens the cycle', async () => {
  await page.locator('input[type=file]').setInputFiles({
    name: '方案.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"name": 5}'),
  });
  await page.getByRole('cell', { name: '应当是文字（加引号），现在是 5' }).waitFor();

  await page.getByRole('button', { name: '采用五大连池市方案' }).click();
  await page.getByText('工作方案的疑点（11）').waitFor();
  await page.getByRole('button', { name: '至多 50 名，多 1 名' }).click();
  await page.getByText('40 + （15769 ÷ 1500，取整） = 50').waitFor();
  await page.keyboard.press('Escape');

  // What the plan says in its own words is held against the law beside the field, as it is typed.
  const card = page.locator('.ant-card').filter({ has: page.getByText('对投票的规定', { exact: true }) });
  await card.getByText('方案准许以“或者其他原因”使用流动票箱，超出法律').waitFor();
  await card.getByRole('combobox', { name: '可以委托投票的情形' }).fill('农忙');
  await page.keyboard.press('Enter');
  await card.getByText('方案准许以“农忙”委托投票，超出法律和当地规定').waitFor();
  await page.getByText('工作方案的疑点（12）').waitFor();
  // Not with the backspace key: for a quarter of a second after typing the field keeps what was chosen from it.
  await card
    .locator('.ant-select-selection-item', { hasText: '农忙' })
    .locator('.ant-select-selection-item-remove')
    .click();
  await page.getByText('工作方案的疑点（11）').waitFor();

  const name = page.getByLabel('名称', { exact: true });
  await name.fill('');
  await page.getByRole('button', { name: '建立换届' }).click();
  await page.getByText('请填写这次换届的名称').waitFor();
  await name.fill('五大连池市 2016 年换届');
  await page.reload();
  await page.getByText('工作方案的疑点（11）').waitFor();
  expect(await name.inputValue()).toBe('五大连池市 2016 年换届');

  await page.getByRole('button', { name: '建立换届' }).click();
  await page.getByRole('heading', { name: '五大连池市 2016 年换届' }).waitFor();
});

test('a committee is appointed, one of it resigns and another takes the place', async () => {
  await page.getByRole('menuitem', { name: '选举机构' }).click();
  await page.getByRole('button', { name: '设立五大连池市选举委员会' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('任命文号').fill('五人常发〔2016〕10号');
  await drawer.getByRole('button', { name: '粘贴名单' }).click();
  const others = [...'三四五六七八九十'].map((number) => `艾委${number}`);
  await drawer.getByLabel('名单').fill(['甄委一 主任', '贾委二（副主任）', ...others].join('\n'));
  await drawer.getByRole('button', { name: '换成这 10 人' }).click();
  await drawer.getByRole('button', { name: '10 人', exact: true }).click();
  await page.getByText('9 ≤ 10 ≤ 19').waitFor();
  await drawer.getByRole('button', { name: '设立选举机构' }).click();

  await page.getByRole('cell', { name: '五大连池市选举委员会', exact: true }).click();
  await page.getByRole('button', { name: '记录艾委三辞职' }).click();
  await page.getByRole('button', { name: '被提名为代表候选人' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '记录辞职' }).click();
  await page.getByText('空缺未补 1 个').waitFor();
  await page.getByRole('button', { name: '补充艾委三的空缺' }).click();
  await page.getByRole('dialog').getByLabel('姓名').fill('游委甲');
  await page.getByRole('dialog').getByLabel('任命文号').fill('五人常发〔2016〕18号');
  await page.getByRole('dialog').getByRole('button', { name: '补充' }).click();
  await page.getByText('在任，接替艾委三').waitFor();
});

test('a task gets its person and is signed off with its evidence', async () => {
  await page.getByRole('menuitem', { name: '任务' }).click();
  await page.getByText('已销号 0 项').waitFor();
  const task = '五大连池市成立选举委员会并发任命文件';
  await page.getByRole('button', { name: `责任人：${task}` }).click();
  await page.getByRole('dialog').getByLabel('责任人').fill('文小办');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByRole('cell', { name: '文小办' }).waitFor();

  await page.getByRole('button', { name: `销号：${task}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '销号' }).click();
  await page.getByText('请写明佐证').waitFor();
  await page.getByRole('dialog').getByLabel('佐证').fill('五人常发〔2016〕10号');
  await page.getByRole('dialog').getByRole('button', { name: '销号' }).click();
  await page.getByText('已销号 1 项').waitFor();

  await page.getByRole('tab', { name: '各地完成情况' }).click();
  await page.getByRole('link', { name: '五镇' }).click();
  await page.getByText('共 12 项', { exact: true }).waitFor();

  // Whoever leaves by a link before the address has followed the tab is where the link leads, not on the tab.
  const areas = await page.getByRole('tab', { name: '各地完成情况' }).elementHandle();
  await page.getByRole('menuitem', { name: '任务' }).evaluate((link, tab) => {
    tab?.click();
    link.click();
  }, areas);
  await page.waitForURL((url) => url.search === '');
  await page.getByRole('tab', { name: '任务清单', selected: true }).waitFor();
});
