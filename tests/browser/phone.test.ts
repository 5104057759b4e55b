/** 登记员的手机 in the browser, with the network really cut: looked up and typed without it, reloaded, sent when it is back, one conflict settled. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cameraOnCode } from './camera.ts';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;
let code: string;

const SHOTS = process.env['PHONE_SHOTS'];
async function shot(name: string) {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'registration' }, await cameraOnCode(`选民证 ${numberOf(1)}`));
  ({ page } = rehearsal);
  await page.setViewportSize({ width: 360, height: 720 });
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-registrar' });
  await register(`石小${RARE}`, numberOf(5));
});
afterAll(() => rehearsal.close());

function numberOf(serial: number, born = '19730707'): string {
  const body = `999183${born}${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

/** Extension E, in hardly any telephone's font. */
const RARE = '\u{2CB4E}';

/** By somebody else, in the constituency that the phone takes along. */
async function register(name: string, idNumber: string): Promise<void> {
  const { id: cycle } = (JSON.parse(await rehearsal.get('/api/home')) as { cycle: { id: string } }).cycle;
  const rows = JSON.parse(await rehearsal.get('/api/constituencies')) as { id: string; name: string }[];
  await rehearsal.post('/api/acts/register-voter', {
    cycle,
    voter: { name, idNumber, ethnicity: null, address: null, phone: null, voterGroup: null },
    countyConstituency: null,
    townshipConstituency: rows.find((each) => each.name === '龙镇第1选区')?.id,
  });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

async function lookUp(idNumber: string) {
  await page.getByRole('textbox', { name: '公民身份号码' }).fill(idNumber);
}

async function enter(name: string, idNumber: string) {
  await lookUp(idNumber);
  await button('登记此人').click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: '姓名' }).fill(name);
  await shot(`form-${name}`);
  await form.getByRole('button', { name: /^登记$|^存下，有网络时送出$/ }).click();
}

async function unlock() {
  await page.getByRole('textbox', { name: '随身口令' }).fill(code);
  await button('打开').click();
  await page.getByRole('textbox', { name: '公民身份号码' }).waitFor();
}

test('a register is taken along; the phone says who stands on it, who may not, and registers whoever is new', async () => {
  await rehearsal.open('/phone');
  await page.getByLabel('乡级选区').click();
  await shot('take');
  await rehearsal.choose('龙镇第1选区');
  await button('带走').last().click();
  code = (await page.getByLabel('随身口令').innerText()).replaceAll(' ', '');
  expect(code).toMatch(/^\d{12}$/);
  await shot('code');
  await page.getByText('已经抄好').click();
  await button('开始登记').click();
  await page.getByText('在线').waitFor();
  await shot('desk');

  await lookUp(numberOf(1, '20091231'));
  await page.getByRole('heading', { name: '不能登记' }).waitFor();
  await shot('not-eligible');
  await lookUp(`${numberOf(1).slice(0, 17)}${numberOf(1).endsWith('0') ? '1' : '0'}`);
  await page.getByText('末位校验码不对').waitFor();
  await enter('石小榴', numberOf(1));
  await page.getByText('石小榴：已登记').waitFor();
  await shot('registered');
});

test('a code is scanned with the camera, and the answer is there', async () => {
  await button('扫码').click();
  await page.getByRole('heading', { name: '石小榴：这部手机上已录入' }).waitFor();
  await button('下一位').click();
});

test('without network two are typed and survive a reload; when it is back one is registered and one is refused, which stays until it is dealt with', async () => {
  await page.context().setOffline(true);
  await page.getByText('没有网络', { exact: true }).waitFor();
  await enter('离小线', numberOf(2));
  await page.getByText('离小线：待送').waitFor();
  await enter('迟一步', numberOf(3));
  await page.getByText('迟一步：待送').waitFor();
  await shot('waiting');
  await page.reload();
  await shot('locked');
  await unlock();
  await lookUp(numberOf(2));
  await page.getByRole('heading', { name: '离小线：这部手机上已录入' }).waitFor();
  await page.getByText('待送 2').waitFor();
  await page.getByRole('textbox', { name: '公民身份号码' }).fill('');

  // Never shown on this phone, and not to be had now.
  const isRareDrawn = () =>
    page.evaluate<boolean>(
      `document.fonts.load("16px 'Xuanwu Rare'", '${RARE}').then((faces) => faces.length > 0, () => false)`,
    );
  expect(await isRareDrawn()).toBe(true);

  // Another registrar is quicker with the second of them.
  await register('迟一步', numberOf(3));
  await page.context().setOffline(false);
  await button('录入（1 条要处理）').click();
  await page.getByRole('button', { name: /离小线 已登记/ }).waitFor();
  await shot('conflict-list');
  await page.getByRole('button', { name: /迟一步 没送成/ }).click();
  await page.getByText('一人只能登记一次').first().waitFor();
  await shot('conflict');
  await button('不登记了').click();
  await page.getByText('已在别处登记').click();
  await shot('give-up');
  await button('不登记了，报给系统').click();
  await page.getByRole('button', { name: /迟一步 已放弃/ }).waitFor();
});

test('a clock that was set since is said, with what follows; to renew the register begins its days anew', async () => {
  await page.clock.install();
  await page.clock.fastForward('03:00:00');
  await page.reload();
  await page.getByText(/到期；手机时间与服务器相差 3 小时 . 分（手机快）/).waitFor();
  await unlock();
  await page.getByText('照这个时间，登记册会提前到期、自动删除。').waitFor();
  await shot('clock');
  const said = page.getByRole('alert').filter({ hasText: '手机时间与服务器相差' });
  await said.getByRole('button', { name: '更新' }).click();
  await said.waitFor({ state: 'detached' });
});

test('a session that has ended keeps the queue; another person neither sees nor sends it; the office calls the register back', async () => {
  await page.context().clearCookies();
  await button('查登记').click();
  await page.context().setOffline(true);
  await page.getByText('没有网络', { exact: true }).waitFor();
  await enter('缓小送', numberOf(4));
  await page.context().setOffline(false);
  await button('要重新登录').waitFor();
  await page.getByText('待送 1').waitFor();
  await shot('signed-out');

  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
  await rehearsal.open('/phone');
  await page.getByRole('heading', { name: '带走登记册' }).waitFor();
  expect(await page.getByText('缓小送').count()).toBe(0);

  await page.setViewportSize({ width: 1360, height: 900 });
  await rehearsal.open('/register?tab=taken');
  await page.getByRole('cell', { name: '龙镇第1选区', exact: true }).waitFor();
  await shot('office');
  await button(/召回/).click();
  await page.getByLabel('为什么召回').fill('手机找不到了');
  await page.getByRole('dialog').getByRole('button', { name: '召回' }).click();
  await page.getByText('已召回，等手机删除').waitFor();

  await page.setViewportSize({ width: 360, height: 720 });
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-registrar' });
  await rehearsal.open('/phone');
  await page.getByText(/办公室已召回（手机找不到了）/).waitFor();
  await shot('called-back');
  await page.getByRole('textbox', { name: '随身口令' }).fill(code);
  await button('打开').click();
  await page.getByText(/龙镇第1选区的登记册已被办公室召回/).waitFor();
  const register = await rehearsal.get(`/api/register?q=${encodeURIComponent('缓小送')}`);
  expect((JSON.parse(register) as { rows: unknown[] }).rows).toHaveLength(1);
});
