/** 自行登记 in the browser: a voter on his own phone, not signed in, and the registrar who compares it with his papers. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

const BODY = '99918319730707001';
const NUMBER = BODY + checkDigit(BODY);

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'constituencies' });
  ({ page } = rehearsal);
});
afterAll(() => rehearsal.close());

test('he fills it in, gets a receipt; the registrar registers him; he sees where', async () => {
  await page.context().clearCookies();
  await page.setViewportSize({ width: 320, height: 700 });
  await rehearsal.open('/self-registration');
  await page.getByLabel('住在哪个乡镇、街道').click();
  await rehearsal.choose('龙镇');
  await page.getByLabel('姓名').fill('石小榴');
  await page.getByLabel('公民身份号码').fill(NUMBER);
  await page.getByText('选举日已满十八周岁').waitFor();
  await page.getByLabel('现在的住址').fill('龙镇幸福路12号');
  await page.getByText('以上是我本人的信息').click();
  await page.getByRole('button', { name: '提交' }).click();
  const receipt = await page.getByLabel('查询号').innerText();
  const shots = process.env['PHONE_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/self-received.png`, fullPage: true });

  await page.setViewportSize({ width: 1360, height: 900 });
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-registrar' });
  await rehearsal.open('/register?tab=self');
  await page.getByRole('button', { name: '石小榴' }).click();
  await page.getByText('各县登记册上都没有此人，可以登记。').waitFor();
  await page.getByRole('combobox', { name: '乡级选区' }).click();
  await rehearsal.choose('龙镇第1选区');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/self-office.png` });
  await page.getByRole('button', { name: '核对无误，登记' }).click();
  await page.getByText('已办，不再保存').waitFor();

  await page.context().clearCookies();
  await rehearsal.open('/self-registration');
  await page.getByRole('tab', { name: '查进展' }).click();
  await page.getByLabel('查询号').fill(receipt);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('选区：龙镇第1选区').waitFor();
});
