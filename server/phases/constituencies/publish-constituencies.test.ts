import { openTestRehearsal, PLAN } from '../../../tests/rehearsal.ts';
import { expect, onTestFinished, test } from 'vitest';
import { confirmAct, returnAct } from '../../acts/confirm-act.ts';
import { performAct } from '../../acts/perform-act.ts';
import { fixSeats } from '../preparation/fix-seats.ts';
import { openCycle } from '../preparation/open-cycle.ts';
import { correctConstituency } from './correct-constituency.ts';
import { drawConstituencies } from './draw-constituencies.ts';
import { assignSeats } from './assign-seats.ts';
import { publishConstituencies } from './publish-constituencies.ts';
import { recordVacantSeats } from './record-vacant-seats.ts';

const decision = { decidedBy: '五大连池市人大常委会', documentNumber: '五人常发〔2016〕60号' };

/** Two townships: one with a constituency that has all its seats, one without any. */
async function openTwoTownships() {
  const { context, stage, close } = await openTestRehearsal();
  onTestFinished(close);
  const congresses = PLAN.congresses
    .filter(({ level }) => level === 'township')
    .slice(0, 2)
    .map((congress) => ({ ...congress, categories: [{ name: '本级选区', seats: 2 }] }));
  const { cycle } = await stage.act('demo-chief', openCycle, { plan: { ...PLAN, congresses } });
  const elections = await stage.read((tx) =>
    tx
      .selectFrom('election')
      .innerJoin('seatCategory as c', 'c.election', 'election.id')
      .orderBy('area')
      .select(['election.id', 'area', 'c.id as category'])
      .execute(),
  );
  const [first, second] = elections;
  if (!first || !second) throw new Error('the plan has two congresses');
  await stage.act('demo-chief', fixSeats, { election: first.id, seats: 2, ...decision });
  const { constituencies } = await stage.act('demo-chief', drawConstituencies, {
    election: first.id,
    constituencies: [
      { number: 1, name: '网球俱乐部选区', kind: 'unit', area: first.area, population: 40, boundaries: '' },
    ],
  });
  const assignments = constituencies.map(({ id }) => ({ constituency: id, seats: 2 }));
  await stage.act('demo-chief', assignSeats, { election: first.id, category: first.category, assignments });
  const [drawn = ''] = constituencies.map(({ id }) => id);
  return { context, stage, cycle, second, drawn };
}

test('seats that nobody has fixed or that went nowhere hinder it, also where nothing is drawn', async () => {
  const { stage, cycle, second } = await openTwoTownships();
  const publish = () => stage.actOfTwo('demo-chief', publishConstituencies, { cycle });
  await expect(publish()).rejects.toThrow('代表名额尚未确定');
  await stage.act('demo-chief', fixSeats, { election: second.id, seats: 2, ...decision });
  await expect(publish()).rejects.toThrow('0 + 0 = 2');
  await stage.act('demo-chief', recordVacantSeats, {
    election: second.id,
    category: second.category,
    seats: 2,
    reason: '只为测试',
  });
  expect(await publish()).toEqual({ constituencies: 1 });
});

test('what was drawn otherwise meanwhile is asked for anew', async () => {
  const { context, stage, cycle, second, drawn } = await openTwoTownships();
  await stage.act('demo-chief', fixSeats, { election: second.id, seats: 2, ...decision });
  const vacant = { election: second.id, category: second.category, seats: 2, reason: '只为测试' };
  await stage.act('demo-chief', recordVacantSeats, vacant);
  const asked = await performAct(context, stage.actor('demo-chief'), publishConstituencies, { cycle });
  if (asked.kind !== 'pending') throw new Error('it waits for nobody');
  const { area } = await stage.read((tx) =>
    tx.selectFrom('constituency').select('area').where('id', '=', drawn).executeTakeFirstOrThrow(),
  );
  await stage.act('demo-chief', correctConstituency, {
    constituency: drawn,
    number: 1,
    name: '网球俱乐部选区',
    kind: 'unit',
    area,
    population: 40,
    boundaries: '也包括壁球馆',
  });
  const confirm = () => confirmAct(context, stage.actor('demo-publisher'), stage.registry, asked.id);
  await expect(confirm()).rejects.toMatchObject({ code: 'lost-race' });
  await returnAct(context, stage.actor('demo-publisher'), stage.registry, asked.id, '范围改了');
  expect(await stage.actOfTwo('demo-chief', publishConstituencies, { cycle })).toEqual({ constituencies: 1 });
});

test('who confirms is told what is published', async () => {
  const { stage, cycle, second } = await openTwoTownships();
  await stage.act('demo-chief', fixSeats, { election: second.id, seats: 2, ...decision });
  const vacant = { election: second.id, category: second.category, seats: 2, reason: '只为测试' };
  await stage.act('demo-chief', recordVacantSeats, vacant);
  await stage.actOfTwo('demo-chief', publishConstituencies, { cycle });
  const { summary } = await stage.read((tx) =>
    tx.selectFrom('pendingAct').select('summary').executeTakeFirstOrThrow(),
  );
  expect(summary).toBe(`公布选区：${PLAN.name}，共 1 个选区`);
});
