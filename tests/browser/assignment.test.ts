/** 选区归属 in the browser: a rule written, a file without constituencies placed by it, one row by hand, then the register checked. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'constituencies' });
  ({ page } = rehearsal);
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
});
afterAll(() => rehearsal.close());

const PLACE = '龙镇第1选区';

/** Twelve voters of that constituency, whose column of constituencies was left out; one lives in a street that nobody has heard of. */
async function fileWithoutConstituencies(): Promise<Buffer> {
  const [header = '', ...rows] = (await rehearsal.get('/api/rehearsal/voter-file.csv')).trim().split('\n');
  const places = header.split(',');
  const kept = places.flatMap((title, place) => (/选区|小组/.test(title) ? [] : [place]));
  const lines = [header, ...rows.filter((row) => row.endsWith(PLACE)).slice(0, 12)].map((line) => {
    const cells = line.split(',');
    return kept.map((place) => cells[place]).join(',');
  });
  return Buffer.from(lines.join('\n').replace(/龙镇第1选区1组1号/, '龙镇底线路6号'));
}

test('a rule places the rows that name no constituency; the one that is left is placed by hand', async () => {
  await rehearsal.open('/register?tab=assignment');
  await page.getByRole('button', { name: '登记规则' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('选区', { exact: true }).click();
  await page.keyboard.type(PLACE);
  await page.getByTitle(new RegExp(`^${PLACE}（乡级`)).click();
  await form.getByLabel('村的名称').fill(PLACE);
  await form.getByRole('button', { name: /^登\s?记$/ }).click();
  await page.getByText('选区范围规则（1 条）').waitFor();
  await form.getByRole('button', { name: '关闭', exact: true }).last().click();

  await rehearsal.open('/register?tab=imports');
  const file = { name: '没有选区.csv', mimeType: 'text/csv', buffer: await fileWithoutConstituencies() };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '读取并检查' }).click();
  await page.getByText('没有选区的 1 行').waitFor();
  await page
    .getByRole('row', { name: /底线路/ })
    .first()
    .getByRole('checkbox')
    .check();
  await page.getByLabel('乡级选区', { exact: true }).last().click();
  await page.keyboard.type(PLACE);
  await rehearsal.choose(PLACE);
  await page.getByRole('button', { name: '指定 1 行的选区' }).click();
  await page.getByText('可以登记的 12 人').waitFor();
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click();
  await page.getByText('已登记 12 人').first().waitFor();

  await rehearsal.open('/register?tab=assignment');
  await page.getByRole('button', { name: `删除：${PLACE}` }).waitFor();
  await page.getByText('乡级登记').waitFor();
  await page.getByText('与规则一致').waitFor();
});

test('an address is proposed its constituency while a voter is registered, and the registrar takes it', async () => {
  await rehearsal.open('/register');
  await page.getByRole('button', { name: '登记选民' }).click();
  await page.getByLabel('住址').fill('龙镇第1选区2组3号');
  await page.getByText(`乡级选区按规则应为：${PLACE}`).waitFor();
  await page.getByRole('button', { name: /采\s?用/ }).click();
  await page.getByText(`乡级选区与规则一致：${PLACE}`).waitFor();
});
