import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isMore } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 对代表资格审查报告的表决 · one vote of the standing committee, or of the presidium of a township. */
export interface CredentialsVoteCase {
  readonly electionDay: CivilDate;
  readonly level: 'county' | 'township';
  /** 常委会、主席团的全体组成人员 */
  readonly members: number;
  readonly present: number;
  readonly inFavour: number;
}

/** 表决的裁定 */
export interface CredentialsVoteRuling extends Reasoned {
  readonly carried: boolean;
}

/**
 * 确认代表资格的表决 · 选举法（2020）第四十七条、地方组织法（2022）第五十一条: the standing committee of a county resolves with more than half of all its
 * members; what majority the presidium of a township needs the law does not say.
 */
export function credentialsVote(
  facts: CredentialsVoteCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<CredentialsVoteRuling> {
  const { electionDay, level, members, present, inFavour } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  if (present > members) return mistaken('invalid-case', 'present');
  if (inFavour > present) return mistaken('more-votes-than-choices', 'inFavour');
  const reading = readLaw(law);
  const [whole, words, ground] =
    level === 'county'
      ? [members, '', groundOf('sc-resolution', electionDay)]
      : ([
          ...(consult(reading, 'presidiumMajority') === 'members'
            ? ([members, '主席团全体组成人员: '] as const)
            : ([present, '主席团出席人员: '] as const)),
          groundHere(law, 'presidium-resolution', electionDay, 'presidiumMajority'),
        ] as const);
  const carried = isMore(2, inFavour, 1, whole);
  const reasons: Reason[] = [reason(ground, `${words}2 × ${inFavour} > ${whole}`, carried)];
  return decided({ carried, reasons, undecided: reading.undecided });
}
