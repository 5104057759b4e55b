/** 登记时比对 in the browser: while somebody is typed, the screen says where he stands, who may be he, and why. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
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

function numberOf(serial: number): string {
  const body = `99918219730707${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

async function fill(name: string, idNumber: string, address: string): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('textbox', { name: '公民身份号码' }).fill(idNumber);
  await page.getByRole('textbox', { name: '住址' }).fill(address);
}

test('somebody new, the same number again, and one who may be he', async () => {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-registrar' });
  await rehearsal.open('/register');
  await page.getByRole('button', { name: '登记选民' }).click();
  await fill('石小榴', numberOf(1), '龙镇幸福路12号3单元402室');
  await page.getByText('各县登记册上都没有此人，可以登记。').waitFor();
  await page.getByRole('combobox', { name: '乡级选区' }).click();
  await rehearsal.choose('龙镇第1选区');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('已登记：石小榴。可以接着登记下一位。').waitFor();

  await fill('石小榴', numberOf(1), '');
  await page.getByText('此人已登记在龙镇第1选区（乡级）').waitFor();

  await fill('石小榴', numberOf(3), '幸福路12-3-402');
  await page.getByText(/可能与五大连池市已登记的石小榴（1973-07-07 出生/).waitFor();
  await page.getByText(/姓名相同/).waitFor();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('可能与已登记的 1 人重复，已立核查事项，公布名单前办结。').waitFor();
});
