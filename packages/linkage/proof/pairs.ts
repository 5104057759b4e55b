/** Two registrations side by side, for tests. */
import { evidenceOf } from '../review/evidence.ts';
import type { Field } from '../compare/levels.ts';
import { NamePool } from '../normalise/name.ts';
import { packRegistration, type Registration } from '../normalise/pack.ts';
import { type Records, STRIDE } from '../record.ts';
import { DECISION } from '../score/decide.ts';
import { noFrequencies } from '../score/frequencies.ts';
import { Scorer } from '../score/score.ts';

export interface Compared {
  readonly decision: keyof typeof DECISION;
  readonly score: number;
  /** What is said of each field. */
  readonly evidence: Readonly<Record<Field, string>>;
  readonly levels: readonly number[];
}

export function recordsOf(registrations: readonly Registration[]): Records {
  const rows = new Int32Array(registrations.length * STRIDE);
  const pool = new NamePool();
  for (const [index, registration] of registrations.entries()) {
    packRegistration(rows, index * STRIDE, registration, pool);
  }
  return { rows, pool: pool.codes };
}

export function compareTwo(a: Registration, b: Registration): Compared {
  const scorer = new Scorer(recordsOf([a, b]), noFrequencies());
  const { decision, score } = scorer.score(0, STRIDE);
  const evidence = evidenceOf(scorer.comparison).map(({ field, text }) => [field, text]);
  const name = Object.entries(DECISION).find(([, value]) => value === decision)?.[0] ?? 'none';
  return {
    decision: name as keyof typeof DECISION,
    score,
    evidence: Object.fromEntries(evidence) as Record<Field, string>,
    levels: [...scorer.comparison],
  };
}
