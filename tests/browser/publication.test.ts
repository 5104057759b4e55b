/** 公布以后 in the browser: the roll hangs on a wall with its photograph, and the list of all rolls says so. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'roll-publish' });
  ({ page } = rehearsal);
});
afterAll(() => rehearsal.close());

test('a second place is posted, with its photograph', async () => {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-registrar' });
  await rehearsal.open('/register?tab=publication');
  await page.getByText('公布了没有张贴 0').waitFor();
  await page.getByRole('link', { name: '龙镇第1选区' }).first().click();
  await page.getByRole('tab', { name: '选民名单' }).click();
  await page.getByRole('button', { name: '登记名单张贴' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('张贴在哪里').fill('龙镇集市公示栏');
  await form.getByLabel('几点').fill('00:05');
  await form.getByLabel('张贴人').fill('贴小榜');
  await form.getByRole('button', { name: '登记张贴' }).click();
  const row = page.getByRole('row', { name: /龙镇集市公示栏/ });
  const chooser = page.waitForEvent('filechooser');
  await row.getByRole('button', { name: '补传照片' }).click();
  await (await chooser).setFiles({ name: 'wall.png', mimeType: 'image/png', buffer: PICTURE });
  await page.getByRole('img', { name: '龙镇集市公示栏的张贴照片' }).waitFor();
  await page.getByText('名单的张贴（2 处）').waitFor();
});

/** One grey point, as a picture that any browser can draw. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AAAAwgDBUl5XUQAAAABJRU5ErkJggg==',
  'base64',
);

test('an oral objection is taken, decided by two, the name put right, the objector told', async () => {
  await rehearsal.open('/register?tab=objections');
  await page.getByRole('button', { name: '受理申诉' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('对哪个选区的名单').click();
  await page.keyboard.type('龙镇第1选区');
  await page.getByTitle(/^龙镇第1选区（乡级/).click();
  await form.getByLabel('申诉人', { exact: true }).fill('申小诉');
  await form.getByLabel('怎样联系他').fill('龙镇东街1号');
  await form.getByText('列入但记载有错').click();
  await form.getByLabel('涉及谁').fill('第 1 号');
  await form.getByLabel('名单上的这个人').click();
  await page.getByTitle(/^1 号 /).click();
  await form.getByLabel('意见和理由').fill('名字写错了一个字');
  await form.getByRole('button', { name: /^受\s?理$/ }).click();
  await page.getByRole('button', { name: '第 1 号' }).waitFor();

  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  await rehearsal.open('/register?tab=objections&number=1');
  await page.getByRole('button', { name: /^处\s?理$/ }).click();
  const decision = page.getByRole('dialog').last();
  await decision.getByText('成立，更正名单').click();
  await decision.getByLabel('正确的姓名').fill('正小名');
  await decision.getByLabel('理由').fill('照身份证更正');
  await decision.getByLabel('会议日期').fill('2016-09-20');
  await page.keyboard.press('Tab');
  await decision.getByLabel('会议纪要').fill('第8次会议纪要');
  await decision.getByLabel('出席人数').fill('9');
  await decision.getByLabel('赞成人数').fill('8');
  await decision.getByRole('button', { name: '提交复核' }).click();
  await page.getByText('等待另一人确认').first().waitFor();

  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-publisher' });
  await rehearsal.open('/pending');
  await page.getByRole('button', { name: /^复核：申诉第 1 号：成立，名单更正姓名/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('没有等待复核的事项。').waitFor();
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-registrar' });
  await rehearsal.open('/register?tab=objections&number=1');
  await page.getByText(/更正为正小名/).waitFor();
  await page.getByRole('button', { name: '登记通知' }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: '登记通知' }).click();
  await page.getByText(/通知申诉人：当面交给本人/).waitFor();
});

test('where one votes by card, everybody on the roll is given one, and one is replaced', async () => {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-chief' });
  const { decisions } = JSON.parse(await rehearsal.get('/api/law')) as {
    decisions: { id: string; parameter: string }[];
  };
  const held = decisions.find(({ parameter }) => parameter === 'voterCards')?.id ?? null;
  await rehearsal.post('/api/acts/decide-silent-point', {
    points: [{ parameter: 'voterCards', value: true, supersedes: held }],
    decidedBy: '五大连池市选举委员会',
    document: '〔2016〕12号',
  });
  await rehearsal.open('/register?tab=publication');
  await page.getByRole('link', { name: '龙镇第1选区' }).first().click();
  await page.getByRole('tab', { name: '选民名单' }).click();
  await page.getByRole('button', { name: /^发给还没有的/ }).click();
  await page.getByText(/还没有发 0 人/).waitFor();
  await page
    .getByRole('button', { name: /^换发：/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^换\s?发$/ })
    .click();
  await page.getByText(/作废 1 张/).waitFor();
});

test('somebody without a number who was left out is added to the roll by two, his papers before the second one', async () => {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  await rehearsal.open('/register?tab=publication');
  await page.getByRole('link', { name: '龙镇第1选区' }).first().click();
  await page.getByRole('tab', { name: '选民名单' }).click();
  await page.getByRole('button', { name: '补登漏登的选民' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('没有号码，凭其他材料').click();
  await form.getByLabel('姓名').fill('田无号');
  await form.getByText('女', { exact: true }).click();
  await form.getByLabel('出生日期').fill('1931-02-03');
  await page.keyboard.press('Tab');
  await form.getByText('从来没有编过号码').click();
  await form.getByLabel('证明身份、国籍和年龄的材料').fill('户口簿第12页');
  await form.getByLabel('县级选区').click();
  await page.keyboard.type('龙镇1片');
  await rehearsal.choose(/龙镇1片/);
  await form.getByLabel('补登的理由').fill('漏登，村委会证明');
  await form.getByRole('button', { name: '提交补登' }).click();
  await page.getByText('等待另一人确认').first().waitFor();

  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-publisher' });
  await rehearsal.open('/pending');
  await page
    .getByRole('button', {
      name: /^复核：更正龙镇第1选区选民名单：补登没有号码的人，并列入第21选区（龙镇1片）（田无号）/,
    })
    .click();
  await page.getByRole('dialog').getByText('漏登，村委会证明').waitFor();
  await page.getByRole('dialog').getByText('户口簿第12页').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('没有等待复核的事项。').waitFor();

  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  await rehearsal.open('/register');
  await page.getByLabel('查找', { exact: true }).fill('田无号');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '田无号' }).click();
  await page.getByRole('button', { name: '更正登记册上的民族、住址、电话' }).click();
  const details = page.getByRole('dialog');
  await details.getByLabel('住址').fill('龙镇西街2号');
  await details.getByLabel('依据的材料').fill('户口簿');
  await details.getByRole('button', { name: /^更\s?正$/ }).click();
  await page.getByRole('button', { name: '更正没有号码的人的出生日期、性别' }).waitFor();
  await page.getByText('龙镇西街2号').first().waitFor();
});
