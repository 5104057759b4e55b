import { openTestRehearsal, PLAN } from '../../../tests/rehearsal.ts';
import { expect, onTestFinished, test } from 'vitest';
import { actTransaction } from '../../acts/acting.ts';
import { readCurrentCycle } from './cycle.queries.ts';
import { openCycle } from './open-cycle.ts';
import { planObjection } from './plan-questions.schema.ts';

test('a cycle is opened once an election day', async () => {
  const { stage, close } = await openTestRehearsal();
  onTestFinished(close);
  const read = () => actTransaction(stage.context, stage.actor('demo-chief'), readCurrentCycle);
  expect(await read()).toEqual({ cycle: null });
  const slip = { ...PLAN, electionDay: '2106-10-20' };
  await expect(stage.act('demo-chief', openCycle, { plan: slip })).rejects.toThrow('请核对年份');
  const opened = await stage.act('demo-chief', openCycle, { plan: PLAN });
  expect(opened.elections).toBe(PLAN.congresses.length);
  const { cycle } = await read();
  expect(cycle).toEqual({ id: opened.cycle, name: PLAN.name, electionDay: PLAN.electionDay, plan: PLAN });
  await expect(stage.act('demo-chief', openCycle, { plan: PLAN })).rejects.toThrow('不能重复建立');
});

test('a plan of another county, of an unknown area or with one congress twice is objected to', () => {
  const [first] = PLAN.congresses;
  expect(planObjection(PLAN, PLAN.county.code)).toBeUndefined();
  expect(planObjection(PLAN, '110101')).toContain('当前岗位属于 110101');
  const congresses = PLAN.congresses.map((congress) => ({ ...congress, area: '231182999' }));
  expect(planObjection({ ...PLAN, congresses }, PLAN.county.code)).toContain('不在乡镇表中');
  const twice = first ? [...PLAN.congresses, first] : [];
  expect(planObjection({ ...PLAN, congresses: twice }, PLAN.county.code)).toContain('写了两遍');
});
