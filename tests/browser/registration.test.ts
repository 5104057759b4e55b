/** 选民登记 in the browser: a file uploaded, mapped, looked at, confirmed; someone found; the roll published by two people. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'constituencies' });
  ({ page } = rehearsal);
});
afterAll(() => rehearsal.close());

async function takeRole(signInName: string): Promise<void> {
  await rehearsal.post('/api/rehearsal/role', { signInName });
}

/** Thirty voters of the township constituency that is played by hand, one without a name, under a title that nobody knows. */
async function voterFile(): Promise<{ file: Buffer; someone: string }> {
  const [header = '', ...rows] = (await rehearsal.get('/api/rehearsal/voter-file.csv')).trim().split('\n');
  const wanted = rows.filter((row) => row.endsWith('龙镇第1选区')).slice(0, 30);
  const [someone = ''] = wanted[0]?.split(',') ?? [];
  const lines = [
    header.replace('公民身份号码', '证件'),
    ...wanted.map((row, at) => (at === 9 ? row.replace(/^[^,]+/, '') : row)),
  ];
  return { file: Buffer.from(`${lines.join('\n')}\n`), someone };
}

test('from a file of voters to a published roll', async () => {
  const { file, someone } = await voterFile();
  await takeRole('demo-registrar');
  await rehearsal.open('/register?tab=imports');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '选民.csv', mimeType: 'text/csv', buffer: file });

  await page.getByText('还要指明：公民身份号码在哪一列').waitFor();
  await page.getByLabel('公民身份号码在哪一列').click();
  await rehearsal.choose('第 2 列：证件');
  await page.getByRole('button', { name: '读取并检查' }).click();

  await page.getByText('按“确认导入”以前，还没有登记任何人。').waitFor();
  await page.getByText('没有姓名，请补上').first().waitFor();
  await page.getByRole('link', { name: '下载 CSV' }).waitFor();
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click();
  await page.getByText('已登记 29 人，还有 1 行没有登记').waitFor();

  await rehearsal.open('/register');
  await page.getByLabel('查找', { exact: true }).fill(someone);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('cell', { name: someone, exact: true }).first().waitFor();
  await page.getByRole('link', { name: '龙镇第1选区' }).first().waitFor();

  await takeRole('demo-clerk');
  await page.goto(page.url());
  await page.getByRole('link', { name: '龙镇第1选区' }).first().click();
  await page.getByRole('button', { name: '申请公布选民名单（29 人）' }).click();
  await page.getByText('“公布选民名单”等待另一人确认').waitFor();

  await takeRole('demo-publisher');
  await rehearsal.open('/pending');
  await page.getByRole('button', { name: '复核：公布龙镇第1选区选民名单（29 人）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('没有等待复核的事项。').waitFor();
});
