/** 没有号码的行: who on this register may be meant, by the scorer that compares registrations. Whatever it says, a person decides. */
import { NamePool } from '@xuanwu/linkage/normalise/name.ts';
import { packRegistration, type Registration } from '@xuanwu/linkage/normalise/pack.ts';
import { STRIDE } from '@xuanwu/linkage/record.ts';
import type { Evidence } from '@xuanwu/linkage/review/evidence.ts';
import { nearMatches } from '@xuanwu/linkage/review/near-matches.ts';
import { noFrequencies } from '@xuanwu/linkage/score/frequencies.ts';

/** As far as a row tells who it is about. */
interface Described {
  readonly name: string;
  readonly sex: 'male' | 'female' | 'unknown' | null;
  readonly birthDate: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

/** Somebody on the register who was born on the day that a row names. */
export interface Candidate extends Described {
  readonly person: string;
}

interface Alike {
  readonly person: string;
  readonly evidence: readonly Pick<Evidence, 'field' | 'text'>[];
}

/** Surest first. */
export function findAlike(listed: Described, candidates: readonly Candidate[]): Alike[] {
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

function registrationOf(each: Described): Registration {
  const { name, sex, birthDate, address, phone } = each;
  return {
    name,
    sex: sex === null ? '' : SEX_WORDS[sex],
    birth_date: birthDate ?? '',
    household_address: address ?? '',
    phone: phone ?? '',
  };
}
