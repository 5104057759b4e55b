/** 演练: plays steps through the product's own acts, with the plan's dates as its clock. */
import type { ActRegistry } from '../acts/confirm-act.ts';
import { moveClock } from './move-clock.ts';
import type { RehearsalContext } from './rehearsal-context.ts';
import { openStage, type Stage } from './stage.ts';
import { silentPointsStep } from './steps/law.ts';
import type { Report, Step } from './steps/step.ts';

/** Plays one step, or what is left of it; answers how many acts that took. */
export async function playStep(
  context: RehearsalContext,
  registry: ActRegistry,
  step: Step,
  options: { readonly report: Report; readonly signal?: AbortSignal },
): Promise<Stage> {
  const at = new Date(step.at);
  if (context.clock.now() < at) await moveClock(context.db, context.clock, at);
  const stage = await openStage(context, registry, options.signal);
  // Later steps rest on what the law leaves open; who played that by hand has decided it already.
  if (step.at > silentPointsStep.at) await silentPointsStep.play(stage, () => Promise.resolve());
  await step.play(stage, options.report);
  return stage;
}
