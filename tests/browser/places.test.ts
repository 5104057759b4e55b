import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'places' });
  ({ page } = rehearsal);
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
});
afterAll(() => rehearsal.close());

test('a mobile box: its users, its papers, and a step of its custody', async () => {
  await rehearsal.open('/places');
  await page
    .getByRole('link', { name: /流动票箱$/ })
    .first()
    .click();
  await page.getByRole('tab', { name: '使用的选民' }).click();
  await page.getByText('共 3 人').waitFor();
  await page
    .getByRole('button', { name: /^撤回使用流动票箱/ })
    .first()
    .click();
  await page.getByRole('button', { name: '撤回登记' }).click();
  await page.getByText('共 2 人').waitFor();
  await page.getByRole('tab', { name: '文书' }).click();
  const register = page.getByTitle('打开流动票箱登记表');
  await register.waitFor();
  const printed = await page.request.get(`${rehearsal.url}${await register.getAttribute('href')}`);
  expect(printed.headers()['content-type']).toContain('application/pdf');
});

test('a contingency plan is made and used: the chief asks, a second person confirms', async () => {
  await rehearsal.open('/places');
  await page.getByRole('link', { name: '应急预案' }).click();
  await page.getByText('没有预案').waitFor();
  await page.getByRole('button', { name: '制定应急预案' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('选区').fill('龙镇第1选区');
  await page.keyboard.press('Enter');
  await form.getByLabel('什么情况下启动').fill('停电超过三十分钟不能恢复');
  await form.getByLabel('备用场所').fill('龙镇中心小学');
  await form.getByLabel('负责人').fill('文小办');
  await form.getByRole('button', { name: '制定应急预案' }).click();
  await page.getByRole('cell', { name: '龙镇中心小学' }).waitFor();

  await rehearsal.takeRole('钟小主');
  await page.getByRole('button', { name: '启动：龙镇第1选区停电' }).click();
  await form.getByLabel('发生的情况').fill('线路检修，停电不能恢复');
  await form.getByLabel('决定的文号').fill('选委〔2016〕9号');
  await form.getByLabel('会议纪要').fill('第 10 次会议纪要');
  await form.getByLabel('出席人数').fill('7');
  await form.getByLabel('赞成人数').fill('6');
  await form.getByLabel('会议日期').fill('2016-10-15');
  await form.getByLabel('会议纪要').click();
  await form.getByRole('button', { name: '启动应急预案' }).click();
  await page.getByText('已提交“启动应急预案”').waitFor();
});

test('on the day a box is shown empty and sealed, and the record says what is still to come', async () => {
  await rehearsal.post('/api/rehearsal/clock', { to: '2016-10-20T07:30:00+08:00' });
  await rehearsal.open('/places');
  await rehearsal.takeRole('占小长');
  await page
    .getByRole('link', { name: /流动票箱$/ })
    .first()
    .click();
  await page.getByRole('tab', { name: '票箱交接' }).click();
  await page.getByRole('button', { name: '登记票箱交接' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('时间').fill('07:50');
  await form.getByLabel('封签号').fill('L0017');
  await form.getByLabel('在场监票人').fill('游监票、行监票、');
  await form.getByLabel('在场选民').fill('6');
  await form.getByRole('button', { name: '登记票箱交接' }).click();
  await page.getByRole('cell', { name: '当众验空并加封' }).waitFor();
});
