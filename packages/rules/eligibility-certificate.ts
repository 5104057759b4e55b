import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { rollChange } from './roll-change.ts';
import { type Reason, reason, type Ruling, statedReason } from './ruling.ts';

/** 申请选民资格证明 · one voter who has gone to live elsewhere and means to vote there. */
export interface CertificateCase {
  readonly electionDay: CivilDate;
  /** 开具的日期 */
  readonly on: CivilDate;
  /** 在本地的选民名单上 */
  readonly isOnRoll: boolean;
  /** 到选举日有选举权 */
  readonly isVoter: boolean;
  /** 这次换届已经开具而没有收回的证明 */
  readonly certificatesOut: number;
}

/**
 * 能否开具选民资格证明 · 直接选举若干规定第九条、选举法（2020）第五条: for who stands on a roll here and has the vote, once, before election day, and not after the day that local
 * rules set for corrections of rolls: with it he goes off the roll here, so that he votes at one place.
 */
export function mayBeCertified(facts: CertificateCase, law: LocalLaw = NATIONAL_LAW): Ruling {
  const { electionDay, on, isOnRoll, isVoter, certificatesOut } = facts;
  const floating = groundOf('voter-floating', electionDay);
  const correction = lastDay(facts, law);
  const reasons = [
    statedReason(floating, '在本地的选民名单上', isOnRoll),
    statedReason(groundOf('voter-base', electionDay), '到选举日有选举权', isVoter),
    reason(
      groundOf('voter-one-place', electionDay),
      `选民资格证明: ${certificatesOut} + 1 <= 1`,
      certificatesOut === 0,
    ),
    reason(floating, `${on} < ${electionDay}`, on < electionDay),
    ...correction.reasons,
  ];
  return {
    permitted: reasons.every(({ holds }) => holds),
    reasons,
    undecided: correction.undecided,
  };
}

/** 名单补正的最后日期, as every change of a roll has it. */
function lastDay(
  { electionDay, on }: CertificateCase,
  law: LocalLaw,
): Pick<Ruling, 'undecided'> & { readonly reasons: readonly Reason[] } {
  const decided = rollChange(
    { electionDay, change: 'moved-out', on, hasProof: true, isListedInNewPlace: true },
    law,
  );
  if (!decided.ok) return { reasons: [], undecided: [] };
  const { reasons, undecided } = decided.ruling;
  return { reasons: reasons.filter((each) => each.rule === 'roll-correct'), undecided };
}

/** 出示的选民资格证明 · what the office that issued it says of it, where it is in this installation. */
export interface ShownCertificate {
  readonly electionDay: CivilDate;
  /** 开证的机关有这个编号的证明 */
  readonly isKnown: boolean;
  /** 证明是开给他的 */
  readonly isHis: boolean;
  /** 已经凭它登记过 */
  readonly isUsed: boolean;
}

/** 证明能否凭以登记 · 直接选举若干规定第九条: issued, to him, and used nowhere yet. */
export function certificateStands({ electionDay, isKnown, isHis, isUsed }: ShownCertificate): Ruling {
  const ground = groundOf('voter-floating', electionDay);
  const reasons = [
    statedReason(ground, '开证机关开具过这份证明', isKnown),
    ...(isKnown ? [statedReason(ground, '证明是开给他本人的', isHis)] : []),
    ...(isKnown && isHis
      ? [reason(groundOf('voter-one-place', electionDay), `凭证明登记: ${isUsed ? 1 : 0} + 1 <= 1`, !isUsed)]
      : []),
  ];
  return { permitted: reasons.every(({ holds }) => holds), reasons, undecided: [] };
}
