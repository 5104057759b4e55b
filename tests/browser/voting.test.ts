import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'formal-publish', scaleThousandths: 1 });
  ({ page } = rehearsal);
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-chief' });
});
afterAll(() => rehearsal.close());

async function fillSheet(figures: readonly number[]): Promise<void> {
  await page.getByLabel('收回选票').focus();
  for (const figure of figures) {
    await page.keyboard.type(String(figure));
    await page.keyboard.press('Enter');
  }
}

test('a place is set up, ballots are handed out once, and two different sheets are resolved', async () => {
  await rehearsal.open('/places');
  await rehearsal.takeRole('文小办');
  await setUpPlace();
  await page.getByRole('button', { name: '安排投票（1）' }).click();
  await page.getByText('“安排投票”已办理 1 件').waitFor();

  await rehearsal.post('/api/rehearsal/clock', { to: '2016-10-20T07:00:00+08:00' });
  await rehearsal.open('/check-in');
  await rehearsal.takeRole('占小长');
  await page.getByRole('button', { name: '宣布投票开始：龙镇第1选区' }).click();
  await page.getByRole('button', { name: '宣布投票结束：龙镇第1选区' }).waitFor();
  await rehearsal.takeRole('占小员');
  await handOutToFirst('王华');
  await scanAnotherCard();
  await handOut('9');

  await rehearsal.takeRole('占小长');
  await page.getByRole('button', { name: '宣布投票结束：龙镇第1选区' }).click();
  await page.getByRole('button', { name: '宣布结束' }).click();
  await page.getByText('已办理“宣布投票结束”').waitFor();
  await page.getByRole('menuitem', { name: '计票' }).click();
  // The page before has a link of this name too, to the constituency; it stands until this page is loaded.
  await page.getByRole('heading', { name: '计票', level: 1 }).waitFor();
  await page.getByRole('link', { name: '龙镇第1选区' }).click();
  await countTwice();
  await resolve();
});

async function setUpPlace(): Promise<void> {
  await page.getByRole('button', { name: '设立投票场所' }).click();
  await page.getByLabel('在这里投票的选区').fill('龙镇第1选区');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '名称' }).fill('龙镇文化站投票站');
  await page.getByRole('textbox', { name: '地址' }).fill('龙镇文化站');
  for (const [index, name] of ['甄主持', '艾监票', '时监票', '安计票'].entries()) {
    await page.getByLabel(`第 ${index + 1} 人的姓名`).fill(name);
  }
  await page.getByRole('dialog').getByRole('button', { name: '设立投票场所' }).click();
  await page.getByRole('button', { name: '人员齐备' }).waitFor();
}

async function handOut(serial: string): Promise<void> {
  await page.getByLabel('姓名、名单序号或者公民身份号码').fill(serial);
  // While the next answer is awaited, the one before it still stands there, disabled.
  await page.getByRole('button', { name: '发票（1 张）', disabled: false }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('发出 1 张选票：乡级龙镇第1选区').waitFor();
}

/** 扫码枪, while the button of somebody has the focus: its blank and its Enter press nothing, and what the card is is said. */
async function scanAnotherCard(): Promise<void> {
  const asked = page.getByLabel('姓名、名单序号或者公民身份号码');
  await asked.fill('9');
  const button = page.getByRole('button', { name: '发票（1 张）', disabled: false });
  await button.waitFor();
  await page.keyboard.press('Enter');
  expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true);
  await page.keyboard.type('XUANWU-CARD 0000000000000000');
  await page.keyboard.press('Enter');
  await page.getByText('没有这张选民证').waitFor();
  expect(await page.getByRole('status').getByText('发出 1 张选票').count()).toBe(0);
  expect(await page.getByRole('radio', { name: '选民证' }).isChecked()).toBe(true);
}

/** Two are found: once the first has his ballot, Enter does not go on to the second, who is somebody else. */
async function handOutToFirst(name: string): Promise<void> {
  const asked = page.getByLabel('姓名、名单序号或者公民身份号码');
  await asked.fill(name);
  const buttons = page.getByRole('button', { name: '发票（1 张）', disabled: false });
  await buttons.nth(1).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('发出 1 张选票：乡级龙镇第1选区').waitFor();
  await asked.fill(name);
  await page.getByText('已经领过选票，不能再领').waitFor();
  await buttons.nth(1).waitFor({ state: 'detached' });
  await buttons.waitFor();
  await page.keyboard.press('Enter');
  expect(await buttons.evaluate((button) => button.matches(':focus'))).toBe(false);
  const undo = page.getByRole('button', { name: '撤销登记' });
  expect(await undo.evaluate((button) => button.matches(':focus'))).toBe(false);
  await page.keyboard.press('Escape');
  await buttons.waitFor({ state: 'detached' });
}

async function countTwice(): Promise<void> {
  await page.getByLabel('龙镇文化站投票站的箱内选票数').fill('2');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '登记' }).click();
  await page.getByText('与发出的相符').first().waitFor();

  await page.getByRole('button', { name: '混合分捆' }).click();
  await page.getByText('各捆（0/1 一致）').waitFor();

  await rehearsal.takeRole('计小甲');
  await fillSheet([2, 0, 0, 2, 1, 0, 0, 0, 0]);
  await page.getByRole('button', { name: '录入计票单' }).click();
  await page.getByText('请另一位计票录入员再录一遍').waitFor();
  await rehearsal.takeRole('计小乙');
  await page.getByText('录入第 1 捆的计票单：第二遍').waitFor();
  expect(await page.getByLabel('收回选票').inputValue()).toBe('');
  await fillSheet([2, 0, 0, 3, 1, 0, 0, 0, 0]);
  await page.getByText('得票多于有效票').waitFor();
  await page.getByRole('spinbutton', { name: /1\. / }).fill('1');
  await page.getByRole('button', { name: '添加另选的人' }).click();
  await page.getByLabel('另选第 1 人的姓名').fill('田小野');
  await page.getByLabel('另选第 1 人的得票').fill('1');
  await page.getByRole('button', { name: '录入计票单' }).click();
  await page.getByText('等待计票监督员对照签字的纸质计票单核对').waitFor();
}

async function resolve(): Promise<void> {
  await rehearsal.takeRole('简小督');
  await page.getByText('两遍录入有 2 栏不同').waitFor();
  await page.getByRole('spinbutton', { name: /1\. / }).fill('1');
  await page.getByRole('button', { name: '添加另选的人' }).click();
  await page.getByLabel('另选第 1 人的姓名').fill('田小野');
  await page.getByLabel('另选第 1 人的得票').fill('1');
  await page.getByRole('button', { name: '核对不一致的计票单' }).click();
  await page.getByLabel('“田小野”认定为').waitFor();
  await page.getByText('名单上没有这个姓名').waitFor();
  await page.getByRole('button', { name: '认定计票结果' }).click();
  await page.getByText('已提交“认定计票结果”').waitFor();
}
