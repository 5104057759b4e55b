/** 法律适用 in the browser: an act is stopped, its question is answered and it goes on by itself; upward and down again; a file. */
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { WORK_PLAN } from '@xuanwu/server/rehearsal/wudalianchi/plan.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;
let constituency: string;
/** 未定事项 that home asks for at the start. */
let openPoints: number;

/** One constituency of one congress, published, with one voter on its register: drawn by hand, so that nothing is decided yet. */
beforeAll(async () => {
  rehearsal = await openRehearsalPage();
  ({ page } = rehearsal);
  const act = async <Output>(name: string, input: object) =>
    (await rehearsal.post(`/api/acts/${name}`, input)) as Output;
  const congress = WORK_PLAN.congresses.find(({ level }) => level === 'county');
  const category = { name: '选区', seats: 2 };
  const plan = {
    ...WORK_PLAN,
    townships: [],
    congresses: [{ ...congress, population: 20_000, seats: 2, categories: [category] }],
  };
  delete (plan as { townshipSeatsPooled?: unknown }).townshipSeatsPooled;
  const { cycle } = await act<{ cycle: string }>('open-cycle', { plan });
  const [election] = JSON.parse(await rehearsal.get('/api/elections')) as { id: string }[];
  const decision = { decidedBy: '省人大常委会', documentNumber: '〔2016〕1号' };
  await act('fix-seats', { election: election?.id, seats: 2, ...decision });
  const drawn = await act<{ constituencies: { id: string }[] }>('draw-constituencies', {
    election: election?.id,
    constituencies: [
      {
        number: 1,
        name: '第1选区',
        kind: 'residence',
        area: '231182',
        population: 20_000,
        boundaries: '全部',
      },
    ],
  });
  constituency = drawn.constituencies[0]?.id ?? '';
  const ledger = JSON.parse(await rehearsal.get(`/api/elections/${election?.id}/seat-ledger`)) as {
    categories: { id: string }[];
  };
  await act('assign-seats', {
    election: election?.id,
    category: ledger.categories[0]?.id,
    assignments: [{ constituency, seats: 2 }],
  });
  const { pending } = await act<{ pending: string }>('publish-constituencies', { cycle });
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-publisher' });
  await rehearsal.post(`/api/pending-acts/${pending}/confirm`, {});
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  const body = '23118219800101001';
  const check = [...'0123456789X'].find((digit) => identityNumber({ value: body + digit }).valid);
  await act('register-voter', {
    cycle,
    countyConstituency: constituency,
    townshipConstituency: null,
    voter: {
      name: '田小球',
      idNumber: body + check,
      ethnicity: null,
      address: null,
      phone: null,
      voterGroup: null,
    },
  });
});
afterAll(() => rehearsal.close(), 30_000);

test('home tells from the start what will have to be decided', async () => {
  await rehearsal.open('/');
  const told = await page.getByText(/法律未定事项 \d+ 项，待选举委员会决定/).innerText();
  openPoints = Number(/\d+/.exec(told)?.[0]);
  expect(openPoints).toBeGreaterThan(2);
});

test('a clerk is told who decides, and the act is not done', async () => {
  await rehearsal.open(`/constituencies/${constituency}?tab=roll`);
  await page.getByRole('button', { name: '公布选民名单' }).click();
  const dialog = page.getByRole('dialog', { name: /“公布选民名单”还不能办/ });
  await dialog.getByText('由选举办主任决定').waitFor();
  await dialog.getByRole('button', { name: '知道了' }).click();
  await page.getByText('还没有人决定').first().waitFor();
  await rehearsal.open('/');
  await page.getByText(/“公布选民名单”.*已因此停办/).waitFor();
});

test('the chief decides, and the act goes on by itself', async () => {
  await rehearsal.takeRole('钟小主');
  await rehearsal.open(`/constituencies/${constituency}?tab=roll`);
  await page.getByRole('button', { name: '公布选民名单' }).click();
  const dialog = page.getByRole('dialog', { name: /先决定 1 项法律未定事项/ });
  expect(await dialog.getByRole('radio', { name: /D−N）/ }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: '决定，并继续办理' }).click();
  await dialog.getByText('请填由谁决定').waitFor();
  await dialog.getByLabel('由谁决定').fill('五大连池市选举委员会第1次会议');
  await dialog.getByLabel('文号').fill('五选委〔2016〕1号');
  await dialog.getByRole('button', { name: '决定，并继续办理' }).click();
  await page.getByText('已提交“公布选民名单”，等待另一人确认').waitFor();
  await dialog.waitFor({ state: 'hidden' });
});

test('what holds and where from; an enquiry goes up and its answer comes down', async () => {
  await page.getByRole('menuitem', { name: '法律适用' }).click();
  await page.getByText('五大连池市选举委员会第1次会议（五选委〔2016〕1号）').waitFor();
  await page.getByRole('button', { name: '请示：另行选举的次数' }).click();
  const ask = page.getByRole('dialog', { name: '请示上级：另行选举的次数' });
  await ask.getByRole('combobox').click();
  await rehearsal.choose('黑河市选举机构');
  await ask.getByRole('button', { name: '提出请示' }).click();
  await ask.waitFor({ state: 'hidden' });

  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-superior' });
  await rehearsal.open('/');
  await page.getByRole('heading', { name: '法律适用' }).waitFor();
  await page.getByRole('tab', { name: /请示和答复/ }).click();
  await page.getByRole('button', { name: '答复', exact: true }).click();
  const answer = page.getByRole('dialog', { name: '答复五大连池市的请示' });
  await answer.getByLabel('答复', { exact: true }).fill('最多进行两次。');
  await answer.getByLabel('文号').fill('黑市选函〔2016〕7号');
  await answer.getByRole('spinbutton').fill('2');
  await answer.getByRole('button', { name: '答复', exact: true }).click();
  await answer.waitFor({ state: 'hidden' });

  await rehearsal.takeRole('钟小主');
  await rehearsal.open('/law');
  await page.getByText('黑河市选举机构（黑市选函〔2016〕7号）').waitFor();
  await page.getByText('2次').waitFor();
  expect(await page.getByRole('button', { name: '决定：另行选举的次数', exact: true }).count()).toBe(0);
});

