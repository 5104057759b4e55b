/** 公布以后 in the browser: the roll hangs on a wall with its photograph, and the list of all rolls says so. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

let rehearsal: RehearsalPage;
let page: Page;

beforeAll(async () => {
  rehearsal = await openRehearsalPage();
  ({ page } = rehearsal);
  const steps = ['open-cycle', 'bodies', 'silent-points', 'tasks', 'seats', 'constituencies', 'registration'];
  await rehearsal.play([...steps, 'roll-publish']);
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
