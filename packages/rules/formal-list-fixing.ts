import { groundOf } from './articles.ts';
import { candidateNumber } from './candidate-number.ts';
import type { CivilDate } from './civil-date.ts';
import { mayElect } from './constituencies.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId, ParameterValues } from './parameters.ts';
import { type Reason, reason, statedReason } from './ruling.ts';
import { strokeOrder } from './stroke-order.ts';
import { surplusRange } from './surplus.ts';

/** 协商中的一种意见 · the candidates that so many voters would have. */
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
  /** 酝酿协商 · whole lists, and how many would have each. */
  readonly opinions?: readonly Opinion[] | undefined;
  /** 酝酿协商 · or how many are for each nominee. */
  readonly support?: Readonly<Record<string, number>> | undefined;
  /** 预选的得票 */
  readonly primaryVotes?: Readonly<Record<string, number>> | undefined;
  /** 历次预选确定的，按名单的次序 · where a primary was held anew among equals, votes alone do not say it. */
  readonly primarySelected?: readonly string[] | undefined;
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
  const { electionDay, initial } = facts;
  const nominated = initial.length;
  if (nominated < min) {
    const ground = groundHere(reading.law, 'formal-below', electionDay, 'tooFewNominees');
    return {
      next: consult(reading, 'tooFewNominees'),
      reasons: [reason(ground, `${nominated} >= ${min}`, false)],
    };
  }
  if (nominated > max) return choiceAmongMore(facts);
  return { next: null, reasons: [...choiceWithinRange(facts, reading), ...reasonsToNarrow(facts)] };
}

/** 在差额比例以内 · all of them, unless the committee fixes the number or the jurisdiction lets them be narrowed. */
function choiceWithinRange({ electionDay, initial, formal }: FormalListCase, reading: LawReading): Reason[] {
  const nominated = initial.length;
  const fixes = consult(reading, 'formalCandidateNumber') === 'committee-fixes';
  if (fixes) {
    const ground = groundHere(reading.law, 'formal-exact-number', electionDay, 'formalCandidateNumber');
    return [statedReason(ground, '选举委员会可以在法定范围以内定人数', true)];
  }
  const mayNarrow = consult(reading, 'narrowWithinRange');
  const ground = groundHere(reading.law, 'formal-within', electionDay, 'narrowWithinRange');
  const isAll = reason(ground, `${formal.length} = ${nominated}`, formal.length === nominated);
  const isPart = reason(ground, `${formal.length} <= ${nominated}`, formal.length <= nominated);
  return [mayNarrow ? isPart : isAll];
}

/** 范围以内减少的 · who is left out is no more the committee's choice than above the range; asked where it is told what voters said. */
function reasonsToNarrow(facts: FormalListCase): readonly Reason[] {
  const { initial, formal, opinions, support, primaryVotes, primarySelected } = facts;
  const isTold = (opinions ?? support ?? primaryVotes ?? primarySelected) !== undefined;
  return isTold && formal.length < initial.length ? choiceAmongMore(facts).reasons : [];
}

/** 较多数选民的意见 · more than any other opinion, not necessarily more than half; or a primary. */
function choiceAmongMore(facts: FormalListCase): Choice {
  const { electionDay, formal, opinions = [], support, primaryVotes, primarySelected } = facts;
  if (primarySelected !== undefined) return choiceOfPrimaries(electionDay, formal, primarySelected);
  if (primaryVotes !== undefined) return choiceByPrimary(electionDay, formal, primaryVotes);
  if (support !== undefined) return choiceBySupport(facts, support);
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

/** 较多数选民的意见 · where each nominee was asked about: whoever is taken has more voters for him than whoever is left out. */
function choiceBySupport(
  { electionDay, initial, formal }: FormalListCase,
  support: Readonly<Record<string, number>>,
): Choice {
  const of = (name: string) => votersFor(support, name);
  const left = initial.filter((name) => !formal.includes(name));
  const fewest = formal.length === 0 ? 0 : Math.min(...formal.map(of));
  const most = Math.max(0, ...left.map(of));
  const holds = fewest > most;
  return {
    next: holds ? null : 'consultation-or-primary',
    reasons: [
      reason(groundOf('formal-above', electionDay), `列入的最少 ${fewest} > 未列入的最多 ${most}`, holds),
    ],
  };
}

/** 历次预选确定的 · nobody more and nobody fewer. */
function choiceOfPrimaries(
  electionDay: CivilDate,
  formal: readonly string[],
  selected: readonly string[],
): Choice {
  const differing =
    formal.filter((name) => !selected.includes(name)).length +
    selected.filter((name) => !formal.includes(name)).length;
  const ground = groundOf('formal-primary', electionDay);
  return {
    next: null,
    reasons: [reason(ground, `与预选结果不同 ${differing} = 0`, differing === 0)],
  };
}

/** 按预选时得票多少的顺序 · nobody who was left out has more votes than one who was taken. */
function choiceByPrimary(
  electionDay: CivilDate,
  formal: readonly string[],
  votes: Readonly<Record<string, number>>,
): Choice {
  const fewest = Math.min(...formal.map((name) => votersFor(votes, name)));
  const left = Object.keys(votes).filter((name) => !formal.includes(name));
  const most = Math.max(0, ...left.map((name) => votersFor(votes, name)));
  const ground = groundOf('formal-primary', electionDay);
  const lowest = Number.isFinite(fewest) ? fewest : 0;
  return { next: null, reasons: [reason(ground, `${lowest} >= ${most}`, lowest >= most)] };
}

/** Whoever is not among them has none, whatever he is called. */
export function votersFor(figures: Readonly<Record<string, number>>, name: string): number {
  return Object.hasOwn(figures, name) ? (figures[name] ?? 0) : 0;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

function orderOf(facts: FormalListCase, reading: LawReading): string[] {
  const { formal, primaryVotes, primarySelected } = facts;
  const { names } = strokeOrder(formal);
  if (primarySelected !== undefined && consult(reading, 'orderAfterPrimary') === 'votes')
    return names.toSorted((one, other) => placeIn(primarySelected, one) - placeIn(primarySelected, other));
  if (primaryVotes === undefined || consult(reading, 'orderAfterPrimary') === 'strokes') return names;
  return names.toSorted((one, other) => votersFor(primaryVotes, other) - votersFor(primaryVotes, one));
}

/** Who is not among them comes last. */
function placeIn(selected: readonly string[], name: string): number {
  const place = selected.indexOf(name);
  return place < 0 ? selected.length : place;
}

function orderGround({ electionDay, primaryVotes, primarySelected }: FormalListCase, reading: LawReading) {
  return primaryVotes === undefined && primarySelected === undefined
    ? groundOf('formal-order', electionDay)
    : groundHere(reading.law, 'formal-order', electionDay, 'orderAfterPrimary');
}
