/**
 * 人口对照 · who of the population is on no roll (漏登), and which registrations no person stands behind (错登). A registration belongs to the
 * person that fits best; the rows of one group belong to one person.
 */
import type { Clusters } from '../cluster/clusters.ts';
import type { Edges } from '../cluster/edges.ts';

export interface PopulationLinks {
  /** The person of each registration, as a row number; -1 for none. */
  readonly personOf: Int32Array;
  /** Whether each person, counted from the first, is on a roll. */
  readonly isRegistered: Uint8Array;
}

/** Rows from `registrations` on are people. */
export function linkPopulation(
  edges: Edges,
  { groups }: Clusters,
  registrations: number,
  people: number,
): PopulationLinks {
  const personOf = new Int32Array(registrations).fill(-1);
  const strength = new Float64Array(registrations);
  for (let at = 0; at < edges.length; at++) {
    const [registration = 0, person = 0] = [edges.a[at], edges.b[at]];
    if (registration >= registrations || person < registrations) continue;
    const found = (edges.decision[at] ?? 0) + (edges.score[at] ?? 0);
    if (found <= (strength[registration] ?? 0)) continue;
    strength[registration] = found;
    personOf[registration] = person;
  }
  for (const group of groups) shareBest(group, personOf, strength);
  const isRegistered = new Uint8Array(people);
  for (const person of personOf) if (person >= 0) isRegistered[person - registrations] = 1;
  return { personOf, isRegistered };
}

function shareBest(group: readonly number[], personOf: Int32Array, strength: Float64Array): void {
  let best = -1;
  for (const row of group) if (best < 0 || (strength[row] ?? 0) > (strength[best] ?? 0)) best = row;
  for (const row of group) personOf[row] = personOf[best] ?? -1;
}
