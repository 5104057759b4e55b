/**
 * 人口对照 · who of the population is on no roll (漏登), and which registrations no person stands behind (错登). A registration belongs to the
 * person that fits best; the rows of one group belong to one person.
 */
import { yearKey } from '../block/keys.ts';
import type { Clusters } from '../cluster/clusters.ts';
import type { Edges } from '../cluster/edges.ts';
import { ADDRESS, AT, type Comparison } from '../compare/levels.ts';
import { PLACE, type Records, ROLE, STRIDE } from '../record.ts';
import { DECISION } from '../score/decide.ts';
import type { Frequencies } from '../score/frequencies.ts';
import { Scorer } from '../score/score.ts';

export interface PopulationLinks {
  /** The person of each registration, as a row number; -1 for none. */
  readonly personOf: Int32Array;
  /** Whether each person, counted from the first, is on a roll. */
  readonly isRegistered: Uint8Array;
}

/** Rows from `registrations` on are people. */
export function linkPopulation(
  records: Records,
  frequencies: Frequencies,
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
  const links = { personOf, isRegistered };
  lookForUndated(records, new Scorer(records, frequencies), links);
  return links;
}

function shareBest(group: readonly number[], personOf: Int32Array, strength: Float64Array): void {
  let best = -1;
  for (const row of group) if (best < 0 || (strength[row] ?? 0) > (strength[best] ?? 0)) best = row;
  for (const row of group) personOf[row] = personOf[best] ?? -1;
}

/** More people of one name: which of them it is, nobody can say. */
const MOST_NAMESAKES = 400;
const MOST_SURE = 1 - 1e-12;

/** By how much likelier somebody who is registered already must be than somebody who is not, for the row to be his. */
const CLEARLY = 8;

/** A name alone says nothing of somebody who is registered already. */
function isOfOnePlace(comparison: Comparison): boolean {
  const address = comparison[AT.address] ?? ADDRESS.unknown;
  return address !== ADDRESS.unknown && address <= ADDRESS.sameStreet;
}

/**
 * A row without number and day shares no key with its person but the name. Where it is as likely somebody on no roll as somebody who has another row,
 * it is the former: nobody is called missed who may be on a roll.
 */
function lookForUndated(records: Records, scorer: Scorer, { personOf, isRegistered }: PopulationLinks): void {
  const undated = undatedRows(records.rows, personOf);
  if (undated.length === 0) return;
  const namesakes = peopleByName(records.rows, undated, personOf.length, isRegistered.length);
  for (const row of undated) {
    const candidates = namesakes.get(records.rows[row * STRIDE + PLACE.soundKey] ?? 0) ?? [];
    if (candidates.length > MOST_NAMESAKES) continue;
    let best = 0;
    for (const person of candidates) {
      const { decision, score } = scorer.score(row * STRIDE, person * STRIDE);
      if (decision === DECISION.none) continue;
      const isKnown = isRegistered[person - personOf.length] === 1;
      if (isKnown && !isOfOnePlace(scorer.comparison)) continue;
      const odds = score / (1 - Math.min(score, MOST_SURE)) / (isKnown ? CLEARLY : 1);
      if (odds <= best) continue;
      best = odds;
      personOf[row] = person;
    }
    const person = personOf[row] ?? -1;
    if (person >= 0) isRegistered[person - personOf.length] = 1;
  }
}

function undatedRows(rows: Int32Array, personOf: Int32Array): number[] {
  const undated: number[] = [];
  for (const [row, person] of personOf.entries()) {
    const at = row * STRIDE;
    const isOpen = person < 0 && rows[at + PLACE.role] === ROLE.registration;
    if (isOpen && rows[at + PLACE.soundKey] !== 0 && yearKey(rows, at) === 0) undated.push(row);
  }
  return undated;
}

/** People by how their names sound, of the names that are looked for. */
function peopleByName(
  rows: Int32Array,
  lookedFor: readonly number[],
  first: number,
  people: number,
): Map<number, number[]> {
  const byName = new Map<number, number[]>();
  for (const row of lookedFor) byName.set(rows[row * STRIDE + PLACE.soundKey] ?? 0, []);
  for (let row = first; row < first + people; row++) {
    if (rows[row * STRIDE + PLACE.role] === ROLE.person)
      byName.get(rows[row * STRIDE + PLACE.soundKey] ?? 0)?.push(row);
  }
  return byName;
}
