/** 全程演练: every step after the other, on an empty database; then the evidence package. */
import type { ActRegistry } from '../acts/confirm-act.ts';
import { startSequencer } from '../ledger/sequencer.ts';
import { exportPackage } from '../reports/export-package.ts';
import { type RehearsalFigures, rehearsalFigures } from './figures.ts';
import { playStep } from './play.ts';
import type { RehearsalContext } from './rehearsal-context.ts';
import { openStage } from './stage.ts';
import { type RehearsalOptions, startDemo } from './start-rehearsal.ts';
import { getCycleId } from './steps/played.queries.ts';
import { STEPS } from './steps/steps.ts';

export interface WholeRehearsal extends RehearsalOptions {
  readonly packageDirectory: string;
  /** One line of what happened: the step, its day, how far it is. */
  readonly tell: (line: Told) => void;
}

export interface Told {
  readonly day: string;
  readonly step: string;
  readonly stepNumber: number;
  readonly steps: number;
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

export async function rehearseWhole(
  context: RehearsalContext,
  registry: ActRegistry,
  options: WholeRehearsal,
): Promise<RehearsalFigures & { acts: number }> {
  await startDemo(context, options);
  const { db, keys, clock } = context;
  const onError = (error: unknown) => console.error(error);
  const sequencer = startSequencer({ db, keys, now: () => clock.now(), everyMs: 250, onError });
  let acts = 0;
  try {
    for (const [index, step] of STEPS.entries()) {
      const told = {
        day: step.at.slice(0, 10),
        step: step.title,
        stepNumber: index + 1,
        steps: STEPS.length,
      };
      const stage = await playStep(context, registry, step, {
        report: async (done, total, what) => options.tell({ ...told, done, total, what }),
      });
      acts += stage.tally.acts;
    }
  } finally {
    await sequencer.stop();
  }
  const stage = await openStage(context, registry);
  const cycle = await getCycleId(stage);
  await exportPackage(context, stage.actor('demo-auditor'), { cycle, directory: options.packageDirectory });
  return { ...(await rehearsalFigures(stage)), acts };
}
