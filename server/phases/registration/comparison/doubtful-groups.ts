/** 从成对结果到核查事项: those who are one person, and pairs that a person must decide. */
import { cluster } from '@xuanwu/linkage/cluster/clusters.ts';
import { Edges, withoutRepeats } from '@xuanwu/linkage/cluster/edges.ts';
import type { FoundPairs } from '@xuanwu/linkage/block/pair-task.ts';
import { type Records, STRIDE } from '@xuanwu/linkage/record.ts';
import { type Evidence, evidenceOf } from '@xuanwu/linkage/review/evidence.ts';
import type { Decision } from '@xuanwu/linkage/score/decide.ts';
import type { Frequencies } from '@xuanwu/linkage/score/frequencies.ts';
import { Scorer } from '@xuanwu/linkage/score/score.ts';

export interface DoubtfulGroup {
  readonly tier: 'same' | 'review';
  readonly rows: readonly number[];
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** In the order of the rows; a pair inside a group is not told again. */
export function doubtfulGroups(
  records: Records,
  count: number,
  frequencies: Frequencies,
  found: readonly FoundPairs[],
): DoubtfulGroup[] {
  const edges = new Edges();
  for (const { a, b, score, decision, evidence } of found) {
    for (let at = 0; at < a.length; at++)
      edges.add(a[at] ?? 0, b[at] ?? 0, score[at] ?? 0, (decision[at] ?? 0) as Decision, evidence[at] ?? 0);
  }
  const unique = withoutRepeats(edges, count);
  const { groups } = cluster(records, unique, (a, b) => a - b);
  const groupOf = new Map(groups.flatMap((rows, group) => rows.map((row) => [row, group] as const)));
  const scorer = new Scorer(records, frequencies);
  const told = groups.map((rows): DoubtfulGroup => ({ tier: 'same', rows, ...saidOf(scorer, rows) }));
  for (let at = 0; at < unique.length; at++) {
    const rows = [unique.a[at] ?? 0, unique.b[at] ?? 0];
    const [group, other] = rows.map((row) => groupOf.get(row));
    if (group !== undefined && group === other) continue;
    told.push({ tier: 'review', rows, ...saidOf(scorer, rows) });
  }
  return told;
}

const WEIGHT = { against: 0, neither: 1, for: 2 } as const;

/** The first is held against every other; of each field the least favourable is told, and the lowest score. */
function saidOf(
  scorer: Scorer,
  [first = 0, ...others]: readonly number[],
): Pick<DoubtfulGroup, 'score' | 'evidence'> {
  let score = 1;
  const evidence = new Map<string, Evidence>();
  for (const other of others) {
    score = Math.min(score, scorer.score(first * STRIDE, other * STRIDE).score);
    for (const said of evidenceOf(scorer.comparison)) {
      const known = evidence.get(said.field);
      if (!known || WEIGHT[said.speaks] < WEIGHT[known.speaks]) evidence.set(said.field, said);
    }
  }
  return { score, evidence: [...evidence.values()] };
}
