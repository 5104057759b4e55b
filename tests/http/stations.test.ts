/** 登记站 on a real database and over HTTP: what everybody sees without signing in, and what nobody else does. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { correctRegistrationStation } from '@xuanwu/server/phases/registration/stations/correct-registration-station.ts';
import { reportStationDay } from '@xuanwu/server/phases/registration/stations/report-station-day.ts';
import { setUpRegistrationStation } from '@xuanwu/server/phases/registration/stations/set-up-registration-station.ts';
import { SetUpRegistrationStationSchema } from '@xuanwu/server/phases/registration/stations/station.schema.ts';
import { readStations } from '@xuanwu/server/phases/registration/stations/stations.queries.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let cycle: string;
let station: string;

const STATION = {
  area: '231182101',
  name: '龙镇政务大厅登记站',
  address: '球场路1号一楼',
  telephone: '0456-7000000',
  firstDay: '2016-08-15',
  lastDay: '2016-09-20',
  opensAt: '08:30',
  closesAt: '17:00',
  days: 'working-days' as const,
  note: '请带居民身份证',
  staff: ['艾登记', '时登记'],
};

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  const { context, stage } = rehearsal;
  ({ id: cycle } = await stage.read((tx) => tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow()));
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  ({ station } = await stage.act('demo-clerk', setUpRegistrationStation, { cycle, ...STATION }));
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await rehearsal.close();
});

const everybody = async () =>
  (await app.inject('/api/public/registration-stations')).json<Record<string, unknown>[]>();

test('everybody sees place, hours and telephone without signing in, and nobody who works there', async () => {
  const [seen] = await everybody();
  expect(seen).toMatchObject({
    name: STATION.name,
    address: STATION.address,
    telephone: STATION.telephone,
    opensAt: '08:30',
    county: '五大连池市',
  });
  expect(JSON.stringify(seen)).not.toMatch(/登记"|艾登记|staff|entry/);
});

test('what the office itself reads asks who it is', async () => {
  expect((await app.inject('/api/registration-stations')).statusCode).toBe(401);
  expect((await app.inject('/api/contact-work')).statusCode).toBe(401);
});

test('registrations are reported day by day; the later report of a day stands', async () => {
  const { stage } = rehearsal;
  const report = (day: string, registered: number) =>
    stage.act('demo-registrar', reportStationDay, { station, day, registered, enquiries: 3 });
  await report('2016-08-18', 20);
  await report('2016-08-19', 12);
  await report('2016-08-19', 15);
  await expect(report('2016-08-14', 1)).rejects.toThrow('不在其中');
  await expect(report('2016-09-01', 1)).rejects.toThrow('还没有到');
  const [row] = await actTransaction(rehearsal.context, stage.actor('demo-clerk'), (acting) =>
    readStations(acting, cycle),
  );
  expect(row).toMatchObject({ registered: 35, staff: STATION.staff });
  expect(row?.reports.map(({ day, registered }) => [day, registered])).toEqual([
    ['2016-08-19', 15],
    ['2016-08-18', 20],
  ]);
});

test('corrected, everybody sees the new place at once; after its last day it is gone', async () => {
  const { area: _area, ...changed } = STATION;
  await rehearsal.stage.act('demo-clerk', correctRegistrationStation, {
    ...changed,
    station,
    address: '网球路2号',
  });
  expect(await everybody()).toMatchObject([{ address: '网球路2号' }]);
  await rehearsal.stage.act('demo-clerk', correctRegistrationStation, {
    ...changed,
    station,
    lastDay: '2016-08-19',
  });
  expect(await everybody()).toEqual([]);
});

test('hours and days stand in their order, a telephone is one', () => {
  const wrong = { ...STATION, cycle, closesAt: '08:00', lastDay: '2016-08-01', telephone: '问村长' };
  const { error } = SetUpRegistrationStationSchema.safeParse(wrong);
  expect(error?.issues.map(({ path }) => path.join('.'))).toContain('telephone');
  const { error: order } = SetUpRegistrationStationSchema.safeParse({
    ...wrong,
    telephone: STATION.telephone,
  });
  expect(order?.issues.map(({ path }) => path.join('.'))).toContain('lastDay');
});
