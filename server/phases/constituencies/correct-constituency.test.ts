import { openTestRehearsal, PLAN } from '../../../tests/rehearsal.ts';
import { expect, onTestFinished, test } from 'vitest';
import { openCycle } from '../preparation/open-cycle.ts';
import { assignSeats } from './assign-seats.ts';
import { correctConstituency } from './correct-constituency.ts';
import { drawConstituencies } from './draw-constituencies.ts';
import { recordVacantSeats } from './record-vacant-seats.ts';
import { removeConstituency } from './remove-constituency.ts';
import { withdrawSeats } from './withdraw-seats.ts';

const court = { kind: 'unit' as const, population: 40, boundaries: '一号场地' };

/** One township with two constituencies, of which the first has two seats. */
async function openTownship() {
  const { stage, close } = await openTestRehearsal();
  onTestFinished(close);
  const congresses = PLAN.congresses.filter(({ level }) => level === 'township').slice(0, 1);
  await stage.act('demo-chief', openCycle, { plan: { ...PLAN, congresses } });
  const { id: election, ...found } = await stage.read((tx) =>
    tx
      .selectFrom('election')
      .innerJoin('seatCategory as c', 'c.election', 'election.id')
      .select(['election.id', 'area', 'c.id as category'])
      .executeTakeFirstOrThrow(),
  );
  const drawn = [1, 2].map((number) => ({ ...court, number, name: `网球选区${number}`, area: found.area }));
  const { constituencies } = await stage.act('demo-clerk', drawConstituencies, {
    election,
    constituencies: drawn,
  });
  const [first, second] = constituencies.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('two were drawn');
  const { category, area } = found;
  const assignments = [{ constituency: first, seats: 2 }];
  await stage.act('demo-clerk', assignSeats, { election, category, assignments });
  return { stage, election, category, area, first, second };
}

test('what was drawn wrong is corrected; number and name stay unique, the place its own', async () => {
  const { stage, first, area } = await openTownship();
  const correct = (changed: object) =>
    stage.act('demo-clerk', correctConstituency, {
      ...court,
      number: 1,
      name: '网球选区1',
      area,
      constituency: first,
      ...changed,
    });
  await correct({ population: 50, name: '网球俱乐部选区' });
  const row = await stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .where('id', '=', first)
      .select(['name', 'population'])
      .executeTakeFirstOrThrow(),
  );
  expect(row).toEqual({ name: '网球俱乐部选区', population: 50 });
  await expect(correct({ number: 2 })).rejects.toThrow('编号 2 已经用过');
  await expect(correct({ name: '网球选区2' })).rejects.toThrow('名称重复');
  await expect(correct({ area: '231182999' })).rejects.toThrow('不属于');
});

test('the same name or a strange place is not drawn', async () => {
  const { stage, election, area } = await openTownship();
  const draw = (name: string, code: string) =>
    stage.act('demo-clerk', drawConstituencies, {
      election,
      constituencies: [{ ...court, number: 3, name, area: code }],
    });
  await expect(draw('网球选区1', area)).rejects.toThrow('名称重复');
  await expect(draw('网球选区3', '231182999')).rejects.toThrow('不属于');
});

test('seats come back to their category, and only then the constituency can go', async () => {
  const { stage, election, category, first, second } = await openTownship();
  const remove = (constituency: string) => stage.act('demo-clerk', removeConstituency, { constituency });
  await remove(second);
  await expect(remove(first)).rejects.toThrow('请先收回名额');
  const { unassigned } = await stage.act('demo-clerk', withdrawSeats, {
    election,
    category,
    constituency: first,
  });
  expect(unassigned).toBe(PLAN.congresses[1]?.seats);
  await remove(first);
});

test('seats recorded vacant come back too; what is not there cannot', async () => {
  const { stage, election, category } = await openTownship();
  const input = { election, category, constituency: null };
  await expect(stage.act('demo-chief', withdrawSeats, input)).rejects.toThrow('要收回的名额');
  const vacant = { election, category, seats: 3, reason: '只为测试' };
  const before = await stage.act('demo-chief', recordVacantSeats, vacant);
  const after = await stage.act('demo-chief', withdrawSeats, input);
  expect(after.unassigned).toBe(before.unassigned + 3);
});
