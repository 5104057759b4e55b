import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { rule, type Ruling, statedReason } from './ruling.ts';

/** 联名的选民撤回签名 */
export interface SignatureWithdrawalCase {
  readonly electionDay: CivilDate;
  /** 写有这件推荐的初步代表候选人名单已经公布 */
  readonly isListed: boolean;
  /** 正式代表候选人名单已经确定 */
  readonly isFormalFixed: boolean;
}

/**
 * 能否撤回联名 · 选举法（2020）第三十条: the law asks for ten voters and does not say until when one of them may take back his name. The nomination is counted
 * again at once; whether it then falls is the committee's decision.
 */
export function signatureWithdrawal(
  { electionDay, isListed, isFormalFixed }: SignatureWithdrawalCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<Ruling> {
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const until = consult(reading, 'signatureWithdrawal');
  const ground = groundHere(law, 'nom-sign-withdraw', electionDay, 'signatureWithdrawal');
  const inTime =
    until === 'until-list'
      ? statedReason(ground, '初步代表候选人名单还没有公布', !isListed)
      : statedReason(ground, '正式代表候选人名单还没有确定', !isFormalFixed);
  return decided(rule([inTime], reading.undecided));
}
