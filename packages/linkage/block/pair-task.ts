/** One part of one pass → its pairs. Runs in a worker, over memory that all workers see. */
import { forEachPair } from './groups.ts';
import type { Pass } from './keys.ts';
import { Edges } from '../cluster/edges.ts';
import { AT, NUMBER } from '../compare/levels.ts';
import { PLACE, type Records, ROLE, STRIDE } from '../record.ts';
import { DECISION } from '../score/decide.ts';
import type { Frequencies } from '../score/frequencies.ts';
import { Scorer } from '../score/score.ts';

/** What all pair tasks of a run look at. */
export interface Shared {
  readonly records: Records;
  readonly count: number;
  readonly frequencies: Frequencies;
}

export interface PairTask {
  readonly kind: 'pairs';
  readonly pass: Pass;
  readonly part: number;
}

export interface FoundPairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly score: Float64Array;
  readonly decision: Uint8Array;
  readonly evidence: Uint8Array;
  readonly compared: number;
  /** How large groups were that could not be compared each with each, and one row of each. */
  readonly crowds: readonly { readonly records: number; readonly example: number }[];
  /** 一号多人 · registrations whose number another one has, too, that is not worth asking about as the same person. */
  readonly sharers: Uint32Array;
}

export function pairTask({ pass, part }: PairTask, { records, count, frequencies }: Shared): FoundPairs {
  const { rows } = records;
  const scorer = new Scorer(records, frequencies);
  const edges = new Edges();
  const sharers = new Set<number>();
  const crowds: { records: number; example: number }[] = [];
  let compared = 0;
  forEachPair(rows, count, pass, part, {
    pair(a, b) {
      compared++;
      const people = (rows[a * STRIDE + PLACE.role] ?? 0) + (rows[b * STRIDE + PLACE.role] ?? 0);
      if (people === 2 * ROLE.person) return;
      const { decision, score } = scorer.score(a * STRIDE, b * STRIDE);
      const number = scorer.comparison[AT.number] ?? 0;
      if (pass === 'number' && people === 0 && number === NUMBER.same && decision < DECISION.review)
        sharers.add(a).add(b);
      if (decision === DECISION.none || (decision === DECISION.possible && people === 0)) return;
      edges.add(a, b, score, decision, number);
    },
    tooLarge: (group) => crowds.push({ records: group.length, example: group[0] ?? 0 }),
  });
  const { length } = edges;
  return {
    a: edges.a.slice(0, length),
    b: edges.b.slice(0, length),
    score: edges.score.slice(0, length),
    decision: edges.decision.slice(0, length),
    evidence: edges.kind.slice(0, length),
    compared,
    crowds,
    sharers: Uint32Array.from(sharers),
  };
}
