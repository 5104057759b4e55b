/**
 * 人口对照 · who of the population is on no roll (漏登), and which registrations no person stands behind (错登). A registration belongs to the
 * person that fits best; the rows of one group belong to one person. Nobody is called missed who may well be on a roll.
 */
import type { Clusters } from '../cluster/clusters.ts';
import type { Edges } from '../cluster/edges.ts';
import type { Records } from '../record.ts';
import { DECISION } from '../score/decide.ts';
import type { Frequencies } from '../score/frequencies.ts';
import { Scorer } from '../score/score.ts';
import { Candidates } from './candidates.ts';
import { lookAgain } from './look-again.ts';
import type { Links, Population } from './population.ts';

export interface PopulationLinks {
  /** The person of each registration, as a row number; -1 for none. */
  readonly personOf: Int32Array;
  /** Whether each person, counted from the first, is on a roll or may well be. */
  readonly isRegistered: Uint8Array;
}

/** From this on it is too likely that somebody is on a roll for him to be called missed. */
const LEAST_TO_SPARE = 0.1;

export function linkPopulation(
  records: Records,
  frequencies: Frequencies,
  edges: Edges,
  { groups }: Clusters,
  population: Population,
): PopulationLinks {
  const { registrations, people } = population;
  const links = sureLinks(edges, population);
  for (const group of groups) shareBest(group, links);
  const isRegistered = new Uint8Array(people);
  for (const person of links.personOf) if (person >= 0) isRegistered[person - registrations] = 1;
  const candidates = new Candidates(records.rows, edges, links.personOf, isRegistered, population);
  const likely = lookAgain(new Scorer(records, frequencies), candidates, links);
  for (const group of groups) shareBest(group, links);
  for (const [person, sum] of likely.entries()) if (sum >= LEAST_TO_SPARE) isRegistered[person] = 1;
  return { personOf: links.personOf, isRegistered };
}

/** Who may be told to be the person without anybody looking. */
function sureLinks(edges: Edges, { registrations }: Population): Links {
  const personOf = new Int32Array(registrations).fill(-1);
  const strength = new Float64Array(registrations);
  for (let at = 0; at < edges.length; at++) {
    const [registration = 0, person = 0] = [edges.a[at], edges.b[at]];
    if (registration >= registrations || person < registrations) continue;
    const score = edges.score[at] ?? 0;
    if (edges.decision[at] !== DECISION.same || score <= (strength[registration] ?? 0)) continue;
    strength[registration] = score;
    personOf[registration] = person;
  }
  return { personOf, strength };
}

function shareBest(group: readonly number[], { personOf, strength }: Links): void {
  let best = -1;
  for (const row of group) if (best < 0 || (strength[row] ?? 0) > (strength[best] ?? 0)) best = row;
  for (const row of group) personOf[row] = personOf[best] ?? -1;
}
