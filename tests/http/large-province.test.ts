/** The ratios that Beijing published in 2021 come out of the statistics of a province of that size, as its office sees them. */
import { join } from 'node:path';
import { openSession } from '@xuanwu/server/accounts/sign-in.ts';
import { SESSION_COOKIE } from '@xuanwu/server/acts/http.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import type { AreaStatistics } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { fillProvince, PROVINCE, PUBLISHED } from '../large-province.ts';
import { makeActor } from '../office.ts';

let context: TestContext;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let cookie: string;

beforeAll(async () => {
  context = await openTestContext();
  await fillProvince(context);
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  const clerk = await makeActor(context, PROVINCE, 'superior-clerk');
  cookie = `${SESSION_COOKIE}=${await openSession(context.db, clerk.account)}`;
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await context.close();
});

async function together(list: string) {
  const url = `/api/statistics/${list}/counties?level=county`;
  const answer = await app.inject({ method: 'GET', url, headers: { cookie } });
  const { counties, together: sum } = answer.json<AreaStatistics>();
  expect(counties).toHaveLength(16);
  expect(counties.every(({ structure }) => structure !== null)).toBe(true);
  return sum;
}

test('初步代表候选人: 8,762 for 4,898 seats, 1.79 times as many, 13.22 % by organisations, 86.78 % by voters', async () => {
  const { seats, structure, participation } = await together('nominees');
  expect(seats).toBe(PUBLISHED.seats);
  expect(structure.total).toBe(PUBLISHED.nominees);
  expect(participation.rows).toMatchObject([
    { statistic: 'nominees-times-seats', numerator: 8_762, denominator: 4_898, value: '1.79' },
    { statistic: 'by-organisations', numerator: 1_158, denominator: 8_762, value: '13.22' },
    { statistic: 'by-voters', numerator: 7_604, denominator: 8_762, value: '86.78' },
    { statistic: 'voter-nominees-times-seats', numerator: 7_604, denominator: 4_898, value: '1.55' },
    { statistic: 'nominating', denominator: 0, value: null },
  ]);
});

test.each([
  ['party-members', '68.56'],
  ['women', '40.91'],
  ['minorities', '8.51'],
  ['officials', '13.37'],
  ['workers-farmers-professionals', '43.79'],
  ['reelected', '34.08'],
])('当选代表: %s %s', async (statistic, share) => {
  const { structure } = await together('elected');
  expect(structure.total).toBe(PUBLISHED.seats);
  expect(structure.rows.find((row) => row.statistic === statistic)).toMatchObject({ share, unknown: 0 });
});
