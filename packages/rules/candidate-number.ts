import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';
import { surplusRange } from './surplus.ts';
import type { ElectionKind } from './deadlines.ts';

/** 正式代表候选人的人数 · of one constituency. */
export interface CandidateNumber {
  readonly electionDay: CivilDate;
  readonly kind: ElectionKind;
  readonly seats: number;
  readonly candidates: number;
}

/** 正式代表候选人的人数 · 选举法（2020）第三十一条：多三分之一至一倍；补选 第五十七条：可以多于或者等于 · @public */
export function candidateNumber({ electionDay, kind, seats, candidates }: CandidateNumber): Ruling {
  if (kind === 'by-election') {
    return rule([
      reason(groundOf('by-surplus', electionDay), `${candidates} >= ${seats}`, candidates >= seats),
    ]);
  }
  const { min, max } = surplusRange('direct', seats);
  const test = `${min} <= ${candidates} <= ${max}`;
  return rule([
    reason(groundOf('surplus-direct', electionDay), test, candidates >= min && candidates <= max),
  ]);
}
