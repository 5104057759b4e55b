import { openTestRehearsal } from '../rehearsal.ts';
import { expect, onTestFinished, test } from 'vitest';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { readHome } from '@xuanwu/server/cycle/home.ts';

test('an election is not over while a result leaves seats to be voted on again', async () => {
  const rehearsal = await openTestRehearsal('result');
  onTestFinished(rehearsal.close);
  const { context, stage } = rehearsal;
  const unfinished = async () => {
    const { progress } = await actTransaction(context, stage.actor('demo-chief'), readHome);
    return progress.filter(({ done, total }) => done < total);
  };
  expect(await unfinished()).toEqual([{ step: 'follow-up', title: '安排再投票', done: 0, total: 2 }]);
  await rehearsal.playThrough('follow-up');
  expect(await unfinished()).toEqual([]);
});
