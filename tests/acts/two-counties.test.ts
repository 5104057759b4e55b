/** The neighbouring county of the rehearsal: prepared once, and gone on with where it was broken off. */
import { openCycle } from '@xuanwu/server/phases/preparation/open-cycle.ts';
import { NEIGHBOUR_PLAN } from '@xuanwu/server/rehearsal/two-counties/neighbour.ts';
import { prepareNeighbour } from '@xuanwu/server/rehearsal/two-counties/prepare-neighbour.ts';
import { readTwoCounties } from '@xuanwu/server/rehearsal/two-counties/two-counties.queries.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
});
afterAll(() => rehearsal.close());

test('broken off after its cycle was opened, it is prepared to the end; once more changes nothing', async () => {
  const { context, stage } = rehearsal;
  const isPrepared = async () => (await readTwoCounties(context, stage.actor('demo-chief')))?.isPrepared;
  await stage.act('neighbour-chief', openCycle, { plan: NEIGHBOUR_PLAN });
  expect(await isPrepared()).toBe(false);
  await prepareNeighbour(stage);
  expect(await isPrepared()).toBe(true);
  const { acts } = stage.tally;
  await prepareNeighbour(stage);
  expect(stage.tally.acts).toBe(acts);
});
