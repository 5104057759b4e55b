/** 一轮投票的抽样审计: the plan that follows from the announced bundles, and what the recounts say; for the server and for whoever checks it. */
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import {
  type AnnouncedResult,
  assertionsFor,
  type BundleCount,
  type NotByDrawing,
} from '@xuanwu/rules/audit/assertions.ts';
import { assess, type Assessment, type Verdict } from '@xuanwu/rules/audit/assess.ts';
import { type AuditPlan, drawnBundles, errorBounds } from '@xuanwu/rules/audit/audit-plan.ts';
import { drawsNeeded } from '@xuanwu/rules/audit/draws-needed.ts';
import { consult, type LocalLaw, readLaw } from '@xuanwu/rules/local-law.ts';
import type { CountRuling } from '@xuanwu/rules/popular-count.ts';
import { sumOfBundles } from './bundle-sum.ts';
import { diceNumbers } from './dice-numbers.ts';
import type { AuditRecord, BundleSheet, WriteInGroup } from './records.ts';
import { ballotLabels, decideRound, type RoundFacts } from './round-result.ts';

/** What was fixed when the audit was ordered. */
export type AuditOrder = Pick<AuditRecord, 'riskPercent' | 'method' | 'announced' | 'writeInGroups'>;

export interface PlannedAudit {
  readonly plan: AuditPlan;
  readonly ruling: CountRuling;
  /** One sheet as the plan counts it. */
  readonly countOf: (bundle: number, sheet: BundleSheet) => BundleCount;
}

export type NoAudit = NotByDrawing | 'inconsistent';

/** `facts.sheet` is not read: the count is the sum of the bundles that were announced. */
export function planAudit(
  facts: Omit<RoundFacts, 'sheet'>,
  law: LocalLaw,
  { riskPercent, method, announced, writeInGroups }: AuditOrder,
): PlannedAudit | NoAudit {
  const sheet = sumOfBundles(
    announced.map((bundle) => bundle.sheet),
    writeInGroups,
  );
  const decided = decideRound({ ...facts, sheet }, law);
  if (!decided.ok) return 'inconsistent';
  const labels = ballotLabels(facts.candidates);
  const eligible = writeInGroups.filter(({ isVoter }) => isVoter);
  const persons = [...labels.values(), ...eligible.map(({ name }) => name)];
  const assertions = assertionsFor(announcedResult(facts, law, decided.ruling, persons));
  if (typeof assertions === 'string') return assertions;
  const countOf = (bundle: number, counted: BundleSheet) =>
    bundleCount(String(bundle), counted, labels, writeInGroups);
  const bundles = announced.map((each) => countOf(each.bundle, each.sheet));
  const plan = { method, riskPercent, assertions, bundles, persons };
  return errorBounds(plan) === undefined ? 'inconsistent' : { plan, ruling: decided.ruling, countOf };
}

function announcedResult(
  { round, voters, issued }: Omit<RoundFacts, 'sheet'>,
  law: LocalLaw,
  { valid, elected, next }: CountRuling,
  persons: readonly string[],
): AnnouncedResult {
  const reading = readLaw(law);
  const byCast = consult(reading, 'pBasis') === 'cast';
  const asksTurnout = round.kind === 'first' || consult(reading, 'turnoutInSecondRound');
  return {
    round: round.kind,
    valid,
    seats: round.seats,
    elected,
    persons,
    isTied: next?.kind === 'tie-ballot',
    base: byCast ? 'cast' : issued,
    votersForTurnout: asksTurnout && byCast ? voters : null,
  };
}

/** Names are those of the ballot or of whom they were said to mean. A name that nobody was asked about stands for itself; who is no voter has no votes. */
function bundleCount(
  id: string,
  { cast, votes, writeIns }: BundleSheet,
  labels: ReadonlyMap<string, string>,
  groups: readonly WriteInGroup[],
): BundleCount {
  const counts = new Map(
    votes.map((vote) => [labels.get(vote.candidate) ?? vote.candidate, vote.for] as const),
  );
  for (const { name, for: number } of writeIns) {
    const group = groups.find(({ written }) => written.includes(name));
    if (group?.isVoter === false) continue;
    const key = group?.name ?? `“${name}”`;
    counts.set(key, (counts.get(key) ?? 0) + number);
  }
  return { id, ballots: cast, votes: Object.fromEntries(counts) };
}

/** 抽中的捆, in the order of the draws. */
export function drawnFrom({ plan }: PlannedAudit, dice: string, draws: number): number[] {
  const bounds = errorBounds(plan);
  return bounds ? drawnBundles(plan, bounds, diceNumbers(dice), draws).map(Number) : [];
}

/** 至少抽几次, the recounts so far with their differences; undefined where counting everything is less work. */
export function drawsFor(
  { plan, countOf }: PlannedAudit,
  dice: string,
  soFar: { readonly draws: number; readonly recounts: ReadonlyMap<number, BundleSheet> } = {
    draws: 0,
    recounts: new Map(),
  },
): number | undefined {
  const recounts = new Map(
    [...soFar.recounts].map(([bundle, sheet]) => [String(bundle), countOf(bundle, sheet)]),
  );
  return drawsNeeded(plan, diceNumbers(dice), { draws: soFar.draws, recounts });
}

/** 一致认定的复点: two equal entries, or a third person's. */
export function agreedRecounts({ recounts }: Pick<AuditRecord, 'recounts'>): Map<number, BundleSheet> {
  const agreed = new Map<number, BundleSheet>();
  for (const { bundle, copies } of recounts) {
    const [first, second, third] = copies;
    if (third) agreed.set(bundle, third);
    else if (first && second && canonicalJson(first) === canonicalJson(second)) agreed.set(bundle, first);
  }
  return agreed;
}

/** What follows from the recounts so far. */
export interface AuditConclusion {
  readonly assessment: Assessment;
  readonly verdict: Verdict;
  /** How often is to be drawn, all told. */
  readonly draws: number;
}

/** undefined before the throws, and while a drawn bundle is not recounted. Where no number of draws would be enough, everything is counted again. */
export function concludeAudit(
  planned: PlannedAudit,
  audit: Pick<AuditRecord, 'dice' | 'draws' | 'recounts'>,
): AuditConclusion | undefined {
  const { dice, draws } = audit;
  if (dice === null) return undefined;
  const drawn = drawnFrom(planned, dice.throws, draws);
  const recounts = agreedRecounts(audit);
  if (drawn.some((bundle) => !recounts.has(bundle))) return undefined;
  const counted = new Map(
    [...recounts].map(([bundle, sheet]) => [String(bundle), planned.countOf(bundle, sheet)]),
  );
  const assessment = assess(planned.plan, drawn.map(String), counted);
  if (assessment === undefined) return undefined;
  if (assessment.verdict !== 'draw-more') return { assessment, verdict: assessment.verdict, draws };
  const needed = drawsFor(planned, dice.throws, { draws, recounts });
  return needed === undefined
    ? { assessment, verdict: 'full-recount', draws }
    : { assessment, verdict: 'draw-more', draws: needed };
}
