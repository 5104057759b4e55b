/** 审计结论 · what the recounts of the drawn bundles say: stop, draw more, or count everything again. */
import { type Assertion, type BundleCount, type Claim, valueOf } from './assertions.ts';
import {
  type AuditPlan,
  type ErrorBounds,
  errorBounds,
  largestOverstatement,
  relative,
} from './audit-plan.ts';
import { type Fraction, fraction, isAtMost, larger, NOUGHT, ONE } from './fraction.ts';
import { alphaRisk, kaplanMarkov } from './risk.ts';

/** 停止、再抽、全部重新清点 */
export type Verdict = 'stop' | 'draw-more' | 'full-recount';

/** 差异 · one figure of one bundle that the recount found to be another. */
export interface Discrepancy {
  readonly bundle: string;
  /** `null` is the number of ballots. */
  readonly person: string | null;
  readonly announced: number;
  readonly recounted: number;
}

/** 断言的检验 */
export interface AssertionFinding {
  readonly claim: Claim;
  /** 优势，按公布的数 */
  readonly margin: number;
  /** 抽中各扎的差错使优势减少（增加为负）; a bundle that was drawn twice counts once */
  readonly overstated: number;
}

export interface Assessment {
  readonly verdict: Verdict;
  readonly risk: Fraction;
  readonly findings: readonly AssertionFinding[];
  readonly discrepancies: readonly Discrepancy[];
}

/** undefined where the announced figures do not give the announced result. */
export function assess(
  plan: AuditPlan,
  drawn: readonly string[],
  recounts: ReadonlyMap<string, BundleCount>,
): Assessment | undefined {
  const bounds = errorBounds(plan);
  if (bounds === undefined) return undefined;
  const announced = new Map(plan.bundles.map((bundle) => [bundle.id, bundle]));
  const pairs = [...new Set(drawn)].flatMap((id) => {
    const [before, after] = [announced.get(id), recounts.get(id)];
    return before && after ? [{ before, after }] : [];
  });
  const findings = plan.assertions.map((assertion, index) => ({
    claim: assertion.claim,
    margin: bounds.margins[index] ?? 0,
    overstated: pairs.reduce((sum, pair) => sum + overstatement(assertion, pair, bounds.named), 0),
  }));
  const everything = pairs.length === plan.bundles.length;
  const risk = everything ? riskOfAll(findings) : riskOf(plan, bounds, drawn, recounts);
  return {
    verdict: verdictOn(plan, risk, findings, everything),
    risk: risk ?? ONE,
    findings,
    discrepancies: pairs.flatMap(differences),
  };
}

interface Pair {
  readonly before: BundleCount;
  readonly after: BundleCount;
}

function verdictOn(
  { riskPercent }: AuditPlan,
  risk: Fraction | undefined,
  findings: readonly AssertionFinding[],
  everything: boolean,
): Verdict {
  if (risk === undefined || findings.some(({ margin, overstated }) => overstated >= margin))
    return 'full-recount';
  if (isAtMost(risk, fraction(BigInt(riskPercent), 100n))) return 'stop';
  return everything ? 'full-recount' : 'draw-more';
}

/** All bundles counted again leave no chance: the result is right, or it is not. */
function riskOfAll(findings: readonly AssertionFinding[]): Fraction {
  return findings.every(({ margin, overstated }) => overstated < margin) ? NOUGHT : ONE;
}

function riskOf(
  plan: AuditPlan,
  bounds: ErrorBounds,
  drawn: readonly string[],
  recounts: ReadonlyMap<string, BundleCount>,
): Fraction | undefined {
  const announced = new Map(plan.bundles.map((bundle) => [bundle.id, bundle]));
  const pairs = drawn.map((id): Pair => {
    const [before, after] = [announced.get(id), recounts.get(id)];
    if (!before || !after) throw new RangeError(`Bundle ${id} was drawn and is not recounted.`);
    return { before, after };
  });
  return plan.method === 'by-weight' ? byWeight(plan, bounds, pairs) : evenly(plan, bounds, pairs);
}

function byWeight(
  { assertions }: AuditPlan,
  { margins, scale, weights, named }: ErrorBounds,
  pairs: readonly Pair[],
): Fraction | undefined {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0n);
  const taints = pairs.map((pair) => {
    const errors = assertions.map((assertion) => overstatement(assertion, pair, named));
    return fraction(relative(errors, margins, scale), weights.get(pair.before.id) ?? 1n);
  });
  return kaplanMarkov(fraction(total, scale), taints);
}

/** Each assertion by itself; the risk of the result is that of its weakest one. */
function evenly(
  { assertions, bundles }: AuditPlan,
  { margins, named }: ErrorBounds,
  pairs: readonly Pair[],
): Fraction | undefined {
  let risk = NOUGHT;
  for (const [index, assertion] of assertions.entries()) {
    const most = Math.max(...bundles.map((bundle) => largestOverstatement(assertion, bundle, named)));
    const values = pairs.map((pair) => most - overstatement(assertion, pair, named));
    if (values.some((value) => value < 0)) return undefined;
    const size = bundles.length;
    const threshold = fraction(BigInt(most * size - (margins[index] ?? 0)), BigInt(size));
    const own = alphaRisk(
      values.map((value) => fraction(BigInt(value), 1n)),
      { size, threshold },
    );
    risk = larger(risk, own);
  }
  return risk;
}

function overstatement(assertion: Assertion, { before, after }: Pair, named: ReadonlySet<string>): number {
  return valueOf(assertion, before, named) - valueOf(assertion, after, named);
}

function differences({ before, after }: Pair): Discrepancy[] {
  const persons = [...new Set([...Object.keys(before.votes), ...Object.keys(after.votes)])];
  const figures = [
    { person: null, announced: before.ballots, recounted: after.ballots },
    ...persons.map((person) => ({
      person,
      announced: before.votes[person] ?? 0,
      recounted: after.votes[person] ?? 0,
    })),
  ];
  return figures
    .filter(({ announced, recounted }) => announced !== recounted)
    .map((figure) => ({ bundle: before.id, ...figure }));
}