test('all the others are decided at once', async () => {
  await page.getByRole('button', { name: '逐项决定' }).click();
  const others = openPoints - 2;
  const dialog = page.getByRole('dialog', { name: `决定 ${others} 项法律未定事项` });
  expect(await dialog.getByLabel('由谁决定').inputValue()).toBe('五大连池市选举委员会第1次会议');
  await dialog.getByRole('button', { name: `决定这 ${others} 项` }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('待选举委员会决定').waitFor({ state: 'hidden' });
});

test('an answer of several numbers is written part by part, with the meeting that decided it', async () => {
  await page.getByRole('button', { name: '决定：选举委员会的组成人数', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '决定：选举委员会的组成人数' });
  await dialog.getByLabel('县级至少').fill('20');
  await dialog.getByLabel('县级至多').fill('19');
  await dialog.getByLabel('乡级至少').fill('7');
  await dialog.getByLabel('乡级至多').fill('13');
  await dialog.getByRole('checkbox', { name: '由选举委员会会议决定的，记下会议' }).check();
  await dialog.getByLabel('会议日期').fill('2016-06-30');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('会议纪要').fill('选委会第2次会议纪要');
  await dialog.getByLabel('出席人数').fill('13');
  await dialog.getByLabel('赞成人数').fill('7');
  await dialog.getByRole('button', { name: '决定', exact: true }).click();
  await dialog.getByText('“至少”不能大于“至多”').waitFor();
  await dialog.getByLabel('县级至少').fill('9');
  await dialog.getByRole('button', { name: '决定', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('县级9人至19人、乡级7人至13人').waitFor();
});

test('a list of groups is written line by line', async () => {
  const title = '代表结构的指导性指标';
  await page.getByRole('button', { name: `决定：${title}`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `决定：${title}` });
  await dialog.getByRole('button', { name: '加一行' }).click();
  await dialog.getByLabel('第 1 行的群体').fill('妇女');
  await dialog.getByLabel('第 1 行不少于').fill('26');
  await dialog.getByRole('button', { name: '决定', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('妇女、不少于26%').waitFor();
});

test('a file of local rules shows its mistakes by place, then is sent to the second person', async () => {
  await page.getByRole('tab', { name: '地方规定' }).click();
  await page.getByRole('button', { name: '采用地方规定文件' }).click();
  const dialog = page.getByRole('dialog', { name: '采用地方规定文件' });
  const choose = (json: object) =>
    dialog.locator('input[type=file]').setInputFiles({
      name: '细则.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(json)),
    });
  await choose({ format: 'xuanwu-local-rules/1', area: '23', name: '', title: '黑龙江细则' });
  await dialog.getByText('应写明地方的名称，如“浙江省”。').waitFor();
  const file = { format: 'xuanwu-local-rules/1', area: '2311', name: '黑河市', title: '黑河办法' };
  const limits = (value: number) => ({ rollPublishDays: { value, article: '黑河办法第九条' } });
  await choose({ ...file, limits: limits(15) });
  await dialog
    .getByRole('listitem')
    .filter({ hasText: /黑河办法第九条为 15 日，选举法（\d+）第二十.条为 20 日/ })
    .waitFor();
  await choose({ ...file, limits: limits(25) });
  await dialog.getByText('黑河办法（黑河市）：可以采用').waitFor();
  await dialog.getByLabel('凭哪份文件采用').fill('黑人常〔2016〕3号');
  await dialog.getByRole('button', { name: '提交复核' }).click();
  await page.getByText('已提交“采用地方规定文件”，等待另一人确认').waitFor();
});

test('a file that the superior office adopts is confirmed by a second person of that office', async () => {
  await rehearsal.takeRole('尚小级');
  await rehearsal.open('/law?tab=rules');
  await page.getByRole('button', { name: '采用地方规定文件' }).click();
  const dialog = page.getByRole('dialog', { name: '采用地方规定文件' });
  const file = {
    format: 'xuanwu-local-rules/1',
    area: '2311',
    name: '黑河市',
    title: '黑河办法',
    limits: { rollPublishDays: { value: 25, article: '黑河办法第九条' } },
  };
  await dialog.locator('input[type=file]').setInputFiles({
    name: '办法.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await dialog.getByLabel('凭哪份文件采用').fill('黑人常〔2016〕3号');
  await dialog.getByRole('button', { name: '提交复核' }).click();
  await page.getByText('已提交“采用地方规定文件”，等待另一人确认').waitFor();
  await rehearsal.open('/pending');
  await page.getByRole('button', { name: '换到复核人' }).click();
  await page.getByRole('button', { name: /^复核：采用黑河办法/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('已确认“采用地方规定文件”').waitFor();

  // Its office has no election of its own: it begins where the law stands, and has the pages of its kind.
  await rehearsal.open('/');
  await page.getByRole('heading', { name: '法律适用' }).waitFor();
  await rehearsal.takeRole('钟小主');
  await rehearsal.open('/law?tab=rules');
  await page
    .getByText(/黑河办法第九条/)
    .first()
    .waitFor();
});
