/** 代表资格审查 on screen: one person with a ground, one put off, the rest sound; confirmed by two; the list published. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'result' });
});
afterAll(() => rehearsal.close());

async function fillMeeting(
  page: Page | Locator,
  day: string,
  minute: string,
  members?: number,
): Promise<void> {
  await page.getByLabel('会议日期').fill(day);
  await page.getByLabel('会议日期').press('Enter');
  await page.getByLabel('会议纪要').fill(minute);
  if (members !== undefined) await page.getByLabel('全体组成人员').fill(String(members));
  await page.getByLabel('出席人数').fill('8');
  await page.getByLabel('赞成人数').fill('8');
}

test('the committee reports, the body confirms, the list is published; each says by which article', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/results');
  await page.getByRole('link', { name: '代表资格审查' }).click();
  await page
    .getByRole('button', { name: /^写意见：/ })
    .first()
    .click();
  await page.getByRole('button', { name: '写进这份报告' }).click();
  await page.getByText('请选查出的问题').waitFor();
  await page.getByLabel('以金钱或者其他财物贿赂').check();
  await page.getByLabel('依据的材料').fill('法院判决书');
  await page.getByRole('button', { name: '写进这份报告' }).click();
  await page
    .getByRole('button', { name: /^写意见：/ })
    .nth(1)
    .click();
  await page.getByText('暂缓提出意见').click();
  await page.getByLabel('暂缓的原因').fill('有线索正在核查');
  await page.getByRole('button', { name: '写进这份报告' }).click();
  await page.getByText('发现问题 1 人，暂缓 1 人').waitFor();
  await page.reload();
  await page.getByText('发现问题 1 人，暂缓 1 人').waitFor();
  await fillMeeting(page, '2016-10-21', '审查委员会第1次会议纪要');
  await page.getByRole('button', { name: '提出代表资格审查报告' }).click();
  await page.getByText('以金钱或者其他财物贿赂而当选的，当选无效').waitFor();
  await page.getByText('选举法（2015）第五十七条').waitFor();

  await rehearsal.takeRole('钟小主');
  await page.getByRole('button', { name: '确认代表资格' }).click();
  await fillMeeting(page.getByRole('dialog'), '2016-10-21', '常委会第30次会议纪要', 9);
  await page.getByRole('button', { name: '提交复核' }).click();
  await page.getByText('请写明空出的名额怎样处理').waitFor();
  await page.getByLabel('空出的名额怎样处理').fill('暂缺，依法补选');
  await page.getByRole('button', { name: '提交复核' }).click();
  await page.getByText('已提交“确认代表资格”，等待另一人确认').waitFor();
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-publisher' });
  const pending = JSON.parse(await rehearsal.get('/api/pending-acts')) as { id: string; state: string }[];
  for (const { id, state } of pending)
    if (state === 'waiting') await rehearsal.post(`/api/pending-acts/${id}/confirm`, {});
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  await page.reload();
  await page.getByRole('button', { name: '公布代表名单' }).click();
  await page.getByText('请选第一次会议的日期').waitFor();
  await page.getByLabel('第一次会议的日期').fill('2016-11-20');
  await page.getByLabel('第一次会议的日期').press('Enter');
  await page.getByRole('button', { name: '公布代表名单' }).click();
  await page.getByText('已提交“公布代表名单”').waitFor();
});
