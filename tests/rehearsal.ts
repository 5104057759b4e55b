/** A small rehearsal on a database of one's own, played up to a step: where tests of single acts begin. */
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { moveClock } from '@xuanwu/server/rehearsal/move-clock.ts';
import { playStep } from '@xuanwu/server/rehearsal/play.ts';
import { openStage, type Stage } from '@xuanwu/server/rehearsal/stage.ts';
import { type Scenario, stepsOf } from '@xuanwu/server/rehearsal/steps/steps.ts';
import { WORK_PLAN } from '@xuanwu/server/rehearsal/wudalianchi/plan.ts';
import { Client } from 'pg';
import type { TestContext } from './context.ts';
import { openPlayed } from './played.ts';

export const PLAN = WORK_PLAN;

export interface TestRehearsal {
  readonly context: TestContext;
  readonly stage: Stage;
  /** Plays the steps that are left, this one the last. */
  playThrough(step: string): Promise<void>;
  moveTo(moment: string): Promise<void>;
  close(): Promise<void>;
}

/** Two per cent of the constituencies; without `last` nothing has happened yet on the first day of the plan. */
export async function openTestRehearsal(
  last?: string,
  seed = 1,
  scaleThousandths = 20,
  scenario: Scenario = 'plan',
): Promise<TestRehearsal> {
  const context = await openPlayed({ last, seed, scaleThousandths });
  if (scenario !== 'plan') await playScenario(context, scenario);
  const steps = stepsOf(scenario);
  const stepsLeft = steps.slice(steps.findIndex(({ id }) => id === last) + 1);
  async function playThrough(wanted: string) {
    const end = stepsLeft.findIndex(({ id }) => id === wanted) + 1;
    if (end === 0) throw new Error(`no step ${wanted} is left`);
    for (const step of stepsLeft.splice(0, end)) {
      await playStep(context, REGISTRY, step, { report: () => Promise.resolve() });
    }
  }
  return {
    context,
    stage: await openStage(context, REGISTRY),
    playThrough,
    moveTo: (moment) => moveClock(context.db, context.clock, new Date(moment)),
    close: () => context.close(),
  };
}

/** What was played so far is the same in every scenario. */
async function playScenario({ database }: TestContext, scenario: Scenario): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('update rehearsal set scenario = $1', [scenario]);
  await owner.end();
}
