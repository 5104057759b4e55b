/**
 * 审计方案 · fixed before the dice are thrown: the assertions, the bundles in their order with what was announced of each, how much each could at most
 * be overstated, and how they are drawn.
 */
import { type Assertion, type BundleCount, marginOf, valueOf, worstBallot } from './assertions.ts';
import { drawByWeight, drawEvenly, type RandomNumbers } from './draws.ts';
import { leastCommonMultiple } from './fraction.ts';

/** 抽取办法 · 按可能的差错加权、抽后放回，或者等可能、抽后不放回 */
export type DrawingMethod = 'by-weight' | 'evenly';

export interface AuditPlan {
  readonly method: DrawingMethod;
  /** 风险限度，百分之几 */
  readonly riskPercent: number;
  readonly assertions: readonly Assertion[];
  readonly bundles: readonly BundleCount[];
  /** 公布的结果中的人 */
  readonly persons: readonly string[];
}

/** 可能的差错 · every assertion's margin, and of every bundle the largest share of a margin that it could hide. */
export interface ErrorBounds {
  readonly named: ReadonlySet<string>;
  readonly margins: readonly number[];
  /** One unit of the weights is a whole margin divided by this. */
  readonly scale: bigint;
  /** By bundle, in units of the scale: Σ weights ÷ scale is U of Kaplan–Markov. */
  readonly weights: ReadonlyMap<string, bigint>;
}

/** undefined where an assertion does not hold in the announced figures themselves: then they do not give the announced result. */
export function errorBounds({ assertions, bundles, persons }: AuditPlan): ErrorBounds | undefined {
  const named = new Set(persons);
  const margins = assertions.map((assertion) => marginOf(assertion, bundles, named));
  if (margins.length === 0 || margins.some((margin) => margin <= 0)) return undefined;
  const scale = leastCommonMultiple(margins.map(BigInt));
  const weights = new Map(
    bundles.map((bundle) => [
      bundle.id,
      relative(
        assertions.map((assertion) => largestOverstatement(assertion, bundle, named)),
        margins,
        scale,
      ),
    ]),
  );
  return { named, margins, scale, weights };
}

/** 一扎至多能多报多少 · announced, less what the same ballots could show at worst. */
export function largestOverstatement(
  assertion: Assertion,
  bundle: BundleCount,
  named: ReadonlySet<string>,
): number {
  return valueOf(assertion, bundle, named) - bundle.ballots * worstBallot(assertion);
}

/** The largest of these, each as a share of its margin (maximum relative overstatement, Stark 2008). */
export function relative(errors: readonly number[], margins: readonly number[], scale: bigint): bigint {
  return errors.reduce<bigint>(
    (most, error, index) => {
      const share = BigInt(error) * (scale / BigInt(margins[index] ?? 1));
      return share > most ? share : most;
    },
    BigInt(errors[0] ?? 0) * (scale / BigInt(margins[0] ?? 1)),
  );
}

/** 抽中的扎 · in the order of the draws; by weight one may come again. */
export function drawnBundles(
  plan: AuditPlan,
  { weights }: ErrorBounds,
  random: RandomNumbers,
  draws: number,
): readonly string[] {
  const ids = plan.bundles.map(({ id }) => id);
  if (plan.method === 'evenly') return drawEvenly(random, ids, draws);
  return drawByWeight(
    random,
    ids.map((id) => ({ id, weight: weights.get(id) ?? 0n })),
    draws,
  );
}
