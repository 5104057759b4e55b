/**
 * 两县合练 in the browser: one person makes two counties' rolls of raw files with mistakes. Who was registered twice is found within a county
 * and across both, the changes since the last roll balance, and both rolls are published.
 */
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

const HOME = { code: '231182', name: '五大连池市', people: 'demo', roll: '第21选区（龙镇1片）' };
const NEIGHBOUR = { code: '231199', name: '邻江县', people: 'neighbour', roll: '第1选区（邻江镇东片）' };
type County = typeof HOME;
const COUNTIES = [HOME, NEIGHBOUR];

async function sitAs({ people }: County, role: string): Promise<void> {
  await rehearsal.post('/api/rehearsal/role', { signInName: `${people}-${role}` });
}

async function attach({ code }: County, file: string): Promise<void> {
  const answer = await page.request.get(`${rehearsal.url}/api/rehearsal/raw-files/${code}/${file}.csv`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${file}.csv`, mimeType: 'text/csv', buffer: await answer.body() });
}

/** Reads one of the county's raw files and registers whom it can; the rest is told row by row. */
async function importFile(county: County, file: string): Promise<void> {
  await sitAs(county, 'registrar');
  await rehearsal.open('/register?tab=imports');
  await attach(county, file);
  await page.getByRole('button', { name: '读取并检查' }).click();
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click();
  await page.getByText(/^已登记 \d+ 人/).waitFor();
}

async function takeLastRoll(): Promise<void> {
  await rehearsal.open('/register?tab=changes');
  await page.getByLabel('上届选举日').fill('2011-10-20');
  await page.keyboard.press('Enter');
  await page.getByLabel('依据', { exact: true }).fill('2011年公布的选民名单');
  await page.getByRole('button', { name: '取得上届名单' }).click();
  await page.getByText('导入的名单').waitFor();
}

async function recordTheDead(county: County): Promise<void> {
  await rehearsal.open('/register?tab=lists');
  await page.getByLabel('种类', { exact: true }).first().click();
  await rehearsal.choose('死亡');
  await page.getByLabel('来源', { exact: true }).click();
  await rehearsal.choose('民政部门');
  await page.getByLabel('名称和文号').fill('民政局火化人员名册');
  await attach(county, 'dead');
  await page.getByRole('button', { name: /^确认 \d+ 行$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认登记' }).click();
  await page.getByText('名册上本登记册的人都已核对，可以办结。').waitFor();
}

/** The same name, day and house in one constituency under two numbers: the voter has mistaken his. */
async function mergeWhoIsListedTwice(): Promise<void> {
  await rehearsal.open('/cases/bulk');
  await page.getByRole('button', { name: '预览' }).click();
  await page.getByLabel('成批处理的理由').fill('自行登记时写错了号码，原件核对过，是同一人');
  await page.getByRole('button', { name: /^照预览处理 \d+ 件$/ }).click();
  await page.getByText(/已办 \d+ 件，留下 0 件/).waitFor();
}

/** On both counties' registers: whoever moved away is struck here, whoever moved here is left to the other county. */
async function strikeWhoMovedAway(other: County): Promise<number> {
  await rehearsal.open('/cases');
  await page.getByText('没有承办人').waitFor();
  const links = page.getByRole('row').filter({ hasText: other.name }).getByRole('link');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const path of paths) {
    await rehearsal.open(path);
    await page.getByText('处理决定', { exact: true }).waitFor();
    if ((await page.getByText('新村').count()) > 0) continue;
    await page.getByRole('radio', { name: '除名' }).check();
    await page.getByLabel('理由', { exact: true }).fill('已经迁往外县居住，本人要求在外县登记');
    await page.getByRole('button', { name: /^办结/ }).click();
    await page.getByText('已办理“处理核查事项”').waitFor();
  }
  return paths.length;
}

/** 按材料补记, then everyone for whom nothing on file tells why. */
async function explainChanges(): Promise<void> {
  await rehearsal.open('/register?tab=changes');
  await page.getByRole('button', { name: /^按材料补记增减（\d+ 条）$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^补\s?记$/ })
    .click();
  await page.getByRole('button', { name: '按材料补记增减（0 条）' }).waitFor();
  const open = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^记录增减：/ }) });
  for (;;) {
    const title = (await page.getByText(/^要弄清的人（\d+ 条）$/).textContent()) ?? '';
    const left = Number(/\d+/.exec(title)?.[0]);
    if (left === 0) return;
    const isGone = ((await open.first().textContent()) ?? '').includes('上届在名单上');
    await open
      .first()
      .getByRole('button', { name: /^记录增减：/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('原因').click();
    await rehearsal.choose(isGone ? '迁出' : '上届漏登，这次补登');
    await dialog.getByLabel('证明材料').fill('派出所户籍证明');
    if (isGone) await dialog.getByRole('checkbox', { name: '已经列入新迁入选区的选民名单' }).check();
    await dialog.getByRole('button', { name: /^记\s?录$/ }).click();
    await page.getByText(`要弄清的人（${left - 1} 条）`).waitFor();
  }
}

test('the neighbouring county is prepared, and its files lie ready', async () => {
  await page.getByRole('button', { name: '演练步骤' }).click();
  await page.getByRole('button', { name: '准备邻江县：建立换届、公布两个选区' }).click();
  await page.getByRole('link', { name: '下载邻江县自行登记' }).waitFor();
});

test('last rolls are taken, then everything that other offices and voters hand in', async () => {
  for (const county of COUNTIES) {
    await importFile(county, 'last-roll');
    await sitAs(county, 'clerk');
    await takeLastRoll();
    await recordTheDead(county);
  }
  for (const county of COUNTIES)
    for (const file of ['households', 'units', 'own']) await importFile(county, file);
  // Whoever wrote no number is not forgotten.
  await page.getByRole('button', { name: '列为核查事项' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^立 [1-9]\d* 件$/ })
    .click();
  await page.getByText(/^新立 [1-9]\d* 件/).waitFor();
});

test('nobody stays on the register twice, in one county or in two', async () => {
  let found = 0;
  for (const county of COUNTIES) {
    await sitAs(county, 'clerk');
    await mergeWhoIsListedTwice();
    found += await strikeWhoMovedAway(county === HOME ? NEIGHBOUR : HOME);
  }
  expect(found).toBeGreaterThan(0);
  for (const county of COUNTIES) {
    await sitAs(county, 'clerk');
    await rehearsal.open('/cases?kind=duplicate');
    await page.getByText('没有这样的事项。').waitFor();
  }
});

test.each(COUNTIES)('the changes of $name balance, and the roll is published', async (county) => {
  await sitAs(county, 'clerk');
  await explainChanges();
  await page.getByText('各选区都平').waitFor();
  await rehearsal.open('/constituencies');
  await page.getByRole('link', { name: county.roll }).click();
  await page.getByRole('button', { name: /^申请公布选民名单（[\d,]+ 人）$/ }).click();
  await page.getByText('“公布选民名单”等待另一人确认').waitFor();
  await sitAs(county, 'publisher');
  await rehearsal.open('/pending');
  await page.getByRole('button', { name: new RegExp(`^复核：公布${county.roll}选民名单`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('没有等待复核的事项。').waitFor();
});
