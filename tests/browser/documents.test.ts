/** 文书 on screen: by stage with what is missing, where a figure comes from, the office's own words, issuing by two. */
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'result' });
});
afterAll(() => rehearsal.close());

test('the office words a notice its own way, sees it, has it issued, and finds where its figures come from', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/documents/wordings?kind=election-day-notice');
  const body = page.getByLabel('正文');
  await body.fill('选举日是{选举曰}。');
  await page.getByText('正文第 1 行：这份文书没有“选举曰”这个字段，是不是“{选举日}”？').waitFor();
  await body.fill('我市的选举日是{选举日}，应选代表{代表名额}名。');
  await page.getByText(/有 \d+ 处要改/).waitFor({ state: 'hidden' });
  const preview = page.waitForResponse('**/api/wordings/preview');
  await page.getByRole('button', { name: '预览', exact: true }).click();
  if (!(await preview).ok()) throw new Error('no preview');
  await page.getByRole('button', { name: '保存文本' }).click();
  await page.getByText('本县的文本，第 1 版', { exact: true }).waitFor();

  await rehearsal.open('/documents');
  await page.getByRole('heading', { name: '准备和选区' }).waitFor();
  const line = page.getByRole('row', { name: /选举日公告/ }).first();
  await line.getByRole('button').first().click();
  await page.getByRole('button', { name: '印发：五大连池市人民代表大会选举日公告' }).click();
  await page.getByLabel('文号（没有的不填）').fill('五选发〔2016〕7号');
  await page.getByRole('button', { name: '提交印发' }).click();
  await page.getByLabel('文号（没有的不填）').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '出处：五大连池市人民代表大会选举日公告' }).click();
  const drawer = page.getByRole('dialog', { name: '出处：选举日公告' });
  await drawer.getByText('文本是本县修改的第 1 版。').waitFor();
  await drawer
    .getByRole('article', { name: '文书的内容' })
    .getByRole('button', { name: '193', exact: true })
    .click();
  await page.getByRole('tooltip').getByText('批准的代表名额').waitFor();
  const seats = drawer.getByRole('row', { name: /^代表名额 193 / });
  await seats.getByRole('link', { name: /^第 \d+ 条$/ }).click();
  await page.getByText('确定代表名额').first().waitFor();
});
