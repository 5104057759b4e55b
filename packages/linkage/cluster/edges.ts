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
      larger.set(old);
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
export function withoutRepeats(edges: Edges, records: number): Edges {
  const { starts, places } = byFirst(edges, records);
  const unique = new Edges();
  for (let row = 0; row < records; row++) {
    const [from = 0, to = 0] = [starts[row], starts[row + 1]];
    if (from === to) continue;
    const own = places.subarray(from, to).toSorted((x, y) => (edges.b[x] ?? 0) - (edges.b[y] ?? 0));
    let last = -1;
    for (const at of own) {
      const other = edges.b[at] ?? 0;
      if (other === last) continue;
      last = other;
      unique.add(
        row,
        other,
        edges.score[at] ?? 0,
        (edges.decision[at] ?? 0) as Decision,
        edges.kind[at] ?? 0,
      );
    }
  }
  return unique;
}

/** Places of the edges, those of each first row together. */
function byFirst(edges: Edges, records: number): { starts: Uint32Array; places: Uint32Array } {
  const starts = new Uint32Array(records + 1);
  for (let at = 0; at < edges.length; at++) {
    const next = (edges.a[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let row = 0; row < records; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const free = starts.slice();
  const places = new Uint32Array(edges.length);
  for (let at = 0; at < edges.length; at++) {
    const row = edges.a[at] ?? 0;
    const place = free[row] ?? 0;
    free[row] = place + 1;
    places[place] = at;
  }
  return { starts, places };
}
