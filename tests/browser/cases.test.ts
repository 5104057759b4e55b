/** 登记核查 in the browser: the register compared, two records side by side, one person made of them, and two again. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'constituencies' });
  ({ page } = rehearsal);
});
afterAll(() => rehearsal.close());

/** The same name, house and telephone under two numbers of one day: a twin, or a number that was typed wrongly twice. */
async function registerTwice(): Promise<void> {
  const rows = JSON.parse(await rehearsal.get('/api/constituencies')) as ConstituencyRow[];
  const home = JSON.parse(await rehearsal.get('/api/home')) as { cycle: { id: string } };
  const ids = rows.filter(({ level }) => level === 'township').map(({ id }) => id);
  for (const [place, serial] of ['011', '013'].entries()) {
    const body = `99918219900307${serial}`;
    await rehearsal.post('/api/acts/register-voter', {
      cycle: home.cycle.id,
      voter: {
        name: '林小松',
        idNumber: body + checkDigit(body),
        ethnicity: '汉族',
        address: `龙镇幸福路${place + 1}号`,
        phone: '13800138001',
        voterGroup: null,
      },
      countyConstituency: null,
      townshipConstituency: ids[place],
    });
  }
}

async function decideIn(name: string): Promise<void> {
  await page.getByRole('link', { name: '林小松、林小松' }).click();
  await page.getByRole('radio', { name }).check();
}

test('from two records to one person, and back', async () => {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  await registerTwice();
  await rehearsal.open('/cases');
  await page.getByRole('button', { name: '比对登记册' }).click();
  await page.getByText('比对登记册：已完成').waitFor();
  await page.getByText('须判断').waitFor();

  await decideIn('合并为一人');
  await page.getByText('两个号码都正确，只差一两位').waitFor();
  await page.getByRole('button', { name: '办结', exact: true }).click();
  await page.getByText('请写明理由和材料').waitFor();
  await page.getByLabel('理由', { exact: true }).fill('两次登记的是同一人，原件核对过');
  await page.reload();
  await expect.poll(() => page.getByLabel('理由', { exact: true }).inputValue()).toContain('原件核对过');
  await page.getByRole('button', { name: '办结', exact: true }).click();
  await page.getByText('已办结：合并为一人').waitFor();
  await page.getByText('已并入另一份登记').first().waitFor();

  await page.getByRole('button', { name: '撤销这个决定' }).click();
  await page.getByRole('dialog').getByLabel('撤销的理由').fill('认错人了');
  await page.getByRole('dialog').getByRole('button', { name: '撤销核查决定' }).click();
  await page.getByText('撤销决定', { exact: true }).waitFor();
  await page.getByRole('button', { name: '办结', exact: true }).waitFor();
  expect(await page.getByText('已并入另一份登记').count()).toBe(0);
  // What was typed for the decision that is undone is not put in front of the next one.
  await expect.poll(() => page.getByLabel('理由', { exact: true }).inputValue()).toBe('');

  await rehearsal.open('/cases/bulk');
  await page.getByRole('checkbox', { name: '各份登记在同一个选区' }).uncheck();
  await page.getByRole('checkbox', { name: '住址' }).uncheck();
  await page.getByRole('button', { name: '预览' }).click();
  await page.getByRole('link', { name: '林小松、林小松' }).waitFor();
  await page.getByLabel('成批处理的理由').fill('同名同日同电话，抽查都是同一人');
  await page.getByRole('button', { name: '照预览处理 1 件' }).click();
  await page.getByText('已办 1 件，留下 0 件').waitFor();
});
