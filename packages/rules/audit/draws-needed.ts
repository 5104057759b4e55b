/** 预计抽取次数 · how many draws would be enough if the recounts found no difference; more are needed for every one that they find. */
import type { BundleCount } from './assertions.ts';
import { assess } from './assess.ts';
import { type AuditPlan, drawnBundles, errorBounds } from './audit-plan.ts';
import type { RandomNumbers } from './draws.ts';

/** More draws than this many times the bundles: then counting everything again is less work. */
const AT_MOST_TIMES = 4;

/**
 * The number of draws after which an audit without a difference would stop. What was drawn and
 * recounted so far keeps its differences.
 * undefined where no number is enough.
 */
export function drawsNeeded(
  plan: AuditPlan,
  random: RandomNumbers,
  soFar: { readonly draws: number; readonly recounts: ReadonlyMap<string, BundleCount> } = {
    draws: 0,
    recounts: new Map(),
  },
): number | undefined {
  const bounds = errorBounds(plan);
  if (bounds === undefined) return undefined;
  const most = plan.method === 'evenly' ? plan.bundles.length : AT_MOST_TIMES * plan.bundles.length;
  const drawn = drawnBundles(plan, bounds, random, most);
  const recounts = new Map(
    plan.bundles.map((bundle) => [bundle.id, soFar.recounts.get(bundle.id) ?? bundle]),
  );
  let [tooFew, enough] = [soFar.draws, most + 1];
  // Draws without a difference only lower the risk, so that the first number that is enough can be halved for.
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (assess(plan, drawn.slice(0, middle), recounts)?.verdict === 'stop') enough = middle;
    else tooFew = middle;
  }
  return enough > most ? undefined : enough;
}
