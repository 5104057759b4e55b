/** 选民资格 in the browser: a judgment recorded, what follows from it, and the fact taken back. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'constituencies' });
  ({ page } = rehearsal);
  await registerSomeone();
});
afterAll(() => rehearsal.close());

/** A number of nobody: the area does not exist. */
function numberOf(birth: string): string {
  const body = `999182${birth}001`;
  return body + checkDigit(body);
}

/** 田小球, who plays tennis. */
async function registerSomeone(name = '田小球', birth = '19900307'): Promise<void> {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  const { cycle } = JSON.parse(await rehearsal.get('/api/home')) as Home;
  const constituencies = JSON.parse(await rehearsal.get('/api/constituencies')) as ConstituencyRow[];
  await rehearsal.post('/api/acts/register-voter', {
    cycle: cycle?.id,
    voter: {
      name,
      idNumber: numberOf(birth),
      ethnicity: null,
      address: null,
      phone: null,
      voterGroup: null,
    },
    countyConstituency: null,
    townshipConstituency: constituencies.find(({ level }) => level === 'township')?.id,
  });
}

test('a judgment takes the vote away until it is withdrawn', async () => {
  await rehearsal.open('/register');
  await page
    .getByTitle(/：看选民资格$/)
    .first()
    .click();
  await page.getByText('有选举权，可以登记').waitFor();
  await page.getByRole('button', { name: '登记资格事实' }).click();
  await page.getByLabel('事实', { exact: true }).click();
  await rehearsal.choose('被剥夺政治权利');
  await page.getByLabel('材料来源').click();
  await rehearsal.choose('人民法院');
  await page.getByLabel('判法').click();
  await rehearsal.choose('独立适用');
  await page.getByLabel('判决生效日期').fill('2016-01-08');
  await page.keyboard.press('Enter');
  await page.getByLabel('剥夺政治权利的期限').fill('24');
  await page.getByLabel('证明文书').fill('（2015）网刑初字第1号判决书');
  await page.getByRole('button', { name: /^登\s?记$/ }).click();
  await page.getByText('没有选举权，不登记').waitFor();
  await page.getByText('剥夺政治权利到 2018-01-07 期满，次日起恢复。').waitFor();
  await page.getByRole('button', { name: '撤销：被剥夺政治权利' }).click();
  await page.getByLabel('撤销的理由').fill('再审改判，撤销剥夺政治权利');
  await page
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: /^撤\s?销$/ })
    .click();
  await page.getByText('有选举权，可以登记').waitFor();
});

test('a list of the dead: what confirming it would do is told before, nobody else is kept', async () => {
  await rehearsal.open('/register?tab=lists');
  await page.getByLabel('种类', { exact: true }).first().click();
  await rehearsal.choose('死亡');
  await page.getByLabel('来源', { exact: true }).click();
  await rehearsal.choose('民政部门');
  await page.getByLabel('名称和文号').fill('市民政局火化人员名册');
  const number = numberOf('19900307');
  const rows = [`田小球,${number},2016-08-01`, `别处的人,${number.slice(0, 17)}?,2016-08-01`];
  const buffer = Buffer.from(`姓名,公民身份号码,死亡日期\n${rows.join('\n')}\n`);
  await page.locator('input[type=file]').setInputFiles({ name: '死亡.csv', mimeType: 'text/csv', buffer });
  await page.getByText('其中资格因此改变的：已死亡，应当从名单上除去 1 人。').waitFor();
  await page.getByText('公民身份号码不对').waitFor();
  await page.getByRole('button', { name: '确认 1 行' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认登记' }).click();
  await page.getByText('名册上本登记册的人都已核对，可以办结。').waitFor();
});

test('without a last roll: whom a paper keeps off is taken off in his drawer, and stands again when that is withdrawn', async () => {
  await rehearsal.open('/register?tab=changes');
  await page.getByRole('button', { name: '按材料从名单上除去（1 条）' }).waitFor();
  await page.getByRole('button', { name: '田小球', exact: true }).click();
  await page.getByText('现在还在名单上').waitFor();
  await page.getByRole('button', { name: '从名单上除去', exact: true }).click();
  await page.getByRole('button', { name: /^除\s?去$/ }).click();
  await page.getByText('现在还在名单上').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '撤销增减：田小球' }).click();
  await page.getByLabel('撤销的理由').fill('再核对一次');
  await page
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: /^撤\s?销$/ })
    .click();
  await page.getByRole('button', { name: '按材料从名单上除去（1 条）' }).waitFor();
});

test('from the last roll to this one: the dead is taken off, and the sum closes', async () => {
  await rehearsal.open('/register?tab=changes');
  await page.getByLabel('上届选举日').fill('2011-10-20');
  await page.keyboard.press('Enter');
  await page.getByLabel('依据', { exact: true }).fill('2011年公布的选民名单');
  await page.getByRole('button', { name: '取得上届名单' }).click();
  await page.getByText('在名单上，但登记的材料表明不能列入').waitFor();
  await page.getByRole('button', { name: '按材料补记增减（1 条）' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^补\s?记$/ })
    .click();
  await page.getByText('各选区都平').waitFor();
  await page.getByText('每个人的增减都有原因。').waitFor();
});

test('figures of a township against its register', async () => {
  await rehearsal.open('/register?tab=population');
  await page.getByRole('button', { name: '登记人口数字：龙镇' }).click();
  for (const [field, figure] of Object.entries({ 总人口: 100, 到选举日不满十八周岁: 20 }))
    await page.getByRole('dialog').getByLabel(field).fill(String(figure));
  await page.getByLabel('来源').fill('公安局2016年6月底户籍人口统计');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^登\s?记$/ })
    .click();
  await page.getByRole('row', { name: /龙镇/ }).getByText('0.0%').waitFor();
});

test('whoever is near the limit is held against his papers, and it stands in the list', async () => {
  await registerSomeone('羽小毛', '19981020');
  await rehearsal.open('/register?tab=population');
  await page.getByText('临界年龄复核（已核对 0 人，共 1 人）').waitFor();
  await page.getByRole('checkbox', { name: '选中羽小毛' }).check();
  await page.getByRole('group', { name: '登记核对' }).getByRole('button', { name: '已更正' }).click();
  await page.getByText('登记册上没有更正过羽小毛的').waitFor();
  await page.getByRole('group', { name: '登记核对' }).getByRole('button', { name: '出生日期无误' }).click();
  await page.getByText('临界年龄复核（已核对 1 人，共 1 人）').waitFor();
  await page
    .getByRole('row', { name: /羽小毛/ })
    .getByText('出生日期无误')
    .waitFor();
  await page.getByRole('combobox', { name: '核对' }).click();
  await rehearsal.choose('未核对');
  await page.getByText('没有这样的人。').waitFor();
});
