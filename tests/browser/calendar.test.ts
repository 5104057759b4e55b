/** 日程 in the browser: every step with its last day, and an election day that is changed by two people. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'roll-publish' });
  ({ page } = rehearsal);
}, 240_000);
afterAll(() => rehearsal.close(), 30_000);

/** The cells of a step's line, as one reads them. */
async function lineOf(step: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByText(step, { exact: true }) });
  await row.first().waitFor();
  const cells = await row.first().getByRole('cell').allInnerTexts();
  return cells.map((text) => text.trim());
}

test('every step stands with what the plan, the law and the office say of it', async () => {
  await rehearsal.open('/calendar');
  expect(await lineOf('公布选民名单')).toEqual([
    '公布选民名单\n选举法（2015）第二十七条',
    '2016-09-20',
    '2016-09-30',
    '2016-09-20',
    '按时',
  ]);
  expect(await lineOf('提请任命政府秘书长和部门负责人')).toEqual([
    '提请任命政府秘书长和部门负责人\n地方组织法（2015） · 县级人大换届时',
    '2016-12-19 建议',
    '2017-01-19',
    '—',
    '遇有时办',
  ]);
  const [, , objection] = await lineOf('对选民名单提出申诉');
  expect(objection).toContain('末日 2016-09-25 是法定休息日，顺延到 2016-09-26。');
  expect((await lineOf('划分选区并公布')).slice(1)).toEqual([
    '2016-09-10',
    '“选民登记”以前',
    '2016-08-20',
    '已办',
  ]);
});

test('a day under which a published list is late is refused before it is asked for', async () => {
  await page.getByRole('button', { name: '变更选举日' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新的选举日').fill('2016-10-09');
  await page.keyboard.press('Enter');
  await dialog.getByText('依法不能变更：按新的选举日，已经公布的有 1 项迟了。').waitFor();
  expect(await dialog.getByRole('button', { name: '申请变更' }).isDisabled()).toBe(true);
});

test('one constituency votes later: asked for by the chief, confirmed by the publisher', async () => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新的选举日').fill('2016-10-24');
  await page.keyboard.press('Enter');
  await dialog.getByText('可以变更：已经公布的名单按新的选举日都不迟。').waitFor();
  await dialog.getByText('2016-10-21 至 2016-10-24 满十八周岁的').waitFor();
  await dialog.getByRole('radio', { name: '几个选区' }).click();
  await dialog.getByRole('combobox', { name: '选区' }).fill('龙镇第1');
  await rehearsal.choose(/^龙镇第1选区/);
  await dialog.getByLabel('文号').fill('五人常发〔2016〕88号');
  await dialog.getByLabel('变更的理由').fill('洪水阻断道路');
  await dialog.getByRole('button', { name: '申请变更' }).click();
  await page.getByText('已提交“变更选举日”，等待另一人确认').waitFor();

  await rehearsal.takeRole('傅小核');
  await rehearsal.open('/pending');
  await page.getByRole('button', { name: /^复核：/ }).click();
  await page
    .getByText('龙镇第1选区：选举日由 2016-10-20 变更为 2016-10-24（五人常发〔2016〕88号）')
    .last()
    .waitFor();
  // Why stands with the request, which only he opens.
  await page.getByRole('dialog').getByText('洪水阻断道路').waitFor();
  // What the chief saw before he asked: of the same publications, under the old day and under the new one.
  await page.getByText('可以变更：已经公布的名单按新的选举日都不迟。').waitFor();
  await page.getByText('2016-10-21 至 2016-10-24 满十八周岁的').waitFor();
  const published = page.getByRole('dialog').getByRole('row').filter({ hasText: '公布选民名单' });
  const told = await published.first().getByRole('cell').allInnerTexts();
  expect(told.map((text) => text.trim())).toEqual([
    '公布选民名单\n龙镇第1选区',
    '2016-09-20',
    '2016-10-04',
    '按时',
    '按时',
  ]);
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('已确认“变更选举日”').waitFor();

  await rehearsal.open('/calendar');
  // All batches side by side; what the plan and the law give both alike is told apart from what moved.
  expect((await lineOf('公布选民名单')).slice(1)).toEqual([
    '最迟 2016-09-30\n 已办 2016-09-20',
    '最迟 2016-10-04（晚 4 天）\n 已办 2016-09-20',
  ]);
  await page.getByText('2016-10-24（1 个选区）').click();
  await page.getByRole('columnheader', { name: '计划' }).waitFor();
  expect((await lineOf('公布初步代表候选人名单')).slice(1, 3)).toEqual(['2016-09-30', '2016-10-09']);
  const change = page.getByRole('row').filter({ hasText: '五人常发〔2016〕88号' });
  expect(await change.getByRole('cell').allInnerTexts()).toEqual([
    expect.stringMatching(/^2016-09-2\d$/),
    '2016-10-20 → 2016-10-24',
    '龙镇第1选区',
    '洪水阻断道路',
    '五人常发〔2016〕88号',
  ]);
});

test('what is not yet as the law asks is listed with who sees to it, and explained', async () => {
  await rehearsal.open('/hazards?kind=short-list');
  const hazard = page.getByRole('button', { name: '候选人不足法定人数' }).first();
  await hazard.click();
  await page
    .getByText(/^选举法（2015）第三十/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  const shots = process.env['CALENDAR_SHOTS'];
  if (shots === undefined) return;
  await page.screenshot({ path: `${shots}/hazards.png` });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.screenshot({ path: `${shots}/hazards-360.png` });
});
