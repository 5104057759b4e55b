/** PAIRS.csv: every pair of a group as `same`, and what a person must decide. */
import { AT, NUMBER } from '@xuanwu/linkage/compare/levels.ts';
import type { Clusters } from '@xuanwu/linkage/cluster/clusters.ts';
import type { Edges } from '@xuanwu/linkage/cluster/edges.ts';
import { evidenceOf } from '@xuanwu/linkage/review/evidence.ts';
import { STRIDE } from '@xuanwu/linkage/record.ts';
import { DECISION } from '@xuanwu/linkage/score/decide.ts';
import type { Frequencies } from '@xuanwu/linkage/score/frequencies.ts';
import { Scorer } from '@xuanwu/linkage/score/score.ts';
import type { Assembled } from './assemble.ts';
import { CsvWriter } from './csv-writer.ts';

export interface PairsWritten {
  readonly pairs: { readonly same: number; readonly review: number };
  readonly groups: number;
  readonly byKind: Readonly<Record<string, number>>;
}

const KINDS = new Map<number, string>(Object.entries(NUMBER).map(([name, level]) => [level, name]));

const EVIDENCE_HEADER = ['record_id_a', 'record_id_b', 'field', 'speaks', 'text'];

interface Line {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly decision: 'same' | 'review';
}

/** EVIDENCE.csv, where asked for: of each pair for review what each field says. */
export function writePairs(
  { pairs: path, evidence }: { readonly pairs: string; readonly evidence?: string | undefined },
  all: Assembled,
  frequencies: Frequencies,
  edges: Edges,
  clusters: Clusters,
): PairsWritten {
  const groupOf = new Map<number, number>();
  for (const [group, rows] of clusters.groups.entries()) for (const row of rows) groupOf.set(row, group);
  const byKind: Record<string, number> = {};
  const count = (decision: string, kind: number) => {
    const name = `${decision}:${KINDS.get(kind) ?? ''}`;
    byKind[name] = (byKind[name] ?? 0) + 1;
  };
  const lines: Line[] = [];
  const scores = scoresInGroups(edges, groupOf);
  const scorer = new Scorer(all, frequencies);
  for (const rows of clusters.groups) {
    for (const [index, a] of rows.entries()) {
      for (const b of rows.slice(index + 1)) {
        const known = scores.get(pairKey(a, b));
        const score = known?.score ?? scorer.score(a * STRIDE, b * STRIDE).score;
        count('same', known?.kind ?? scorer.comparison[AT.number] ?? 0);
        lines.push(lineOf(all, a, b, score, 'same'));
      }
    }
  }
  const same = lines.length;
  const told = evidence === undefined ? undefined : new CsvWriter(evidence, EVIDENCE_HEADER);
  for (let at = 0; at < edges.length; at++) {
    const [a = 0, b = 0] = [edges.a[at], edges.b[at]];
    if ((edges.decision[at] ?? 0) < DECISION.review) continue;
    const group = groupOf.get(a);
    if (group !== undefined && group === groupOf.get(b)) continue;
    count('review', edges.kind[at] ?? 0);
    const line = lineOf(all, a, b, edges.score[at] ?? 0, 'review');
    lines.push(line);
    if (told === undefined) continue;
    scorer.score(a * STRIDE, b * STRIDE);
    for (const { field, speaks, text } of evidenceOf(scorer.comparison))
      told.row([line.a, line.b, field, speaks, text]);
  }
  told?.close();
  writeLines(path, lines);
  return { pairs: { same, review: lines.length - same }, groups: clusters.groups.length, byKind };
}

function pairKey(a: number, b: number): number {
  return a * 2 ** 26 + b;
}

function scoresInGroups(
  edges: Edges,
  groupOf: ReadonlyMap<number, number>,
): Map<number, { score: number; kind: number }> {
  const scores = new Map<number, { score: number; kind: number }>();
  for (let at = 0; at < edges.length; at++) {
    const [a = 0, b = 0] = [edges.a[at], edges.b[at]];
    const group = groupOf.get(a);
    if (group === undefined || group !== groupOf.get(b)) continue;
    scores.set(pairKey(a, b), { score: edges.score[at] ?? 0, kind: edges.kind[at] ?? 0 });
  }
  return scores;
}

function lineOf(all: Assembled, a: number, b: number, score: number, decision: Line['decision']): Line {
  const [first, second] = all.ids.compare(a, b) < 0 ? [a, b] : [b, a];
  return { a: all.ids.text(first), b: all.ids.text(second), score, decision };
}

/** In the order of the ids, so that the order of the rows changes nothing. */
function writeLines(path: string, lines: Line[]): void {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  lines.sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
  const writer = new CsvWriter(path, ['record_id_a', 'record_id_b', 'score', 'decision']);
  for (const { a, b, score, decision } of lines) writer.row([a, b, score.toFixed(4), decision]);
  writer.close();
}
