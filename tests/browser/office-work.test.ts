/** 宣传、培训、经费 on screen: planned, put down, added up. */
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

async function shoot(name: string): Promise<void> {
  const shots = process.env['OFFICE_WORK_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

/** The drawer at the right. */
const side = () => page.getByRole('dialog');

async function choose(label: string, title: string): Promise<void> {
  await side().getByRole('combobox', { name: label }).click();
  await rehearsal.choose(title);
}

async function submit(name: string): Promise<void> {
  await side().getByRole('button', { name }).click();
  await side().waitFor({ state: 'hidden' });
}

test('publicity: what is planned and what was done stand in one cell', async () => {
  await rehearsal.open('/publicity');
  await page.getByRole('button', { name: '录入宣传计划' }).click();
  await side().getByLabel('宣传点').fill('3');
  await side().getByLabel('明白纸、宣传单').fill('5000');
  await submit('录入宣传计划');
  await page.getByRole('button', { name: '登记宣传' }).click();
  await choose('单位', '五大连池市');
  await choose('种类', '宣传点（处）');
  await side().getByLabel('数量').fill('2');
  await side().getByLabel('地点和内容').fill('中心广场、客运站');
  await submit('登记宣传');
  // Its own line, and the sum.
  await page.getByText('2／3').nth(1).waitFor();
  await shoot('publicity');
  await page.getByRole('tab', { name: '登记（1）' }).click();
  await page.getByRole('cell', { name: '中心广场、客运站', exact: true }).waitFor();
  const buffer = await page.screenshot();
  await page.locator('input[type=file]').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer });
  const photo = page.getByRole('img', { name: '中心广场、客运站' });
  await photo.waitFor();
  // What the server sends again is a picture.
  await photo.evaluate('(image) => image.decode()');
  await shoot('publicity-records');
});

test('training: whoever was there is not on the list of those who were not; the roster has its figures', async () => {
  await rehearsal.open('/training');
  await page.getByRole('button', { name: '安排培训' }).click();
  await side().getByLabel('培训名称').fill('监票人、计票人业务培训');
  await choose('培训对象', '监票人、计票人');
  await side().getByLabel('地点').fill('市委党校');
  await side().getByLabel('培训材料').fill('选举法、计票工作手册');
  await side().getByLabel('应到').fill('30');
  await submit('安排培训');
  await page.getByRole('button', { name: '登记到训：监票人、计票人业务培训' }).click();
  await side().getByLabel('实到').fill('28');
  await side().getByRole('checkbox').nth(1).check();
  await shoot('attendance');
  await submit('登记到训');
  await page.getByText('28／30').waitFor();
  await shoot('training');
  await page.getByRole('tab', { name: '还没有培训的' }).click();
  await page.getByText(/还有 \d+ 名投票场所工作人员没有培训/).waitFor();
  await shoot('untrained');
  await page.getByRole('tab', { name: '工作人员名册' }).click();
  await page.getByText(/工作人员 \d+ 名/).waitFor();
  await shoot('roster');
});

test('funds: what was spent is put down with its voucher, and waits', async () => {
  await rehearsal.open('/funds?tab=spendings');
  await page.getByRole('button', { name: '登记支出' }).click();
  await choose('单位', '五大连池市');
  await choose('项目', '印刷费');
  await side().getByLabel('用途').fill('印制选民证');
  await side().getByLabel('凭证号').fill('记-001');
  await side().getByLabel('金额').fill('300');
  await submit('登记支出');
  await page.getByRole('button', { name: '审批：凭证 记-001' }).waitFor();
  const buffer = Buffer.from('%PDF-1.7\n%%EOF');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '凭证.pdf', mimeType: 'application/pdf', buffer });
  const link = page.getByRole('link', { name: '凭证 记-001' });
  await link.waitFor();
  expect(await rehearsal.get((await link.getAttribute('href')) ?? '')).toContain('%PDF-1.7');
  await shoot('spendings');
});

test('funds: unit costs become a budget that another person confirms', async () => {
  await rehearsal.open('/funds');
  await page.getByRole('button', { name: '设定定额' }).click();
  await side().getByRole('button', { name: '加一行' }).click();
  await choose('项目', '印刷费');
  await choose('基数', '每名选民');
  await side().getByLabel('定额').fill('1.50');
  await shoot('rates');
  await submit('设定经费定额');
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-chief' });
  await rehearsal.open('/funds');
  await page.getByRole('button', { name: '编制预算' }).click();
  await side().getByLabel('批准的文号').fill('财预〔2016〕8号');
  await shoot('budget-form');
  await submit('批准经费预算');
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-publisher' });
  const [pending] = JSON.parse(await rehearsal.get('/api/pending-acts')) as { id: string }[];
  await rehearsal.post(`/api/pending-acts/${pending?.id ?? ''}/confirm`, {});
  await rehearsal.open('/funds?tab=budget');
  await page.getByText(/第 1 次批准，财预〔2016〕8号/).waitFor();
  await shoot('budget');
  await rehearsal.open('/funds');
  await page.getByText('每名选民支出＝支出÷登记选民，四舍五入到分。').waitFor();
  await shoot('funds');
});
