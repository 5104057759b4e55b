/** 指挥室 on screen: thirteen thousand places that one can find one's way in, and a report that is there within two seconds. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openSession } from '@xuanwu/server/accounts/sign-in.ts';
import { civilDate } from '@xuanwu/server/acts/clock.ts';
import { SESSION_COOKIE } from '@xuanwu/server/acts/http.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { setScope } from '@xuanwu/server/database/scope.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { startSequencer } from '@xuanwu/server/ledger/sequencer.ts';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { makeActor } from '../office.ts';
import { countyCode, openPollingDay, PROVINCE } from '../polling-day.ts';
import { launchBrowser } from './browser.ts';

const COUNTIES = 100;

let context: TestContext;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let sequencer: ReturnType<typeof startSequencer>;
let browser: Browser;
let page: Page;
let url: string;

beforeAll(async () => {
  context = await openTestContext();
  await context.db.updateTable('installation').set({ kind: 'official' }).execute();
  const electionDay = civilDate(context.clock.now());
  await openPollingDay(context, { counties: COUNTIES, placesEach: 130, electionDay });
  for (let index = 0; index < COUNTIES; index++) await mixStates(countyCode(index));
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  const pages = join(process.cwd(), 'build', 'web');
  app = await buildApp(context, { pages, setUpCode: '12345678', typesetter, packages });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  const { db, keys } = context;
  const onError = (error: unknown) => app.log.error(error);
  sequencer = startSequencer({ db, keys, now: () => context.clock.now(), everyMs: 250, onError });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1360, height: 900 }, locale: 'zh-CN' });
  page.setDefaultTimeout(20_000);
  await page
    .context()
    .addCookies([{ name: SESSION_COOKIE, value: await sessionOf('superior-clerk', PROVINCE), url }]);
});
afterAll(async () => {
  await browser.close();
  await sequencer.stop();
  await app.close();
  typesetter.close();
  await context.close();
});

/** As in the afternoon: most are voting, some are far ahead, a few have not begun. */
async function mixStates(county: string): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    await sql`
      update voting_round r set state = (array['scheduled', 'open', 'open', 'open', 'open', 'open', 'closed', 'counted', 'decided'])
        [1 + case when c.number % 1000 % 61 = 0 then 0 else 1 + (c.number % 1000 * ${Number(county)}::bigint) % 8 end]
      from constituency c where c.county = r.county and c.id = r.constituency`.execute(tx);
    await sql`
      insert into box_count (county, round, place, area, issued, found, entry)
      select r.county, r.id, s.place, r.area, 900, case when c.number = 77 then 901 else 900 end, gen_random_uuid()
      from voting_round r join constituency c on c.county = r.county and c.id = r.constituency
      join polling_place_constituency s on s.county = r.county and s.constituency = r.constituency
      where r.state in ('counted', 'decided') or (r.state = 'closed' and c.number % 2 = 1)`.execute(tx);
  });
}

async function sessionOf(role: Parameters<typeof makeActor>[2], county: string): Promise<string> {
  const { account } = await makeActor(context, county, role);
  return openSession(context.db, account);
}

async function shoot(name: string): Promise<void> {
  const shots = process.env['COMMAND_ROOM_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

test('the superior office sees all places, of which only those in view are drawn', async () => {
  await page.goto(`${url}/command-room`);
  await page.getByText('共 13,000 处').waitFor();
  const grid = page.getByRole('region', { name: '投票场所方格图' });
  await grid.getByRole('heading', { name: /^云岭1县/ }).waitFor();
  const drawn = await grid.getByRole('button').count();
  expect(drawn).toBeGreaterThan(200);
  expect(drawn).toBeLessThan(2_500);
  await shoot('grid');
  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await grid.getByRole('heading', { name: /^云岭100县/ }).waitFor();
  await page
    .getByRole('textbox', { name: '查找投票场所' })
    .or(page.getByLabel('查找投票场所'))
    .first()
    // Letter by letter, as fast as they come: the page draws thousands of cells meanwhile.
    .pressSequentially('第61投票站');
  await page.getByText('100 处符合，共 13,000 处').waitFor();
  await grid.getByRole('heading', { name: /^云岭1县/ }).waitFor();
  await grid.getByRole('button').first().click();
  await page.getByRole('dialog').getByText('等待开始投票').waitFor();
  await shoot('details');
  await page.keyboard.press('Escape');
});

test('a report is on the screen within two seconds', async () => {
  const county = countyCode(42);
  await page.goto(`${url}/command-room?county=${county}&q=第7投票站`);
  const cell = page
    .getByRole('region', { name: '投票场所方格图' })
    .getByRole('button', { name: /第7投票站：/ })
    .first();
  await cell.waitFor();
  const round = await context.db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    const of = sql<{ id: string; place: string }>`
      update voting_round r set state = 'open' from constituency c
      where c.county = ${county} and c.id = r.constituency and c.number in (7, 1007) returning r.id`;
    return (await of.execute(tx)).rows;
  });
  const chief = await sessionOf('station-chief', county);
  for (const { id } of round) await post('close-round', { round: id, clockChecked: '与授时网站核对' }, chief);
  const reported = performance.now();
  await page.getByRole('button', { name: /第7投票站：投票结束/ }).waitFor();
  expect(performance.now() - reported).toBeLessThan(2_000);
});

async function post(act: string, payload: object, session: string): Promise<void> {
  const headers = { cookie: `${SESSION_COOKIE}=${session}`, 'idempotency-key': randomUUID() };
  const answer = await app.inject({ method: 'POST', url: `/api/acts/${act}`, payload, headers });
  expect(answer.statusCode, answer.body).toBe(200);
}

test('counties side by side, and all of it on a phone', async () => {
  await page.goto(`${url}/command-room?view=counties`);
  await page.getByRole('button', { name: '云岭43县' }).waitFor();
  await shoot('counties');
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${url}/command-room`);
  await page.getByText('共 13,000 处').waitFor();
  await page.getByRole('heading', { name: /^云岭1县/ }).waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await shoot('narrow');
  await page.getByRole('region', { name: '投票场所方格图' }).scrollIntoViewIfNeeded();
  await shoot('narrow-grid');
});
