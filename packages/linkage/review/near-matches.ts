/** 近似登记 · which of some records may be the person of the first one, as the batch would decide each of the pairs. */
import { type Records, STRIDE } from '../record.ts';
import { DECISION } from '../score/decide.ts';
import type { Frequencies } from '../score/frequencies.ts';
import { Scorer } from '../score/score.ts';
import { type Evidence, evidenceOf } from './evidence.ts';

export interface NearMatch {
  /** Which record, counted from the first's neighbour: 0 is the second of the records. */
  readonly candidate: number;
  readonly decision: 'same' | 'review';
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Surest first. */
export function nearMatches(records: Records, frequencies: Frequencies): NearMatch[] {
  const scorer = new Scorer(records, frequencies);
  const found: NearMatch[] = [];
  for (let at = STRIDE, candidate = 0; at < records.rows.length; at += STRIDE, candidate++) {
    const { decision, score } = scorer.score(0, at);
    if (decision < DECISION.review) continue;
    found.push({
      candidate,
      decision: decision === DECISION.same ? 'same' : 'review',
      score,
      evidence: evidenceOf(scorer.comparison),
    });
  }
  return found.toSorted((one, other) => other.score - one.score || one.candidate - other.candidate);
}
