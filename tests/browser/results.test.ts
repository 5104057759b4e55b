/** The end of an election on screen: results with their arithmetic, documents, the evidence package, the ledger. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STEPS } from '@xuanwu/server/rehearsal/steps/steps.ts';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { verify } from '../../cli/verify.ts';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

const TITLES = STEPS.map(({ title }) => title);
const FORMAL_PUBLISHED = STEPS.findIndex(({ id }) => id === 'formal-publish') + 1;
const AFTER_RESULTS = STEPS.findIndex(({ id }) => id === 'result') + 1;

let rehearsal: RehearsalPage;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'formal-publish' });
  await rehearsal.playSteps(TITLES.slice(FORMAL_PUBLISHED, AFTER_RESULTS));
});
afterAll(() => rehearsal.close());

test('a tie shows whose votes are equal, by which article, and is followed by a tie ballot', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/results?outcome=tie-ballot');
  await page.getByRole('link', { name: '和平镇第1选区' }).click();
  await page.getByText('得票相等，不能确定当选人，就上述2人再次投票').waitFor();
  await page.getByText('票数相等不能确定当选人').waitFor();
  await page.getByText(/^(\S+)、(\S+)：(\d+) = \3$/).waitFor();
  await page.getByText('选举法（2015）第四十四条').first().waitFor();
  await page.getByRole('button', { name: '安排再次投票' }).click();
  await page.getByText('请选投票日').waitFor();
});

test('too few elected leave another election to be arranged, with the candidates the law names', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/results?outcome=another-election');
  await page.getByRole('link', { name: '第1选区（青山街道1片）' }).click();
  await page.getByText('应选3名，当选2名，还缺1名。').waitFor();
  await page.getByText('候选人依法为 2 人，符合').waitFor();
  await page.getByTitle('李河云得 3,147 票：看依据和算式').click();
  await page.getByRole('tooltip').getByText('得票过半数').waitFor();
});

test('a teller sees a result and cannot arrange what follows', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/results?outcome=another-election');
  await rehearsal.takeRole('计小甲');
  await page.getByRole('link', { name: '第1选区（青山街道1片）' }).click();
  await expect.poll(() => page.getByRole('button', { name: '安排另行选举' }).isDisabled()).toBe(true);
  await rehearsal.takeRole('文小办');
});

test('after the follow-ups everything is published, and another election was won with a third', async () => {
  const { page } = rehearsal;
  await rehearsal.playSteps(TITLES.slice(AFTER_RESULTS));
  await rehearsal.open('/results?q=青山街道1片');
  await page
    .getByRole('row', { name: /另行选举 2016-10-27/ })
    .getByRole('link')
    .click();
  await page.getByText('另行选举以得票多的当选，但得票不得少于选票的三分之一').waitFor();
});

test('a notice is downloaded as PDF', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/documents?kind=result-notice');
  const link = page.getByRole('link', { name: '下载和平镇第1选区选举结果公告', exact: true });
  const pdf = await saved(() => link.click());
  expect(pdf.name).toBe('和平镇第1选区 选举结果公告.pdf');
  expect((await readFile(pdf.path)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the evidence package is exported, downloaded and verified by an outsider', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/archive');
  await page.getByRole('button', { name: '导出证据包' }).click();
  await page.getByText('18 项核验，15 项成立').waitFor({ timeout: 30_000 });
  const fingerprint =
    (await page
      .getByText(/^[0-9a-f]{4}(-[0-9a-f]{4}){7}$/)
      .first()
      .textContent()) ?? '';
  const zip = await saved(() => page.getByRole('link', { name: '下载证据包' }).click());
  const said = vi.spyOn(console, 'log').mockReturnValue();
  expect(await verify(zip.path, { key: fingerprint })).toBe(0);
  expect(said.mock.calls.join('\n')).toContain('16 ok 每个结果可由计票依所引法律重新得出');
  said.mockRestore();
});

test('the ledger is found by act, an entry by its number, and the whole of it goes into a table', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/ledger?act=export-package');
  await page.getByRole('cell', { name: '导出证据包' }).first().waitFor();
  await rehearsal.open('/ledger');
  // Two hundred are read at once, fifty stand on the page.
  const table = await saved(() => page.getByRole('button', { name: '导出日志' }).click());
  const lines = (await readFile(table.path, 'utf8')).trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(201);
  expect(lines.at(-1)).toMatch(/^"1",.*建立换届/);
  await page.getByRole('searchbox', { name: '查找' }).fill('1');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: '建立换届' }).waitFor();
});

async function saved(press: () => Promise<void>): Promise<{ name: string; path: string }> {
  const coming: Promise<Download> = rehearsal.page.waitForEvent('download');
  await press();
  const download = await coming;
  const path = join(rehearsal.directory, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}
