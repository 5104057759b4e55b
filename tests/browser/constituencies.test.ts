import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAN } from '../rehearsal.ts';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

/** A rehearsal whose plan has one congress: that of Wu town, with one seat more than the formula gives. */
beforeAll(async () => {
  rehearsal = await openRehearsalPage();
  ({ page } = rehearsal);
  const congresses = PLAN.congresses.filter(({ name }) => name.startsWith('五镇'));
  await rehearsal.post('/api/acts/open-cycle', { plan: { ...PLAN, congresses } });
});
afterAll(() => rehearsal.close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

test('seats are fixed, constituencies drawn and given seats, and published by two people', async () => {
  await rehearsal.open('/seats');
  await page.getByText('按公式至多 50 名，方案为 51 名，多 1 名').first().waitFor();
  await button('确定名额').click();
  await dialog().getByText('比公式多 1 名').waitFor();
  await dialog().getByLabel('决定机关').fill('五大连池市人大常委会');
  await dialog().getByLabel('文号').fill('五人常发〔2016〕7号');
  await dialog().getByRole('button', { name: '确定代表名额' }).click();
  await page.getByText('比公式多 1 名').first().waitFor();

  await page.getByRole('tab', { name: /划分选区/ }).click();
  await page.getByText('选区（0 个）').waitFor();
  await button('划分选区').last().click();
  await dialog().getByRole('button', { name: '划定选区' }).click();
  await dialog().getByText('请填写选区名称').waitFor();
  await dialog().getByLabel('名称').fill('五镇第1选区');
  await dialog().getByLabel('人口').fill('2400');
  await dialog().getByLabel('选区范围').fill('网球村、羽毛球村');
  await dialog().getByRole('button', { name: '划定选区' }).click();
  await page.getByRole('link', { name: '五镇第1选区' }).waitFor();
  await button('从表格导入').click();
  await dialog().getByLabel('选区表').fill('2\t五镇第2选区\t街巷\t五镇\t2300\t乒乓村');
  await dialog().getByText('第 1 行：划分方式“街巷”应当是').waitFor();
  await dialog().getByLabel('选区表').fill('2\t五镇第2选区\t居住状况\t五镇\t2300\t乒乓村');
  await dialog().getByRole('button', { name: '划定 1 个选区' }).click();
  await page.getByRole('link', { name: '五镇第2选区' }).waitFor();

  await button('分配到选区：本级选区').click();
  await dialog().getByLabel('五镇第1选区这次加的名额').fill('3');
  await dialog().getByLabel('五镇第2选区这次加的名额').fill('3');
  await dialog().getByRole('button', { name: '分配 6 名' }).click();
  await page.getByText('还有 45 名没有落实').waitFor();
  await page.getByRole('tab', { name: /核对并公布/ }).click();
  await page.getByText(/还不能公布/).waitFor();
  expect(await button('申请公布选区').isDisabled()).toBe(true);

  await page.getByRole('tab', { name: /划分选区/ }).click();
  await button('登记暂缺：本级选区').click();
  await dialog().getByLabel('原因').fill('其余选区下次再划');
  await dialog().getByRole('button', { name: '登记暂缺名额' }).click();
  await page.getByText('暂缺 45 名').waitFor();
  await page.getByRole('tab', { name: /核对并公布/ }).click();
  await button('申请公布选区').click();
  await page.getByText('等待另一人确认。确认以前选区还没有公布。').waitFor();

  await button('换到复核人去确认').click();
  await button(/^复核：公布选区/).click();
  await dialog().getByText('选区和代表名额公布，不能再改').waitFor();
  await dialog().getByRole('button', { name: '确认', exact: true }).click();
  await page.getByRole('tab', { name: '办过的（1）' }).waitFor();
  await page.getByRole('menuitem', { name: '名额与选区' }).click();
  await page.getByText('选区已经公布，共 2 个选区，应选 6 名，暂缺 45 名。').waitFor();
});
