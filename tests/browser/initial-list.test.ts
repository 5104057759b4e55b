/** The initial list on screen: left off by the committee, objected to and restored; a published name corrected. */
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

const PLACE = '龙镇第1选区';

let rehearsal: RehearsalPage;
let constituency: string;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'nomination' });
  const places = JSON.parse(await rehearsal.get('/api/constituencies')) as { id: string; name: string }[];
  constituency = places.find(({ name }) => name === PLACE)?.id ?? '';
  await rehearsal.open('/pending');
  await rehearsal.takeRole('文小办');
});
afterAll(() => rehearsal.close());

async function openTab(): Promise<void> {
  await rehearsal.open(`/constituencies/${constituency}`);
  await rehearsal.page.getByRole('tab', { name: '提名和初步候选人', exact: true }).click();
}

/** What waits for the second person is confirmed behind the page's back. */
async function confirmed(): Promise<void> {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-publisher' });
  const waiting = JSON.parse(await rehearsal.get('/api/pending-acts')) as { id: string; state: string }[];
  for (const { id } of waiting.filter(({ state }) => state === 'waiting'))
    await rehearsal.post(`/api/pending-acts/${id}/confirm`, {});
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  await openTab();
}

async function fillMeeting(): Promise<void> {
  const form = rehearsal.page.getByRole('dialog');
  await form.getByLabel('会议日期').fill('2016-09-25');
  await rehearsal.page.keyboard.press('Enter');
  await form.getByLabel('会议纪要').fill('选委会第7次会议纪要');
  await form.getByLabel('出席人数').fill('9');
  await form.getByLabel('赞成人数').fill('8');
}

test('whoever is left off stays to be seen with ground and reason, and is restored by another decision', async () => {
  const { page } = rehearsal;
  await openTab();
  await page.getByRole('button', { name: '不列入 马松冬' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('本人书面表示不接受推荐').click();
  await form.getByLabel('理由').fill('本人来信');
  await form.getByLabel('证明文书').fill('2016 年 9 月 24 日来信');
  await fillMeeting();
  await form.getByRole('button', { name: '提交决定' }).click();
  await page.getByText('已提交“决定不列入候选人名单”，等待另一人确认').waitFor();
  await confirmed();
  await page.getByText('不列入名单的决定（1）').waitFor();
  await page.getByRole('button', { name: '登记通知 马松冬' }).click();
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('2016-09-25 已通知').waitFor();
  await page.getByRole('button', { name: '受理异议 马松冬' }).click();
  await form.getByLabel('提出异议的人').fill('马松冬');
  await form.getByLabel('意见和理由').fill('来信不是本人写的');
  await form.getByRole('button', { name: '受理', exact: true }).click();
  await page.getByRole('button', { name: '处理', exact: true }).click();
  await form.getByText('成立，恢复列入名单').first().click();
  await form.getByLabel('理由', { exact: true }).fill('经核对笔迹，不是本人所写');
  await fillMeeting();
  await form.getByRole('button', { name: '提交决定' }).click();
  await form.waitFor({ state: 'hidden' });
  await confirmed();
  await page.getByText('2016-09-25 恢复列入').waitFor();
  await page.getByRole('button', { name: '公布初步代表候选人名单（6 人）' }).click();
  await page.getByText('“公布初步代表候选人”等待另一人确认').waitFor();
  await confirmed();
});

test('a published name is corrected, and what was published stays beside it', async () => {
  const { page } = rehearsal;
  await page.getByRole('button', { name: '更正 马松冬' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('姓名').fill('马松东');
  await form.getByLabel('更正的理由').fill('录入时写错');
  await form.getByLabel('依据的材料').fill('推荐表');
  await form.getByRole('button', { name: '提交更正' }).click();
  await form.waitFor({ state: 'hidden' });
  await confirmed();
  await page.getByText('名单的更正（1）').waitFor();
  await page.getByText('姓名：马松冬 → 马松东').waitFor();
});
