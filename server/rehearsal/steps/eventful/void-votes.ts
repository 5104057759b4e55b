/** 无效: one vote is void by its box after a bundle was counted anew, one because the committee declares it so. */
import { civilDate } from '../../../acts/clock.ts';
import { decideResult } from '../../../phases/results/decide-result.ts';
import { declareVoid } from '../../../phases/results/declare-void.ts';
import { withdrawResult } from '../../../phases/results/withdraw-result.ts';
import type { Stage } from '../../stage.ts';
import type { Step } from '../step.ts';
import { readFate } from './fates.queries.ts';
import { recountRound } from './recount.ts';

export const voidVotesStep: Step = {
  id: 'void-votes',
  title: '撤回重点一个选区，宣布一次投票无效',
  at: '2016-10-21T08:00:00+08:00',
  path: '/results',
  by: 'office-chief',
  hint: '多一张票的选区计算后撤回，重点一捆再计算；另一个选区由选举委员会宣布无效。',
  async play(stage, report) {
    await declareOneVoid(stage);
    await report(1, 2, '选举委员会宣布一次投票无效');
    await countOneAgain(stage);
    await report(2, 2, '撤回结果，重点一捆，重新计算');
  },
};

async function declareOneVoid(stage: Stage): Promise<void> {
  const { id: round, state } = await readFate(stage, 'declared');
  if (state === 'counted') await stage.act('demo-clerk', decideResult, { round });
  if (state !== 'counted' && state !== 'decided') return;
  const heldOn = civilDate(stage.context.clock.now());
  await stage.actOfTwo('demo-chief', declareVoid, {
    round,
    meeting: { heldOn, minute: '选委会会议纪要', present: 9, inFavour: 9 },
    cause: '有人冒领选票，无法查清',
  });
}

async function countOneAgain(stage: Stage): Promise<void> {
  const { id: round, state } = await readFate(stage, 'surplus');
  if (state !== 'counted') return;
  await stage.act('demo-clerk', decideResult, { round });
  await stage.actOfTwo('demo-clerk', withdrawResult, { round, reason: '核对时发现第1捆写颠倒了' });
  await recountRound(stage, round, { reason: '计票单写颠倒了', only: [1] });
  await stage.act('demo-clerk', decideResult, { round });
}
