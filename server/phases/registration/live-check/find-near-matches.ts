/** 疑似同一人 · looked for among all registers, decided by the scorer of the batch on the same evidence. */
import { isHot, silence, valueKey } from '@xuanwu/linkage/block/hot-values.ts';
import { PLACE, type Records, STRIDE } from '@xuanwu/linkage/record.ts';
import { type NearMatch, nearMatches } from '@xuanwu/linkage/review/near-matches.ts';
import { type Frequencies, noFrequencies } from '@xuanwu/linkage/score/frequencies.ts';
import { bytesOf, recordsOf } from '@xuanwu/linkage/stored-record.ts';
import type { Tx } from '../../../database/connect.ts';
import type { Keys } from '../../../keys/keys.ts';
import { type Candidate, countCrowds, type Crowd, type Crowds } from './candidates.queries.ts';
import { KEY_COLUMNS, type LinkageRecord } from './linkage-record.ts';

/** 疑似同一人 · somebody on a register, and why. */
export interface NearPerson extends Pick<NearMatch, 'decision' | 'score' | 'evidence'> {
  readonly county: string;
  readonly person: string;
}

/** Surest first. `isStored` where his own record lies among the others already. */
export async function findNearMatches(
  tx: Tx,
  keys: Keys,
  own: LinkageRecord,
  candidates: readonly Candidate[],
  isStored = false,
): Promise<NearPerson[]> {
  const possible = atMostNear(keys, own, candidates);
  if (possible.length === 0) return [];
  return decideAmong(keys, own, possible, await countCrowds(tx, own, possible, isStored));
}

/**
 * Who could be near whatever is counted: a name weighs most where nothing is known of how common it is, and a telephone or house that is
 * another's speaks against him unless it is everybody's. For nearly all registrations nobody is left, and nothing has to be counted.
 */
export function atMostNear(keys: Keys, own: LinkageRecord, candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length === 0) return [];
  const records = unseal(keys, own, candidates);
  const near = new Set<number>();
  // Houses may be one although they are written in two ways, so they are asked about both as they are and as everybody's.
  for (const field of ['phone', 'household'] as const) {
    silenceOthers(records, field);
    for (const { candidate } of nearMatches(records, noFrequencies())) near.add(candidate);
  }
  return candidates.filter((_, index) => near.has(index));
}

/** Of those who have another value than the first. */
function silenceOthers({ rows }: Records, field: 'phone' | 'household'): void {
  for (let at = STRIDE; at < rows.length; at += STRIDE)
    if (valueKey(rows, at, field) !== valueKey(rows, 0, field)) silence(rows, at, field);
}

/** The decisions that the batch would come to over all registers and this person. */
function decideAmong(
  keys: Keys,
  own: LinkageRecord,
  candidates: readonly Candidate[],
  crowds: Crowds,
): NearPerson[] {
  const records = unseal(keys, own, candidates);
  quieten(records, own, candidates, crowds);
  return nearMatches(records, frequenciesOf(records, crowds)).map(({ candidate, ...match }) => {
    const { county = '', person = '' } = candidates[candidate] ?? {};
    return { county, person, ...match };
  });
}

function unseal(keys: Keys, own: LinkageRecord, candidates: readonly Candidate[]): Records {
  return recordsOf([bytesOf(own.record), ...candidates.map(({ record }) => keys.linkage.decrypt(record))]);
}

/** 公用值 speak for nobody and against nobody. */
function quieten(
  { rows }: Records,
  own: LinkageRecord,
  candidates: readonly Candidate[],
  crowds: Crowds,
): void {
  const [phone, household] = (['phone', 'household'] as const).map(
    (column) => own.keys[KEY_COLUMNS.indexOf(column)] ?? 0,
  );
  const isCrowd = (field: 'phone' | 'household', crowd: Crowd | undefined, isOwn: boolean) =>
    crowd !== undefined && isHot(field, crowd.rows + (isOwn ? crowds.own : 0), crowd.names);
  for (const [index, each] of [{ phone, household }, ...candidates].entries()) {
    if (isCrowd('phone', crowds.phones.get(each.phone ?? 0), each.phone === phone))
      silence(rows, index * STRIDE, 'phone');
    if (isCrowd('household', crowds.households.get(each.household ?? 0), each.household === household))
      silence(rows, index * STRIDE, 'household');
  }
}

/** Only the first one's name is asked about: names weigh where they are the same. */
function frequenciesOf({ rows }: Records, { own, records, namesakes }: Crowds): Frequencies {
  const key = rows[PLACE.nameKey] ?? 0;
  const names = new Uint16Array(1 << 12);
  names[key & (names.length - 1)] = Math.min(namesakes + own, 0xffff);
  return { records: records + own, names, areas: new Map() };
}
