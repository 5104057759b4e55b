/** 成对结果 · pairs that came to something, in columns. */
import type { Decision } from '../score/decide.ts';

export class Edges {
  a = new Uint32Array(1 << 10);
  b = new Uint32Array(1 << 10);
  score = new Float64Array(1 << 10);
  decision = new Uint8Array(1 << 10);
  /** Kind of evidence, for counting. */
  kind = new Uint8Array(1 << 10);
  length = 0;

  /** The smaller row number goes first. */
  add(a: number, b: number, score: number, decision: Decision, kind: number): void {
    if (this.length === this.a.length) this.grow();
    const at = this.length++;
    this.a[at] = Math.min(a, b);
    this.b[at] = Math.max(a, b);
    this.score[at] = score;
    this.decision[at] = decision;
    this.kind[at] = kind;
  }

  private grow(): void {
    const size = this.a.length * 2;
    const grown = <T extends Uint8Array | Uint32Array | Float64Array>(larger: T, old: T): T => {
      larger.set(old as never);
      return larger;
    };
    this.a = grown(new Uint32Array(size), this.a);
    this.b = grown(new Uint32Array(size), this.b);
    this.score = grown(new Float64Array(size), this.score);
    this.decision = grown(new Uint8Array(size), this.decision);
    this.kind = grown(new Uint8Array(size), this.kind);
  }
}

/** Every pair once, in the order of the rows: several passes find the same pair. */
export function withoutRepeats(edges: Edges): Edges {
  const ROWS = 2 ** 26;
  const order = new Float64Array(edges.length);
  const places = new Uint32Array(edges.length);
  for (let at = 0; at < edges.length; at++) places[at] = at;
  const keyAt = (at: number) => (edges.a[at] ?? 0) * ROWS + (edges.b[at] ?? 0);
  for (let at = 0; at < edges.length; at++) order[at] = keyAt(at);
  const sorted = places.sort((x, y) => (order[x] ?? 0) - (order[y] ?? 0));
  const unique = new Edges();
  let last = -1;
  for (const at of sorted) {
    if (order[at] === last) continue;
    last = order[at] ?? -1;
    unique.add(
      edges.a[at] ?? 0,
      edges.b[at] ?? 0,
      edges.score[at] ?? 0,
      (edges.decision[at] ?? 0) as Decision,
      edges.kind[at] ?? 0,
    );
  }
  return unique;
}
