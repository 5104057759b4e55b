import { groundOf } from './articles.ts';
import { candidateNumber } from './candidate-number.ts';
import type { CivilDate } from './civil-date.ts';
import { mayElect } from './constituencies.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason } from './ruling.ts';
import { strokeOrder } from './stroke-order.ts';
import { surplusRange } from './surplus.ts';

/** 预选 · in one constituency. */
export interface PrimaryCase {
  readonly electionDay: CivilDate;
  readonly seats: number;
  /** 初步代表候选人 */
  readonly initial: readonly string[];
  /** 选区全体选民 */
  readonly voters: number;
  readonly tookPart: number;
  readonly votes: Readonly<Record<string, number>>;
  /** 选举委员会确定的正式候选人人数 */
  readonly number?: number | undefined;
  /** 发出的选票 */
  readonly issued?: number | undefined;
  /** 就票数相等的人再次预选 · how many stand already, and how many places are left for these. */
  readonly again?: { readonly selected: number; readonly open: number } | undefined;
}

/** 预选的裁定 */
export interface PrimaryRuling {
  /** 初步候选人超过法定的最多人数 */
  readonly needed: boolean;
  /** 参加的选民达到要求 */
  readonly valid: boolean;
  /** 正式代表候选人，按名单的次序 */
  readonly selected: readonly string[];
  /** 票数相等、须再次预选的 */
  readonly tied: readonly string[];
  /** 再次预选的名额 */
  readonly open: number;
  readonly next: 'primary-again' | 'tied-again' | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 预选 came back into direct elections with the law of 2004. */
const KNOWN_FROM = 2004;

/**
 * 预选 · 选举法（2020）第三十二条: where more are nominated than may stand and no fairly united opinion is found, the order of votes decides. How many voters
 * must take part, what follows equal votes at the cut, and the order of the list are silent points.
 */
export function primary(facts: PrimaryCase, law: LocalLaw = NATIONAL_LAW): Decided<PrimaryRuling> {
  const { electionDay, seats, initial, voters, tookPart, votes } = facts;
  if (!mayElect(seats)) return mistaken('seats-out-of-range', 'seats');
  if ((lawInForce('election-law', electionDay)?.year ?? 0) < KNOWN_FROM)
    return mistaken('unknown-law-date', 'electionDay');
  const twice = initial.find((name, index) => initial.indexOf(name) !== index);
  if (twice !== undefined) return mistaken('duplicate-candidate', `initial.${twice}`);
  const stranger = Object.keys(votes).find((name) => !initial.includes(name));
  if (stranger !== undefined) return mistaken('invalid-case', `votes.${stranger}`);
  // More ballots in the boxes than were handed out say nothing of how many took part: the primary is void.
  const isOverfull = facts.issued !== undefined && tookPart > facts.issued;
  if (tookPart > voters && !isOverfull) return mistaken('invalid-case', 'tookPart');

  const reading = readLaw(law);
  const { max } = surplusRange('direct', seats);
  const places = facts.again?.open ?? max;
  const needed = initial.length > places;
  const words = facts.again === undefined ? '' : '票数相等 ';
  const test = `${words}${initial.length} > ${places}`;
  const need = reason(groundOf('formal-primary', electionDay), test, needed);
  const turnout = [...boxReasons(facts), ...turnoutReasons(facts, reading)];
  const valid = turnout.every(({ holds }) => holds);
  const result = valid ? selection(facts, max, reading) : NOBODY;
  return decided({
    needed,
    valid,
    selected: result.selected,
    tied: result.tied,
    open: result.open,
    next: valid ? (result.tied.length > 0 ? 'tied-again' : null) : 'primary-again',
    reasons: [need, ...turnout, ...result.reasons],
    undecided: reading.undecided,
  });
}

/** 收回的选票不多于发出的 · as at the vote itself. */
function boxReasons({ electionDay, issued, tookPart }: PrimaryCase): Reason[] {
  if (issued === undefined) return [];
  return [reason(groundOf('res-boxcheck', electionDay), `${tookPart} <= ${issued}`, tookPart <= issued)];
}

/** 参加预选的选民 · a share of all voters of the constituency, where one is asked for. */
function turnoutReasons({ electionDay, voters, tookPart }: PrimaryCase, reading: LawReading): Reason[] {
  const share = consult(reading, 'primaryMinTurnout');
  if (share === null) return [];
  const [part = 0, whole = 1] = share.split('/').map(Number);
  const holds = BigInt(whole) * BigInt(tookPart) >= BigInt(part) * BigInt(voters);
  const ground = groundHere(reading.law, 'primary-turnout', electionDay, 'primaryMinTurnout');
  return [reason(ground, `${whole} × ${tookPart} >= ${part} × ${voters}`, holds)];
}

interface Selection {
  readonly selected: readonly string[];
  readonly tied: readonly string[];
  readonly open: number;
  readonly reasons: readonly Reason[];
}

const NOBODY: Selection = { selected: [], tied: [], open: 0, reasons: [] };

/** 按得票多少的顺序确定 */
function selection(facts: PrimaryCase, max: number, reading: LawReading): Selection {
  const { electionDay, seats, initial, again } = facts;
  const before = again?.selected ?? 0;
  const wanted = Math.min(initial.length, again?.open ?? numberWanted(facts, max, reading));
  const number = candidateNumber({ electionDay, kind: 'general', seats, candidates: before + wanted });
  const cut = number.permitted ? wanted : Math.min(initial.length, max - before);
  const votesOf = (name: string) => facts.votes[name] ?? 0;
  const ranked = initial.toSorted((one, other) => votesOf(other) - votesOf(one));
  const last = votesOf(ranked[cut - 1] ?? '');
  const above = ranked.filter((name) => votesOf(name) > last);
  const equal = ranked.filter((name) => votesOf(name) === last);
  const all = above.length + equal.length;
  if (all <= cut)
    return {
      selected: ordered([...above, ...equal], votesOf, reading),
      tied: [],
      open: 0,
      reasons: number.reasons,
    };
  const hasRoom = before + all <= max;
  const mayExtend = consult(reading, 'primaryTie') === 'extend' && hasRoom;
  const ground = groundHere(reading.law, 'primary-tie', electionDay, 'primaryTie');
  const tie = reason(ground, `${before + above.length} + ${equal.length} <= ${max}`, hasRoom);
  return {
    selected: ordered(mayExtend ? [...above, ...equal] : above, votesOf, reading),
    tied: mayExtend ? [] : strokeOrder(equal).names,
    open: mayExtend ? 0 : cut - above.length,
    reasons: [...number.reasons, tie],
  };
}

/** 正式候选人的人数 · the most that the law allows, or what the committee fixes where that is left to it. */
function numberWanted({ number }: PrimaryCase, max: number, reading: LawReading): number {
  return consult(reading, 'formalCandidateNumber') === 'committee-fixes' ? (number ?? max) : max;
}

/** 名单的次序 · by votes, equal ones by strokes; or all by strokes. */
function ordered(names: readonly string[], votesOf: (name: string) => number, reading: LawReading): string[] {
  const { names: byStrokes } = strokeOrder(names);
  if (consult(reading, 'orderAfterPrimary') === 'strokes') return byStrokes;
  return byStrokes.toSorted((one, other) => votesOf(other) - votesOf(one));
}

/** 历次预选合起来 · who was selected, in the order of the list; a primary without enough voters counts for nothing. */
export function primaryList(
  rulings: readonly Pick<PrimaryRuling, 'selected' | 'next' | 'valid'>[],
  law: LocalLaw = NATIONAL_LAW,
): { readonly selected: readonly string[]; readonly next: PrimaryRuling['next'] } {
  const valid = rulings.filter((ruling) => ruling.valid);
  const names = valid.flatMap(({ selected }) => selected);
  const next = rulings.at(-1)?.next ?? null;
  return {
    selected: law.values.orderAfterPrimary === 'strokes' ? strokeOrder(names).names : names,
    next,
  };
}
