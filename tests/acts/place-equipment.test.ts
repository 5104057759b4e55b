/** 设备物资: planned, delivered and returned, each number by whoever knows it. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { readPlaceEquipment } from '@xuanwu/server/phases/voting/places/place-equipment.queries.ts';
import type { RecordPlaceEquipment } from '@xuanwu/server/phases/voting/places/place-equipment.schema.ts';
import { recordPlaceEquipment } from '@xuanwu/server/phases/voting/places/record-place-equipment.ts';
import { recordPlaceItem } from '@xuanwu/server/phases/voting/places/record-place-item.ts';
import { readDocumentData } from '@xuanwu/server/reports/document-data.ts';
import { readHazards } from '@xuanwu/server/reports/office-work/hazards/hazards.queries.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const DAY = '2016-10-20';
let rehearsal: TestRehearsal;
let station: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('places');
  ({ id: station } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('pollingPlace').select('id').where('kind', '=', 'station').executeTakeFirstOrThrow(),
  ));
});
afterAll(() => rehearsal.close());

const by = (account: string) => rehearsal.stage.actor(account);

test('each number for itself; what came back is no more than what came; the list is printed with it', async () => {
  const record = (changes: RecordPlaceEquipment['changes'], account = 'demo-station-clerk') =>
    performAct(rehearsal.context, by(account), recordPlaceEquipment, {
      place: station,
      electionDay: DAY,
      changes,
    });
  await Promise.all([
    record([{ item: 'ballot-box', number: 'planned', count: 3 }], 'demo-clerk'),
    record([{ item: 'ballot-box', number: 'delivered', count: 2 }]),
  ]);
  await expect(record([{ item: 'ballot-box', number: 'returned', count: 3 }])).rejects.toThrow(
    '收回的不能是 3 件',
  );
  await expect(record([{ item: 'seals', number: 'returned', count: 1 }])).rejects.toThrow('封签不用收回');
  await expect(
    record([{ item: 'seals', number: 'planned', count: 1 }], 'demo-teller-1'),
  ).rejects.toMatchObject({
    code: 'not-permitted',
  });
  const [counts, list, { rows }] = await actTransaction(
    rehearsal.context,
    by('demo-clerk'),
    async (acting) =>
      [
        await readPlaceEquipment(acting, station, DAY),
        await readDocumentData(acting, 'equipment-list', station),
        await readHazards({ ...acting, today: DAY }),
      ] as const,
  );
  expect(counts[0]).toEqual({ item: 'ballot-box', planned: 3, delivered: 2, returned: 0 });
  expect(list).toMatchObject({
    parts: [{ rows: expect.arrayContaining([['1', '票箱', '3', '2', '', '必备']]) }, {}, {}],
  });
  expect(
    rows.filter(({ kind }) => kind === 'equipment').flatMap(({ reasons }) => reasons[0]?.test),
  ).toContainEqual(expect.stringContaining('没有送齐的必备物资 1 = 0'));
});

test('a secret booth that is ticked off again is told with its place; the others stand', async () => {
  const booths = () =>
    actTransaction(rehearsal.context, by('demo-clerk'), async (acting) =>
      (await readHazards({ ...acting, today: DAY })).rows.filter(({ kind }) => kind === 'booth'),
    );
  expect(await booths()).toEqual([]);
  await performAct(rehearsal.context, by('demo-station-clerk'), recordPlaceItem, {
    place: station,
    electionDay: DAY,
    item: 'secret-booth',
    isDone: false,
    heads: null,
  });
  const told = await booths();
  expect(told.length).toBeGreaterThan(0);
  for (const { reasons } of told)
    expect(reasons).toMatchObject([
      { rule: 'vote-booth', test: expect.stringMatching(/投票站: 秘密写票处/) },
    ]);
});
