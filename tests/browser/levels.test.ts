/** 上下级之间 on screen: a request goes up and is answered, a sheet is made and sent, a finding mended, a session planned, a bulletin drafted. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'seats' });
  ({ page } = rehearsal);
});
afterAll(() => rehearsal.close());

const as = (signInName: string) => rehearsal.post('/api/rehearsal/role', { signInName });

/** Asked for by whoever is signed in, confirmed by the other. */
async function byTwo(act: string, input: object, second: string): Promise<void> {
  const { pending } = (await rehearsal.post(`/api/acts/${act}`, input)) as { pending: string };
  await as(second);
  await rehearsal.post(`/api/pending-acts/${pending}/confirm`, {});
}

async function shoot(name: string): Promise<void> {
  const shots = process.env['LEVELS_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

test('a request is drafted on the form, sent by two, answered by two, and both see it', async () => {
  await rehearsal.open('/submissions');
  await page.getByRole('button', { name: '拟写上报件' }).click();
  await page.getByLabel('事项').click();
  await rehearsal.choose('县级人大代表名额');
  await page.getByText('由省级人大常委会确定').waitFor();
  await page.getByLabel('文号').fill('五选请〔2016〕1号');
  await page.getByLabel('标题').fill('关于确定市人大代表名额的请示');
  await page
    .getByLabel('正文')
    .fill('我市人口三十六万八千人，拟确定代表名额一百九十三名，请批复。'.repeat(12));
  await shoot('draft');
  await page.getByRole('button', { name: '保存拟稿' }).click();
  await page.getByText('关于确定市人大代表名额的请示').waitFor();
  await page.getByRole('button', { name: /^展开全文/ }).click();
  await page.getByRole('button', { name: '收起' }).waitFor();
  const { rows } = JSON.parse(await rehearsal.get('/api/submissions')) as { rows: [{ id: string }] };
  const submission = rows[0].id;
  await byTwo('send-submission', { submission }, 'demo-publisher');
  await carryAsFile();
  await as('demo-superior');
  await rehearsal.open('/submissions');
  await page.getByRole('button', { name: /^答\s?复$/ }).waitFor();
  await shoot('superior');
  const answer = { submission, outcome: 'approved', answer: '同意。', document: '黑市选函〔2016〕7号' };
  await byTwo('answer-submission', answer, 'demo-superior-publisher');
  await as('demo-chief');
  await rehearsal.open('/submissions');
  await page.getByText('黑市选函〔2016〕7号').waitFor();
  await shoot('submissions');
});

/** 另设系统: as if the city had an installation of its own. The file is for the city, so that it is refused here. */
async function carryAsFile(): Promise<void> {
  await as('demo-chief');
  const key = { place: '231100', name: '黑河市', fingerprint: Array(8).fill('0a1b').join('-') };
  await byTwo('accept-office-key', { ...key, learnedFrom: '电话核对' }, 'demo-publisher');
  await as('demo-chief');
  await rehearsal.open('/submissions');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出签名文件' }).click();
  const file = await (await coming).path();
  await page.locator('input[type=file][accept*=json]').setInputFiles(file);
  await page.getByText('这份上报件是给黑河市的，不是给本级的').waitFor();
  await shoot('submission-file');
}

test('a sheet that the city asks for is made from the data and sent; the city sees who has', async () => {
  const { today } = JSON.parse(await rehearsal.get('/api/sheets')) as { today: string };
  await as('demo-superior');
  const order = { stage: 'preparation', every: 'day', from: today, to: today, dueDays: 1, document: '5号' };
  await rehearsal.post('/api/acts/order-sheets', order);
  await as('demo-chief');
  await rehearsal.open('/');
  await page.getByText('1 期报表还没有报送').waitFor();
  await shoot('home');
  await rehearsal.open('/sheets');
  await page.getByRole('button', { name: /^生\s?成$/ }).click();
  await page.getByLabel('说明').fill('各乡镇都在办理。');
  await page.getByRole('button', { name: '生成报表' }).click();
  await page.getByRole('button', { name: /^查\s?看$/ }).click();
  await page.getByText('各乡镇都在办理').waitFor();
  await page.getByRole('cell', { name: /^龙镇/ }).waitFor();
  await shoot('sheet');
  const { sheets } = JSON.parse(await rehearsal.get('/api/sheets')) as { sheets: [{ id: string }] };
  await byTwo('send-sheet', { sheet: sheets[0].id }, 'demo-publisher');
  await as('demo-chief');
  await rehearsal.open('/sheets');
  const signed = await rehearsal.get(`/api/sheets/${sheets[0].id}/signed.json`);
  const files = page.locator('.ant-card', { hasText: '另设系统的上下级' });
  await files.locator('input[type=file]').setInputFiles({
    name: '报表签名文件.json',
    mimeType: 'application/json',
    buffer: Buffer.from(signed),
  });
  await files.getByText('不是给本级的').waitFor();
  await shoot('office-files');
  await as('demo-superior');
  await rehearsal.open('/sheets');
  await page.getByRole('button', { name: /^查看五大连池市/ }).waitFor();
  await shoot('sheets-superior');
});

test('a finding, a session and a bulletin stand on their pages', async () => {
  const { today } = JSON.parse(await rehearsal.get('/api/sheets')) as { today: string };
  const visit = { of: '231182', stage: 'constituencies', visitedOn: today, inspectors: '市督导第一组' };
  const findings = [{ finding: '两个选区的范围写得不清', rectifyBy: '2016-09-30' }];
  await rehearsal.post('/api/acts/record-inspection', { ...visit, summary: '查看了选区划分。', findings });
  await rehearsal.post('/api/acts/draft-bulletin', { stage: 'preparation', from: today, to: today });
  await rehearsal.open('/bulletins');
  await page.getByText(/^截至.*黑河市准备工作和划分选区阶段/).waitFor();
  await shoot('bulletins');
  await as('demo-chief');
  await rehearsal.open('/inspections');
  await page.getByRole('button', { name: '报整改情况' }).click();
  await page.getByLabel('怎样整改的').fill('已经改清楚');
  await shoot('inspections');
  await page.getByRole('dialog').getByRole('button', { name: '报整改情况' }).click();
  await page.getByRole('cell', { name: '已整改，待销号' }).waitFor();
  await rehearsal.open('/first-sessions');
  await page.getByRole('button', { name: /^定日期：五大连池市/ }).click();
  await page.getByText('依法最迟 2016-12-20 开会').waitFor();
  await shoot('sessions');
});
