import { groundOf } from './articles.ts';
import { candidateNumber } from './candidate-number.ts';
import type { CivilDate } from './civil-date.ts';
import { consult, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Reason, reason, type Ruling } from './ruling.ts';
import { surplusRange } from './surplus.ts';

/** 正式代表候选人的确定 · how many were nominated, how many are to stand. */
export interface FormalListFacts {
  readonly electionDay: CivilDate;
  readonly seats: number;
  readonly initial: number;
  readonly formal: number;
}

/**
 * 正式代表候选人名单能否这样确定 · 选举法（2020）第三十一条、第三十二条: one third to one times more than the seats; where the nominated are within
 * that range already, all of them stand, unless the jurisdiction lets them be narrowed down.
 */
export function formalListMayBeFixed(facts: FormalListFacts, law: LocalLaw = NATIONAL_LAW): Ruling {
  const { electionDay, seats, initial, formal } = facts;
  const reading = readLaw(law);
  const number = candidateNumber({ electionDay, kind: 'general', seats, candidates: formal });
  const { min, max } = surplusRange('direct', seats);
  const reasons: Reason[] = [...number.reasons];
  if (min <= initial && initial <= max) {
    const mayNarrow = consult(reading, 'narrowWithinRange');
    const holds = formal === initial || mayNarrow;
    reasons.push(reason(groundOf('formal-within', electionDay), `${formal} = ${initial}`, holds));
  }
  return { permitted: reasons.every(({ holds }) => holds), reasons, undecided: reading.undecided };
}
