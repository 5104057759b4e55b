/** 规划投票站: from the register to stations, at once or not at all. */
import { randomUUID } from 'node:crypto';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { applyPlacePlan } from '@xuanwu/server/phases/voting/places/apply-place-plan.ts';
import { readPlaceUnits } from '@xuanwu/server/phases/voting/places/place-plan.queries.ts';
import { readPollingPlaces } from '@xuanwu/server/phases/voting/voting-view.queries.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let cycle: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('formal-publish');
  ({ id: cycle } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  ));
});
afterAll(() => rehearsal.close());

const clerk = () => rehearsal.stage.actor('demo-clerk');
const units = () => actTransaction(rehearsal.context, clerk(), (acting) => readPlaceUnits(acting, cycle));
type Unit = Awaited<ReturnType<typeof units>>['units'][number];

const place = (name: string, own: readonly Unit[]) => ({
  name,
  address: `${name}二楼`,
  opensAt: '07:00',
  closesAt: '18:00',
  units: own.map(({ constituency }) => constituency),
  along: [...new Set(own.flatMap(({ along }) => along))],
});

const apply = (places: ReturnType<typeof place>[]) =>
  performAct(rehearsal.context, clerk(), applyPlacePlan, { cycle, places });

test('every registered voter is counted once, by his township’s constituency where he has one', async () => {
  const { voters } = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('registration')
      .where('status', '=', 'on-roll')
      .select(({ fn }) => fn.count<number>('person').distinct().as('voters'))
      .executeTakeFirstOrThrow(),
  );
  const { units: all } = await units();
  expect(all.reduce((sum, unit) => sum + unit.voters, 0)).toBe(voters);
  expect(all.some(({ along }) => along.length > 0)).toBe(true);
});

test('the village is the one that most addresses name', async () => {
  const [first] = (await units()).units;
  await rehearsal.stage.read((tx) =>
    sql`update person set address = '某省某市雨水镇霜露村三组5号' where id in (
      select person from registration where constituency = ${first?.constituency})`.execute(tx),
  );
  expect((await units()).units[0]).toMatchObject({ constituency: first?.constituency, village: '霜露村' });
});

test('nothing is set up where a constituency stands twice or townships are mixed; then all at once, and never again', async () => {
  const { units: all } = await units();
  const [one] = all;
  const neighbour = all.find(
    ({ area, constituency }) => area === one?.area && constituency !== one.constituency,
  );
  const stranger = all.find(({ area }) => area !== one?.area);
  if (!one || !neighbour || !stranger) throw new Error('the rehearsal has too few constituencies');
  const beyond = { ...place('甲站', [one]), along: [randomUUID()] };
  await expect(apply([beyond])).rejects.toMatchObject({ code: 'not-found' });
  await expect(apply([place('甲站', [one]), place('乙站', [one])])).rejects.toThrow('同一个选区列在两处');
  await expect(apply([place('甲站', [neighbour]), place('乙站', [one, stranger])])).rejects.toThrow(
    '一个乡镇',
  );
  expect(await actTransaction(rehearsal.context, clerk(), readPollingPlaces)).toEqual([]);

  expect(await apply([place('甲站', [one, neighbour]), place('乙站', [stranger])])).toMatchObject({
    kind: 'done',
    output: { places: 2 },
  });
  const places = await actTransaction(rehearsal.context, clerk(), readPollingPlaces);
  expect(places.map(({ name, area }) => [name, area])).toEqual(
    expect.arrayContaining([
      ['甲站', one.area],
      ['乙站', stranger.area],
    ]),
  );
  const ids = (await units()).units.map(({ constituency }) => constituency);
  expect(ids).not.toContain(one.constituency);
  await expect(apply([place('丙站', [one])])).rejects.toThrow('已经有投票场所');
});
