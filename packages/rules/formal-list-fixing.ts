import { groundOf, groundUnder } from './articles.ts';
import { candidateNumber } from './candidate-number.ts';
import type { CivilDate } from './civil-date.ts';
import { mayElect } from './constituencies.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId, ParameterValues } from './parameters.ts';
import { type Reason, reason, statedReason } from './ruling.ts';
import { strokeOrder } from './stroke-order.ts';
import { surplusRange } from './surplus.ts';

/** 协商中的一种意见 · the candidates that so many voters would have. · @public */
export interface Opinion {
  readonly candidates: readonly string[];
  readonly voters: number;
}

/** 正式代表候选人名单 · how it came from the initial one. */
export interface FormalListCase {
  readonly electionDay: CivilDate;
  readonly seats: number;
  readonly initial: readonly string[];
  /** 拟定的名单，按次序 */
  readonly formal: readonly string[];
  /** 酝酿协商 */
  readonly opinions?: readonly Opinion[] | undefined;
  /** 预选的得票 */
  readonly primaryVotes?: Readonly<Record<string, number>> | undefined;
}

/** 正式代表候选人名单的裁定 */
export interface FormalListRuling {
  readonly permitted: boolean;
  readonly min: number;
  readonly max: number;
  /** 名单应有的次序 */
  readonly order: readonly string[];
  /** What has to come first; null where the list can be fixed. */
  readonly next: 'consultation-or-primary' | ParameterValues['tooFewNominees'] | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 正式代表候选人名单 · 选举法（2020）第三十一条、第三十二条，直接选举若干规定第十条: one third to one times more than the seats; from the initial list alone; all of them where
 * that is within the range; else by the opinion of the larger number of voters, or by a primary. Names stand by strokes, after a primary by votes.
 */
export function formalListFixing(
  facts: FormalListCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<FormalListRuling> {
  const { electionDay, seats, initial, formal } = facts;
  if (!mayElect(seats)) return mistaken('seats-out-of-range', 'seats');
  if (lawInForce('direct-election-provisions', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const twice = formal.find((name, index) => formal.indexOf(name) !== index);
  if (twice !== undefined) return mistaken('duplicate-candidate', `formal.${twice}`);

  const reading = readLaw(law);
  const { min, max } = surplusRange('direct', seats);
  const number = candidateNumber({ electionDay, kind: 'general', seats, candidates: formal.length });
  const chosen = choiceReasons(facts, { min, max }, reading);
  const order = orderOf(facts, reading);
  const added = formal.filter((name) => !initial.includes(name)).length;
  const reasons = [
    ...number.reasons,
    reason(groundOf('nom-equal', electionDay), `多列 ${added} = 0`, added === 0),
    ...chosen.reasons,
    statedReason(
      orderGround(facts, reading),
      '候选人按规定的次序排列',
      order.every((name, index) => name === formal[index]),
    ),
  ];
  return decided({
    permitted: reasons.every(({ holds }) => holds),
    min,
    max,
    order,
    next: chosen.next,
    reasons,
    undecided: reading.undecided,
  });
}

type Choice = Pick<FormalListRuling, 'next' | 'reasons'>;

/** 怎样从初步候选人中确定 · by how many were nominated. */
function choiceReasons(
  facts: FormalListCase,
  { min, max }: { readonly min: number; readonly max: number },
  reading: LawReading,
): Choice {
  const { electionDay, initial, formal } = facts;
  const nominated = initial.length;
  if (nominated < min) {
    const ground = groundUnder('formal-below', electionDay, reading.law, 'tooFewNominees');
    return {
      next: consult(reading, 'tooFewNominees'),
      reasons: [reason(ground, `${nominated} >= ${min}`, false)],
    };
  }
  if (nominated > max) return choiceAmongMore(facts);
  const fixes = consult(reading, 'formalCandidateNumber') === 'committee-fixes';
  if (fixes) {
    const ground = groundUnder('formal-exact-number', electionDay, reading.law, 'formalCandidateNumber');
    return { next: null, reasons: [statedReason(ground, '选举委员会可以在法定范围以内定人数', true)] };
  }
  const mayNarrow = consult(reading, 'narrowWithinRange');
  const ground = groundUnder('formal-within', electionDay, reading.law, 'narrowWithinRange');
  const isAll = reason(ground, `${formal.length} = ${nominated}`, formal.length === nominated);
  const isPart = reason(ground, `${formal.length} <= ${nominated}`, formal.length <= nominated);
  return { next: null, reasons: [mayNarrow ? isPart : isAll] };
}

/** 较多数选民的意见 · more than any other opinion, not necessarily more than half; or a primary. */
function choiceAmongMore({ electionDay, formal, opinions = [], primaryVotes }: FormalListCase): Choice {
  if (primaryVotes !== undefined) return choiceByPrimary(electionDay, formal, primaryVotes);
  const ground = groundOf('formal-above', electionDay);
  const own = opinions.find(({ candidates }) => isSame(candidates, formal));
  const rivals = opinions.filter((each) => each !== own).map(({ voters }) => voters);
  const most = Math.max(0, ...rivals);
  if (own === undefined)
    return {
      next: 'consultation-or-primary',
      reasons: [statedReason(ground, '经过酝酿协商或者预选', false)],
    };
  const holds = own.voters > most;
  return {
    next: holds ? null : 'consultation-or-primary',
    reasons: [reason(ground, `${own.voters} > ${most}`, holds)],
  };
}

/** 按预选时得票多少的顺序 · nobody who was left out has more votes than one who was taken. */
function choiceByPrimary(
  electionDay: CivilDate,
  formal: readonly string[],
  votes: Readonly<Record<string, number>>,
): Choice {
  const fewest = Math.min(...formal.map((name) => votes[name] ?? 0));
  const left = Object.keys(votes).filter((name) => !formal.includes(name));
  const most = Math.max(0, ...left.map((name) => votes[name] ?? 0));
  const ground = groundOf('formal-primary', electionDay);
  const lowest = Number.isFinite(fewest) ? fewest : 0;
  return { next: null, reasons: [reason(ground, `${lowest} >= ${most}`, lowest >= most)] };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

function orderOf({ formal, primaryVotes }: FormalListCase, reading: LawReading): string[] {
  const { names } = strokeOrder(formal);
  if (primaryVotes === undefined || consult(reading, 'orderAfterPrimary') === 'strokes') return names;
  return names.toSorted((one, other) => (primaryVotes[other] ?? 0) - (primaryVotes[one] ?? 0));
}

function orderGround({ electionDay, primaryVotes }: FormalListCase, reading: LawReading) {
  return primaryVotes === undefined
    ? groundOf('formal-order', electionDay)
    : groundUnder('formal-order', electionDay, reading.law, 'orderAfterPrimary');
}
