/** 没有号码的行: who on this register may be meant, by the scorer that compares registrations. Whatever it says, a person decides. */
import { NamePool } from '@xuanwu/linkage/normalise/name.ts';
import { packRegistration, type Registration } from '@xuanwu/linkage/normalise/pack.ts';
import { STRIDE } from '@xuanwu/linkage/record.ts';
import { nearMatches } from '@xuanwu/linkage/review/near-matches.ts';
import { noFrequencies } from '@xuanwu/linkage/score/frequencies.ts';
import type { ListedPerson } from './read-list-row.ts';
import type { KeptRow } from './list.queries.ts';

/** Somebody on the register who was born on the day that a row names. */
export interface Candidate extends Omit<ListedPerson, 'fact' | 'idNumber' | 'sex'> {
  readonly person: string;
  readonly sex: 'male' | 'female' | 'unknown' | null;
}

interface Alike {
  readonly person: string;
  readonly evidence: KeptRow['evidence'];
}

/** Surest first. */
export function findAlike(listed: ListedPerson, candidates: readonly Candidate[]): Alike[] {
  const rows = new Int32Array((candidates.length + 1) * STRIDE);
  const pool = new NamePool();
  for (const [index, each] of [listed, ...candidates].entries())
    packRegistration(rows, index * STRIDE, registrationOf(each), pool);
  const records = { rows, pool: pool.codes.subarray(0, pool.length) };
  return nearMatches(records, noFrequencies()).flatMap(({ candidate, evidence }) => {
    const meant = candidates[candidate];
    const speaking = evidence.filter(({ speaks }) => speaks !== 'neither');
    return meant
      ? [{ person: meant.person, evidence: speaking.map(({ field, text }) => ({ field, text })) }]
      : [];
  });
}

const SEX_WORDS = { male: '男', female: '女', unknown: '' } as const;

function registrationOf(each: Omit<Candidate, 'person'>): Registration {
  const { name, sex, birthDate, address, phone } = each;
  return {
    name,
    sex: sex === null ? '' : SEX_WORDS[sex],
    birth_date: birthDate ?? '',
    household_address: address ?? '',
    phone: phone ?? '',
  };
}
