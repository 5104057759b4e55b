/** MISSED.csv and UNBACKED.csv. */
import { age } from '@xuanwu/rules/age.ts';
import { isCivilDate } from '@xuanwu/rules/civil-date.ts';
import type { Clusters } from '@xuanwu/linkage/cluster/clusters.ts';
import type { Edges } from '@xuanwu/linkage/cluster/edges.ts';
import { soundIdBirth } from '@xuanwu/linkage/compare/compare-births.ts';
import { linkPopulation } from '@xuanwu/linkage/population/link-population.ts';
import { BIRTH, birthKindOf, PLACE, ROLE, STRIDE } from '@xuanwu/linkage/record.ts';
import type { Frequencies } from '@xuanwu/linkage/score/frequencies.ts';
import type { Assembled } from './assemble.ts';
import { CsvWriter } from './csv-writer.ts';

export interface PopulationResult {
  readonly missed: number;
  readonly unbacked: number;
}

export function writePopulation(
  missedPath: string,
  unbackedPath: string,
  electionDay: string,
  all: Assembled,
  frequencies: Frequencies,
  edges: Edges,
  clusters: Clusters,
): PopulationResult {
  const isOfAge = ageByDay(electionDay);
  const { personOf, isRegistered } = linkPopulation(all, frequencies, edges, clusters, {
    registrations: all.registrations,
    people: all.people,
    isTooYoung: (row) => isOfAge(birthOf(all.rows, row * STRIDE)) === false,
  });
  const missed = new CsvWriter(missedPath, ['person_id']);
  let missedCount = 0;
  for (let person = 0; person < all.people; person++) {
    const row = all.registrations + person;
    if (isRegistered[person] === 1 || all.rows[row * STRIDE + PLACE.role] !== ROLE.person) continue;
    if (isOfAge(birthOf(all.rows, row * STRIDE)) !== true) continue;
    missed.row([all.ids.text(row)]);
    missedCount++;
  }
  missed.close();
  const unbacked = new CsvWriter(unbackedPath, ['record_id', 'reason']);
  let unbackedCount = 0;
  for (let row = 0; row < all.registrations; row++) {
    if (all.rows[row * STRIDE + PLACE.role] !== ROLE.registration) continue;
    const person = personOf[row] ?? -1;
    const reason = person < 0 ? 'no-person' : 'under-age';
    if (person >= 0 && isOfAge(birthOf(all.rows, person * STRIDE)) !== false) continue;
    unbacked.row([all.ids.text(row), reason]);
    unbackedCount++;
  }
  unbacked.close();
  return { missed: missedCount, unbacked: unbackedCount };
}

/** The day in the column, or in the number; 0 where neither is one. */
function birthOf(rows: Int32Array, at: number): number {
  const isFull = birthKindOf(rows[at + PLACE.flags] ?? 0) === BIRTH.full;
  return isFull ? (rows[at + PLACE.birth] ?? 0) : soundIdBirth(rows, at);
}

/** 是否年满十八周岁; undefined where the day of birth is not known. */
function ageByDay(electionDay: string): (birth: number) => boolean | undefined {
  const known = new Map<number, boolean | undefined>();
  return (birth) => {
    if (birth === 0) return undefined;
    if (!known.has(birth)) known.set(birth, ofAge(birth, electionDay));
    return known.get(birth);
  };
}

function ofAge(birth: number, electionDay: string): boolean | undefined {
  const text = String(birth).padStart(8, '0');
  const birthDate = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  if (!isCivilDate(birthDate)) return undefined;
  const decided = age({ birthDate, electionDay });
  return decided.ok ? decided.ruling.eligible : undefined;
}
