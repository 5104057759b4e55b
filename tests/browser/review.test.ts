/** 联审 on screen: the office asks, a department answers, the nominee is told, and everybody stays on the list. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

const PLACE = '龙镇第1选区';

let rehearsal: RehearsalPage;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'nomination' });
  await rehearsal.open('/review');
  await rehearsal.takeRole('文小办');
});
afterAll(() => rehearsal.close());

test('the office asks two departments about everybody of a constituency', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/review');
  await page.getByRole('checkbox', { name: `选中 ${PLACE}` }).check();
  await page.getByRole('button', { name: '请求联审（所选 1 个选区）' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('checkbox', { name: '市公安局' }).waitFor();
  await form.getByRole('button', { name: '请求联审' }).click();
  await form.waitFor({ state: 'hidden' });
  await page
    .getByRole('row', { name: new RegExp(PLACE) })
    .getByText('12')
    .first()
    .waitFor();
});

test('a department answers one with a ground and its document, the others at once that there is none', async () => {
  const { page } = rehearsal;
  await rehearsal.takeRole('申小法');
  await page.getByText('6 件待答复').waitFor();
  await page
    .getByRole('button', { name: /^答复 / })
    .first()
    .click();
  const form = page.getByRole('dialog');
  await form.getByText('没有被选举权').click();
  await form.getByRole('button', { name: '答复', exact: true }).click();
  await form.getByText('请填写文号').waitFor();
  await form.getByLabel('文号', { exact: true }).fill('此人一贯表现不好');
  await form.getByText('只填文书的文号').waitFor();
  await form.getByLabel('文号', { exact: true }).fill('（2016）黑1182刑初12号');
  await form.getByLabel('文书日期').fill('2016-03-01');
  // Enter takes the day and submits what is then complete.
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'hidden' });
  await page.locator('thead').getByRole('checkbox').click();
  await page.getByRole('button', { name: '答复所选（6）' }).waitFor();
  // Whoever has been answered is left as he is.
  await page
    .getByRole('row', { name: /黑1182刑初12号/ })
    .getByRole('checkbox')
    .uncheck();
  await page.getByRole('button', { name: '答复所选（5）' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^答复 5 人/ })
    .click();
  await page.getByText('没有待答复的事项').waitFor();
});

test('the nominee is told of all of it, and is on the list all the same', async () => {
  const { page } = rehearsal;
  await rehearsal.takeRole('文小办');
  await rehearsal.open('/constituencies');
  await page.getByRole('link', { name: PLACE }).click();
  await page.getByRole('tab', { name: '提名和初步候选人', exact: true }).click();
  await page.getByText('联审（已请求 6 人）').waitFor();
  const row = page.getByRole('row', { name: /黑1182刑初12号/ });
  const [name = ''] = (await row.getByRole('cell').first().innerText()).split(/\s/);
  await row.getByRole('button', { name: `登记已告知 ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
  await row.getByText(/已告知/).waitFor();
  const shown = await page.getByRole('cell', { name: new RegExp(`^${name}`) }).count();
  expect(shown).toBeGreaterThan(0);
  await page.getByRole('button', { name: `不列入 ${name}` }).click();
  await page
    .getByRole('dialog')
    .getByText(/市人民法院：没有被选举权/)
    .waitFor();
});
