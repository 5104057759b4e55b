import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { PARAMETERS } from '@xuanwu/rules/parameters.ts';
import { openPointsOfActs } from '@xuanwu/rules/silent-points.ts';
import { actTransaction } from '../../acts/acting.ts';
import { decideSilentPoint } from '../../law/decide-silent-point.ts';
import { lawFor } from '../../local-law/law-for.ts';
import type { Stage } from '../stage.ts';
import { COUNTY } from '../wudalianchi/plan.ts';
import type { Step } from './step.ts';

/** 演练用的决定: the plan follows the words of the law, so every silent point is decided as it is suggested. */
export const silentPointsStep: Step = {
  id: 'silent-points',
  title: '决定法律未定事项',
  at: '2016-07-09T09:00:00+08:00',
  path: '/law',
  by: 'office-chief',
  hint: '法律没有写明的事项，逐项看建议、定下做法，填写由谁决定和文号；拿不准的先请示上级。',
  async play(stage, report) {
    const decided = await decideOpenPoints(stage, 'demo-chief', {
      decidedBy: `${COUNTY.name}选举委员会`,
      document: '五选委演〔2016〕1号',
    });
    await report(1, 1, `${decided} 项`);
  },
};

/** Answers how many. */
export async function decideOpenPoints(
  stage: Stage,
  account: string,
  meeting: { readonly decidedBy: string; readonly document: string },
): Promise<number> {
  const acts = Object.keys(ACTS) as ActName[];
  const open = await actTransaction(stage.context, stage.actor(account), async (acting) =>
    openPointsOfActs(acts, await lawFor(acting)),
  );
  if (open.length === 0) return 0;
  const points = open.map((parameter) => ({
    parameter,
    value: PARAMETERS[parameter].default as never,
    supersedes: null,
  }));
  await stage.act(account, decideSilentPoint, { points, ...meeting });
  return open.length;
}
