/** 登记站和联系 in the browser: a station that everybody sees, a voter who is away followed up, a notice and its list. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

/** The page is still sending what the second person looks for. */
const PATIENCE = 30_000;

let rehearsal: RehearsalPage;
let page: Page;

beforeEach(async () => {
  await page.setViewportSize({ width: 1360, height: 900 });
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
});
beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'registration' });
  ({ page } = rehearsal);
});
afterAll(() => rehearsal.close());

/** As the second person, in another's seat; back in one's own afterwards. */
async function confirmWaiting(title: string): Promise<void> {
  const asked = await vi.waitFor(async () => {
    const waiting = JSON.parse(await rehearsal.get('/api/pending-acts')) as { id: string; title: string }[];
    const found = waiting.find((each) => each.title === title);
    if (!found) throw new Error(`nobody has asked for ${title}`);
    return found;
  }, PATIENCE);
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-publisher' });
  await rehearsal.post(`/api/pending-acts/${asked.id}/confirm`, {});
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-clerk' });
}

async function pickDay(label: string, day: string): Promise<void> {
  await page.getByLabel(label).fill(day);
  await page.keyboard.press('Tab');
}

test('a station is set up, and everybody finds it without signing in', async () => {
  await rehearsal.open('/register?tab=stations');
  await page.getByRole('button', { name: '设立登记站' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('设在哪里').click();
  await rehearsal.choose('龙镇');
  await form.getByLabel('名称').fill('龙镇政务大厅登记站');
  await form.getByLabel('地址').fill('球场路1号一楼');
  await form.getByLabel('对外公布的电话').fill('0456-7000000');
  await pickDay('从哪一天', '2016-08-15');
  await pickDay('到哪一天', '2036-09-20');
  await form.getByLabel('提示选民的话').fill('请带居民身份证。');
  await form.getByRole('button', { name: /^设\s?立$/ }).click();
  await page.getByRole('cell', { name: '龙镇政务大厅登记站 开放中' }).waitFor();

  await page.context().clearCookies();
  await page.setViewportSize({ width: 320, height: 640 });
  await rehearsal.open('/stations');
  await page.getByRole('heading', { name: '龙镇政务大厅登记站' }).waitFor();
  await page.getByRole('link', { name: '0456-7000000' }).waitFor();
});

test('a voter who is away comes onto the work list, is reached, and his way is chosen', async () => {
  await rehearsal.open('/register');
  await page
    .getByTitle(/看选民资格/)
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '登记户籍和居住' }).click();
  await drawer.getByRole('button', { name: /^登\s?记$/ }).click();
  await drawer.getByRole('button', { name: '登记一次联系' }).click();
  await drawer.getByText('联系上', { exact: true }).click();
  await drawer.getByLabel('说了什么').fill('在外地，请家人代投');
  await drawer.getByRole('button', { name: /^登\s?记$/ }).click();
  await drawer.getByText('电话：联系上').waitFor();
  await drawer.getByRole('button', { name: '确定路径' }).click();
  await drawer.getByText('委托他人投票').click();
  await drawer.getByRole('button', { name: /^确\s?定$/ }).click();
  await drawer.getByText('在外地，请家人代投').waitFor();

  await rehearsal.open('/register?tab=contact');
  await page.getByRole('cell', { name: '委托他人投票' }).waitFor();
});

test('a voter who lives elsewhere is given a certificate by two people, with its papers', async () => {
  await rehearsal.open('/register');
  await page
    .getByTitle(/看选民资格/)
    .nth(1)
    .click();
  const certificate = page.getByRole('dialog').getByRole('region', { name: '选民资格证明' });
  await certificate.getByRole('button', { name: '申请选民资格证明' }).click();
  await certificate.getByLabel('转到哪里的选举机构').fill('清溪县选举委员会');
  await certificate.getByLabel('现居住地').fill('清溪县晴川镇芒种路8号');
  await certificate.getByRole('button', { name: /^申\s?请$/ }).click();
  await certificate.getByText('已申请，待开具').waitFor();

  await rehearsal.open('/register?tab=transfers');
  await page.getByRole('button', { name: /^开具选民资格证明：/ }).click();
  await confirmWaiting('开具选民资格证明');
  await rehearsal.open('/register?tab=transfers');
  await page.getByRole('cell', { name: /已开具，等回执 选证〔\d+〕1号/ }).waitFor();
  await page.getByRole('link', { name: /^打印转移函：/ }).waitFor();
});

test('somebody in hospital is put on the list of the office, and how he votes is agreed', async () => {
  await rehearsal.open('/register');
  await page
    .getByTitle(/看选民资格/)
    .nth(2)
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '列入不能到场的选民' }).click();
  await drawer.getByLabel('监管机关、医院或者住处').fill('市人民医院');
  await drawer.getByRole('button', { name: /^保\s?存$/ }).click();
  await drawer.getByLabel('监管机关、医院或者住处').waitFor({ state: 'hidden' });
  await rehearsal.open('/register?tab=absentees');
  await page
    .getByRole('row', { name: /市人民医院/ })
    .getByRole('button')
    .click();
  await drawer.getByRole('button', { name: '商定投票方式' }).click();
  await drawer.getByText('在流动票箱投票', { exact: true }).click();
  await drawer.getByRole('button', { name: /^商\s?定$/ }).click();
  await page.getByRole('row', { name: /市人民医院.*已商定，待落实/ }).waitFor();
});

test('a notice goes to an employer, on paper too, is received, and its list comes back', async () => {
  await rehearsal.open('/register?tab=notices');
  await page.getByRole('button', { name: '发出通知' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('选区').click();
  await page.keyboard.type('龙镇第1选区');
  await page.getByTitle(/^龙镇第1选区（乡级/).click();
  await form.getByLabel('名称').fill('网球厂');
  await pickDay('名册应交回', '2036-01-01');
  await form.getByRole('button', { name: '登记发出' }).click();
  const paper = await page.getByRole('link', { name: '打印通知书：网球厂' }).getAttribute('href');
  const printed = await page.request.get(`${rehearsal.url}${paper ?? ''}`);
  expect(printed.headers()['content-type']).toBe('application/pdf');
  await page.getByRole('button', { name: '签收：网球厂' }).click();
  await page.getByLabel('签收人').fill('传达室');
  await page.getByRole('dialog').getByRole('button', { name: '登记签收' }).click();
  await page.getByRole('button', { name: '名册：网球厂' }).click();
  await page.getByLabel('名册上的人数').fill('38');
  await page.getByLabel('漏登的人').fill('甄漏登');
  await page.getByRole('dialog').getByRole('button', { name: '登记名册' }).click();
  await page.getByText('漏登 1 人：甄漏登').waitFor();
});
