/** 漏登的人凭什么认出来 · a keyed hash of his number; of somebody without one, of his name and day of birth. */
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import type { Acting } from '../../../acts/act.ts';
import type { Keys } from '../../../keys/keys.ts';
import type { Unregistered } from './case.schema.ts';

type Hashing = Pick<Keys, 'identifierHash'>;

/** Undefined where he could not be known again. */
export function missedHash(
  keys: Hashing,
  { name, idNumber, birthDate }: Pick<Unregistered, 'name' | 'idNumber' | 'birthDate'>,
): Buffer | undefined {
  const { valid, normalised } = identityNumber({ value: idNumber ?? '' });
  if (valid && normalised) return keys.identifierHash(normalised);
  return idNumber === null && birthDate !== null ? unnumberedHash(keys, name, birthDate) : undefined;
}

export function unnumberedHash(keys: Hashing, name: string, birthDate: string): Buffer {
  return keys.identifierHash(`无号码 ${name} ${birthDate}`);
}

/** The cases (漏登) about whoever is known by it, open or not. */
export async function readMissedAs({ tx, county }: Acting, hash: Buffer): Promise<string[]> {
  const rows = await tx
    .selectFrom('missedNumber')
    .select('caseId')
    .where('county', '=', county)
    .where('hash', '=', hash)
    .execute();
  return rows.map(({ caseId }) => caseId);
}
