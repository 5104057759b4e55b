/** 投票站的设备 in the browser: a pack taken along, the network really cut for hours, a reload in between, and everything sent when it is back. */
import type { PlacePackRow, SecondCodes } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import type { PollingPlaceRow, RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

const PLACE = '青山街道1片投票站';

let rehearsal: RehearsalPage;
let page: Page;
let code: string;
let secondCode: string;

const SHOTS = process.env['PHONE_SHOTS'];
async function shot(name: string) {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

const read = async <T>(path: string) => JSON.parse(await rehearsal.get(path)) as T;
const actAs = (signInName: string) => rehearsal.post('/api/rehearsal/role', { signInName });
const moveTo = (to: string) => rehearsal.post('/api/rehearsal/clock', { to });

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'places' });
  ({ page } = rehearsal);
  await page.setViewportSize({ width: 360, height: 720 });
  await moveTo('2016-10-20T06:30:00+08:00');
  await actAs('demo-station-clerk');
});
afterAll(() => rehearsal.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = () => page.getByRole('textbox', { name: '姓名或者名单序号' });

async function handOut(serial: number) {
  await field().fill(String(serial));
  await button('发票（1 张）').first().click();
  await page.getByRole('dialog').getByText('须另一个人用复核口令确认').waitFor();
  await shot(`ask-${serial}`);
  await button('发出').click();
  await page.getByText('发出 1 张：县级选票 1 张').waitFor();
}

/** 另一名工作人员 is told the code with which he confirms on the device. */
async function joinAsSecond(): Promise<string> {
  await actAs('demo-station-chief');
  const [{ id: pack } = { id: '' }] = await read<PlacePackRow[]>('/api/place-packs');
  await rehearsal.post('/api/acts/join-place-pack', { pack });
  const told = (await rehearsal.post(`/api/place-packs/${pack}/second-codes`, {})) as SecondCodes;
  await actAs('demo-station-clerk');
  return told.codes[0]?.code ?? '';
}

test('a pack is taken along with network, and its code is shown once', async () => {
  await rehearsal.open('/phone/check-in');
  await page.getByRole('heading', { name: '带走离线登记包' }).waitFor();
  await page.getByLabel('投票场所').click();
  await page.keyboard.type(PLACE);
  await rehearsal.choose(PLACE);
  // Whoever has the notice before him sees at once whether it is that key.
  const { keyFingerprint } = await read<{ keyFingerprint: string }>('/api/installation');
  await page.getByLabel('公告上的公钥指纹').fill('0000-1111');
  await button('带走').last().click();
  await page.getByText('签发的公钥和公告上的不一样').waitFor();
  await page.getByLabel('公告上的公钥指纹').fill(keyFingerprint.toUpperCase());
  await shot('take-pack');
  await button('带走').last().click();
  await page.getByText(`签名已经核验，公钥指纹 ${keyFingerprint}`).waitFor();
  code = (await page.getByLabel('随身口令').innerText()).replaceAll(' ', '');
  expect(code).toMatch(/^\d{12}$/);
  await shot('code');
  await page.getByText('已经抄好').click();
  secondCode = await joinAsSecond();
  await button('打开登记台').click();
  await page.getByText('还没有到投票开始的时间').waitFor();
  await shot('too-early');
  await button('已经开始投票，是设备时间不对').click();
  await field().waitFor();
  await page.getByText('在线').waitFor();
});

test('without network for hours ballots are handed out, each once; a reload loses nothing', async () => {
  await page.context().setOffline(true);
  await page.getByText('没有网络', { exact: true }).waitFor();
  await handOut(1);
  await shot('handed-out');
  await field().fill('1');
  await page.getByText(/2016-10-20 06:\d\d 已经领过选票，不能再领/).waitFor();
  await shot('twice');
  await page.clock.install();
  await page.clock.fastForward('03:00:00');
  await handOut(2);
  await page.reload();
  await shot('locked');
  await page.getByRole('textbox', { name: '随身口令' }).fill('0'.repeat(12));
  await button('打开').click();
  await page.getByText('口令不对').waitFor();
  await page.getByText('还可以试 9 次').waitFor();
  await page.getByRole('textbox', { name: '随身口令' }).fill(code);
  await button('打开').click();
  await page.getByText('待送 2').waitFor();
  await field().fill('2');
  await page.getByText('已经领过选票，不能再领').waitFor();
  await handOut(3);
  await field().fill('3');
  await button('撤销领票').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('选票已经收回，没有填写').click();
  await dialog.getByRole('textbox', { name: '复核口令' }).fill('0'.repeat(12));
  await dialog.getByRole('button', { name: /撤\s?销/ }).click();
  await dialog.getByText('复核口令不对').waitFor();
  await shot('undo');
  await dialog.getByRole('textbox', { name: '复核口令' }).fill(secondCode);
  await dialog.getByRole('button', { name: /撤\s?销/ }).click();
  await button('发票（1 张）').first().waitFor();
  await handOut(3);
  // What was typed once on this device opens nothing any more.
  await field().fill('3');
  await button('撤销领票').click();
  await dialog.getByText('选票已经收回，没有填写').click();
  await dialog.getByPlaceholder('复核人的第 2 个口令').fill(secondCode);
  await dialog.getByRole('button', { name: /撤\s?销/ }).click();
  await dialog.getByText('用过的不能再用').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await button('票数').click();
  await page.getByText('3 张', { exact: false }).first().waitFor();
  await shot('ballots');
});

test('when the network is back the journal is sent once its round is open; nobody else hands out there meanwhile; the pack is given back and gone', async () => {
  await page.context().setOffline(false);
  await page.getByText('系统里还没有宣布投票开始').waitFor();
  await shot('waiting');
  const rounds = await read<RoundRow[]>('/api/rounds');
  const places = await read<PollingPlaceRow[]>('/api/polling-places');
  const place = places.find(({ name }) => name === PLACE);
  const round = rounds.find(({ constituency }) =>
    place?.constituencies.some(({ id }) => id === constituency),
  );
  await actAs('demo-station-chief');
  await rehearsal.post('/api/acts/open-round', { round: round?.id });
  await actAs('demo-station-clerk');
  await moveTo('2016-10-20T10:00:00+08:00');
  await button('本机').click();
  await button('现在送出').click();
  await page.getByText('共 5 行，已送到第 5 行，待送 0 行').waitFor();
  // The first was written half an hour before the poll opened, as the device had said.
  await page.getByText('第 1 行：设备时间不可信').waitFor();
  const { keyFingerprint } = await read<{ keyFingerprint: string }>('/api/installation');
  await button('照公告核对公钥指纹').click();
  await page.getByLabel('公告上的公钥指纹').fill('0000-1111');
  await button(/^核 ?对$/).click();
  await page.getByText('签发的公钥和公告上的不一样').waitFor();
  await page.getByLabel('公告上的公钥指纹').fill(keyFingerprint.replaceAll('-', ' '));
  await button(/^核 ?对$/).click();
  await page.getByText('这台设备以后只认这个公钥').waitFor();
  await shot('device');
  await button('交回离线登记').click();
  await button('交回并删除').click();
  await page.getByRole('heading', { name: '带走离线登记包' }).waitFor();
  const [pack] = await read<PlacePackRow[]>('/api/place-packs');
  expect(pack).toMatchObject({ head: 5, ended: 'returned', placeName: PLACE });
  const left = await page.evaluate<number[]>(`(async () => {
    const done = (asked) => new Promise((resolve) => asked.addEventListener('success', () => resolve(asked.result)));
    const stores = (await done(indexedDB.open('xuanwu-phone'))).transaction(['packs', 'lines']);
    return Promise.all(['packs', 'lines'].map((name) => done(stores.objectStore(name).count())));
  })()`);
  expect(left).toEqual([0, 0]);
});

test('the marked paper register is entered by two, each for himself', async () => {
  const places = await read<PollingPlaceRow[]>('/api/polling-places');
  const place = places.find(({ name }) => name === PLACE);
  const enter = async (signInName: string, serials: string) => {
    await actAs(signInName);
    await rehearsal.open(`/check-in?place=${place?.id}`);
    await button('补录登记簿').click();
    await page.getByLabel('打了勾的序号').fill(serials);
    await button('录入登记簿').click();
  };
  await page.setViewportSize({ width: 1360, height: 900 });
  await enter('demo-station-clerk', '1、4-6');
  await page.getByText('录了一遍，请另一个人再录一遍').waitFor();
  await enter('demo-station-chief', '6 5 4 1');
  await page.getByText('已经一致，登记为领票').waitFor();
  await shot('paper');
  await actAs('demo-station-clerk');
  await page.setViewportSize({ width: 360, height: 720 });
  await rehearsal.open('/phone/check-in');
});

test('the office sees whose device has which place, and reports one lost', async () => {
  await page.getByLabel('投票场所').click();
  await page.keyboard.type(PLACE);
  await rehearsal.choose(PLACE);
  await button('带走').last().click();
  await page.getByText('已经抄好').click();
  await button('打开登记台').click();
  await page.setViewportSize({ width: 1360, height: 900 });
  await rehearsal.open('/check-in');
  await button('离线登记').click();
  await page.getByRole('cell', { name: '在外' }).waitFor();
  // Who took it does not confirm what he takes back.
  expect(await button(`我来复核：${PLACE}`).isDisabled()).toBe(true);
  await shot('office');
  await button(`报失：${PLACE}`).click();
  await page.getByLabel('怎样丢失或者损坏的').fill('平板落水');
  await page.getByRole('spinbutton').fill('2');
  await shot('report-lost');
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/acts/report-pack-lost'));
  await button('申请报失').click();
  expect((await answered).status()).toBe(202);
});

test('after the loss the desk asks for the paper before every further voter', async () => {
  await actAs('demo-station-chief');
  const [asked] = await read<{ id: string }[]>('/api/pending-acts');
  await rehearsal.post(`/api/pending-acts/${asked?.id}/confirm`, {});
  await actAs('demo-station-clerk');
  const places = await read<PollingPlaceRow[]>('/api/polling-places');
  await rehearsal.open(`/check-in?place=${places.find(({ name }) => name === PLACE)?.id}`);
  await page.getByText('有离线设备报失，没有记名发出的选票 2 张').waitFor();
  await page.getByRole('textbox', { name: '姓名、名单序号或者公民身份号码' }).fill('8');
  const give = button('发票（1 张）');
  await give.waitFor();
  expect(await give.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: '查看人' }).fill('艾监票');
  await page.getByText('已经查看登记簿和选民证，这名选民没有领过').click();
  await shot('after-loss');
  await give.click();
  await page.getByText('发出 1 张选票').waitFor();
});
