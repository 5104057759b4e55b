/** 查找要登记的人 · on all registers, so that nobody else writes him down meanwhile. */
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { askForLaw } from '../../local-law/law-for.ts';
import { EARLIEST_BIRTH } from './earliest-birth.ts';
import { type LookedUp, lookUp, sharedKeys } from './live-check/candidates.queries.ts';
import { type LinkageRecord, linkageRecordOf } from './live-check/linkage-record.ts';
import { lockPerson } from './register-lock.ts';
import type { VoterDetails } from './register-voter.schema.ts';
import { readName } from './voter-files/read-cells.ts';

export interface SoundNumber {
  readonly normalised: string;
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
}

/** Somebody as he is written down, and what the registers know of him. */
export interface SoughtPerson extends LookedUp {
  readonly voter: VoterDetails;
  readonly name: string;
  readonly number: SoundNumber;
  readonly hash: Buffer;
  readonly compared: LinkageRecord;
}

/**
 * Locks him first: of two at once, in any county, one waits, and then finds the other. One way to the database for all that has to be known of him, and
 * what the act has put by to be asked with it.
 */
export async function seekPerson(acting: Acting, voter: VoterDetails): Promise<SoughtPerson> {
  const { name, number } = readVoter(voter);
  const { keys } = acting.context;
  const hash = keys.identifierHash(number.normalised);
  const compared = linkageRecordOf(keys, { ...voter, ...number, name, idNumber: number.normalised });
  await askForLaw(acting);
  await lockPerson(acting, hash, sharedKeys(compared));
  const found = await lookUp(acting, { hash, name }, compared);
  return { voter, name, number, hash, compared, ...found };
}

/** 姓名和号码 as they are written down; an error that says what is wrong. */
export function readVoter(voter: VoterDetails): { name: string; number: SoundNumber } {
  const name = readName(voter.name);
  if (name.problems.length > 0) throw new ActError('bad-request', '姓名里有乱码或控制字符，请照身份证填写。');
  return { name: name.value, number: readVoterNumber(voter.idNumber) };
}

/** 公民身份号码 with what it says of whoever bears it. */
export function readVoterNumber(value: string): SoundNumber {
  const { valid, normalised, birthDate, sex } = identityNumber({ value });
  if (!valid || !normalised || !birthDate || birthDate < EARLIEST_BIRTH || sex === 'unknown') {
    throw new ActError('bad-request', '公民身份号码不对（位数、字符、日期或校验码），请照身份证填写。');
  }
  return { normalised, birthDate, sex };
}
