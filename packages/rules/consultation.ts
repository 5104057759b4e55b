import type { CivilDate } from './civil-date.ts';
import { type Decided, decided } from './error-codes.ts';
import { formalListFixing, type Opinion, votersFor } from './formal-list-fixing.ts';
import { consult, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import type { Reason } from './ruling.ts';
import { strokeOrder } from './stroke-order.ts';
import { surplusRange } from './surplus.ts';

/**
 * 小组到会至少几人才记录意见 · of a meeting of few, the totals would tell who was for whom. As many as nominate jointly; smaller groups talk together.
 */
export const LEAST_PRESENT = 10;

/** 一轮酝酿协商的汇总 · of all voters' groups of a constituency; either whole lists were spoken of, or each nominee. */
export interface ConsultationCase {
  readonly electionDay: CivilDate;
  readonly seats: number;
  readonly initial: readonly string[];
  readonly opinions?: readonly Opinion[] | undefined;
  readonly support?: Readonly<Record<string, number>> | undefined;
  /** 选举委员会确定的正式候选人人数 */
  readonly number?: number | undefined;
}

/** 协商汇总的裁定 */
export interface ConsultationRuling {
  /** 较多数选民的意见形成的名单，按姓名笔画; null where there is none. */
  readonly list: readonly string[] | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 较多数选民的意见 · 选举法（2020）第三十二条: the list that more voters are for than for any other, not necessarily more than half of them. Where all may stand
 * and none may be left out, it is all of them.
 */
export function consultation(
  facts: ConsultationCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<ConsultationRuling> {
  const { electionDay, seats, initial, opinions, support } = facts;
  const reading = readLaw(law);
  const fixing = formalListFixing(
    {
      electionDay,
      seats,
      initial,
      formal: strokeOrder(strongest(facts, law)).names,
      ...(support === undefined ? { opinions: opinions ?? [] } : { support }),
    },
    law,
  );
  if (!fixing.ok) return fixing;
  const { permitted, order, reasons, undecided } = fixing.ruling;
  if (isNumberAsked(facts)) consult(reading, 'formalCandidateNumber');
  return decided({
    list: permitted ? order : null,
    reasons,
    undecided: [...new Set([...reading.undecided, ...undecided])],
  });
}

/** 赞成的选民最多的名单 · before it is asked whether it is larger than the others. */
function strongest(facts: ConsultationCase, law: LocalLaw): readonly string[] {
  const { seats, initial, opinions = [], support } = facts;
  const { values } = law;
  const { max } = surplusRange('direct', Math.min(3, Math.max(1, seats)));
  const fixes = values.formalCandidateNumber === 'committee-fixes';
  if (initial.length <= max && !values.narrowWithinRange && !fixes) return initial;
  if (support === undefined) {
    const [first] = opinions.toSorted((one, other) => other.voters - one.voters);
    return first?.candidates ?? (initial.length <= max ? initial : []);
  }
  const wanted = fixes ? (facts.number ?? max) : max;
  return strokeOrder(initial)
    .names.toSorted((one, other) => votersFor(support, other) - votersFor(support, one))
    .slice(0, wanted);
}

function isNumberAsked({ support }: ConsultationCase): boolean {
  return support !== undefined;
}
