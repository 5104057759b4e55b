/** 抽样审计 on screen: ordered, thrown, recounted by people who are shown nothing of the first count. */
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;
let round: string;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'count' });
  ({ page } = rehearsal);
});
afterAll(() => rehearsal.close());

async function shoot(name: string): Promise<void> {
  const shots = process.env['AUDIT_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const takeSeat = (signInName: string) => rehearsal.post('/api/rehearsal/role', { signInName });

test('the supervisor orders an audit and records the dice; another person confirms; the bundles are drawn', async () => {
  await takeSeat('demo-supervisor');
  const rounds = (JSON.parse(await rehearsal.get('/api/rounds')) as RoundRow[]).filter(
    ({ state }) => state === 'counted',
  );
  for (const { id } of rounds) {
    await rehearsal.open(`/count/${id}/audit`);
    await page.getByRole('button', { name: '下达抽样审计' }).click();
    const isOrdered = page.getByText('数已封存');
    const refusal = page.getByText(/差距太小|票数相等|投票无效/);
    await isOrdered.or(refusal).first().waitFor();
    if (await isOrdered.isVisible()) {
      round = id;
      break;
    }
  }
  expect(round).toBeDefined();
  await page.getByLabel('点数').fill('61524 36612 54316 25346');
  await page.getByLabel('地点').fill('镇政府会议室');
  await page.getByLabel('在场的人').fill('王小雨、李小雪、');
  await shoot('dice');
  await page.getByRole('button', { name: '登记当众掷骰' }).click();
  await page
    .getByText(/等待另一人确认/)
    .first()
    .waitFor();
  await takeSeat('demo-publisher');
  const waiting = JSON.parse(await rehearsal.get('/api/pending-acts')) as { id: string; summary: string }[];
  const asked = waiting.find(({ summary }) => summary.includes('当众掷骰 20 次'));
  await rehearsal.post(`/api/pending-acts/${asked?.id}/confirm`, {});
});

test('a teller sees which bundles wait, and nothing of the first count', async () => {
  await takeSeat('demo-teller-3');
  await rehearsal.open(`/count/${round}/audit`);
  await page.getByText(/^抽中 \d+ 捆/).waitFor();
  await shoot('drawn');
  await page.getByRole('button', { name: '录入复点' }).first().click();
  await page.getByRole('dialog').getByText('原来的数和另一人录的数都不显示').waitFor();
  await shoot('recount');
  await page.setViewportSize({ width: 360, height: 800 });
  await rehearsal.open(`/count/${round}/audit`);
  await page.getByText(/^抽中 \d+ 捆/).waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await shoot('narrow');
});
