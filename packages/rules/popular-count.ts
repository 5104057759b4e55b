/**
 * 选民直接投票的计算 · what 选举法第四十五条 and 村民委员会组织法第十五条 have in common: valid ballots, turnout, a majority in the
 * first round, a third in 另行选举, most votes in 再次投票. The two laws differ in their `PopularRules`.
 */
import { isAtLeast, isMore } from './exact.ts';
import { consult, type LawReading, readLaw, type LocalLaw } from './local-law.ts';
import { anotherElection, type NextBallot, repeatVote, tieBallot } from './next-ballot.ts';
import type { ParameterId } from './parameters.ts';
import { type Ground, type Reason, reason } from './ruling.ts';
import type { SurplusRange } from './surplus.ts';
import { mostVotes, namesOf, placesIn, ranked, type Tallied, type Tally } from './tally.ts';

/** 轮次 · 第一次投票、另行选举、再次投票 */
export type Round = 'first' | 'another' | 'tie';

/** 计票 · one ballot of one constituency or village. */
export interface PopularCount extends Tally {
  readonly round: Round;
  /** 第几次另行选举 */
  readonly roundNumber: number;
  /** 选民或者登记参加选举的村民 */
  readonly voters: number;
  /** 发出的选票 */
  readonly issued: number;
  readonly seats: number;
  /** 另选的人中不是选民的 */
  readonly ineligible: readonly string[];
}

/** 选举结果，不写理由 */
export interface CountOutcome {
  readonly valid: boolean;
  readonly elected: readonly string[];
  readonly next: NextBallot;
  readonly vacant: number;
  readonly undecided: readonly ParameterId[];
}

/** 选举结果 */
export interface CountRuling extends CountOutcome {
  readonly reasons: readonly Reason[];
}

/** 一部法律的规定 · where one law differs from the other. */
export interface PopularRules {
  readonly boxCheck: Ground;
  readonly roll: Ground;
  readonly turnout: Ground;
  readonly laterTurnout: Ground;
  readonly majority: Ground;
  readonly more: Ground;
  readonly tie: Ground;
  readonly fewer: Ground;
  readonly third: Ground;
  readonly nextCandidates: Ground;
  readonly stillShort: Ground;
  readonly writeIn: Ground;
  /** 全体选民过半数，而不是参加投票的选民过半数（1986年以前） */
  readonly majorityOfAllVoters: boolean;
  /** 另行选举只在未当选的候选人中进行，法律已写明 */
  readonly candidatesOnly: boolean;
  readonly surplus: (seats: number) => Pick<SurplusRange, 'min' | 'max'>;
}

/** The count with what has been found so far. */
interface Work {
  readonly count: PopularCount;
  readonly rules: PopularRules;
  readonly reading: LawReading;
  /** Where reasons are wanted: writing them down costs more than the count. */
  readonly reasons: Reason[] | undefined;
}

/** 计算选举结果 · the figures are consistent already (`tallyMistake`). Reasons are added to the list, if one is given. */
export function countPopular(
  count: PopularCount,
  rules: PopularRules,
  law: LocalLaw,
  reasons?: Reason[],
): CountOutcome {
  const work: Work = { count, rules, reading: readLaw(law), reasons };
  if (!ballotsMatch(work) || !enoughTookPart(work)) {
    return outcome(work, { valid: false, elected: [], next: repeatVote(count.seats), vacant: 0 });
  }
  const persons = ranked(count, withoutRight(work));
  return ROUNDS[count.round](work, persons);
}

const ROUNDS: Readonly<Record<Round, (work: Work, persons: readonly Tallied[]) => CountOutcome>> = {
  first: firstRound,
  another: anotherRound,
  tie: tieRound,
};

/** 收回的选票不多于发出的 · 选举法（2020）第四十四条. More issued than there are voters is shown, and decides nothing. */
function ballotsMatch({ count, rules, reasons }: Work): boolean {
  const matches = count.cast <= count.issued;
  reasons?.push(reason(rules.boxCheck, `${count.cast} <= ${count.issued}`, matches));
  if (count.issued > count.voters) {
    reasons?.push(reason(rules.roll, `${count.issued} <= ${count.voters}`, false));
  }
  return matches;
}

/** 参加投票的选民过半数 · 选举法（2020）第四十五条第一款 */
function enoughTookPart(work: Work): boolean {
  const { count, rules, reading, reasons } = work;
  const isFirst = count.round === 'first';
  if (!isFirst && !consult(reading, 'turnoutInSecondRound')) return true;
  const tookPart = takingPart(work);
  const holds = isMore(2, tookPart, 1, count.voters);
  reasons?.push(
    reason(isFirst ? rules.turnout : rules.laterTurnout, `2 × ${tookPart} > ${count.voters}`, holds),
  );
  return holds;
}

/** 参加投票的选民 */
function takingPart({ count, reading }: Work): number {
  return consult(reading, 'pBasis') === 'cast' ? count.cast : count.issued;
}

/** 另选的人中不是选民的 · their votes count for nobody, and a reason says so. */
function withoutRight({ count, rules, reasons }: Work): ReadonlySet<string> | undefined {
  if (count.ineligible.length === 0) return undefined;
  for (const name of count.ineligible) {
    if ((count.votes[name] ?? 0) > 0) reasons?.push(reason(rules.writeIn, `${name}: voter`, false));
  }
  return new Set(count.ineligible);
}

/** 第一次投票 · more than half elects. */
function firstRound(work: Work, persons: readonly Tallied[]): CountOutcome {
  const { count, rules, reasons } = work;
  const base = rules.majorityOfAllVoters ? count.voters : takingPart(work);
  const withMajority = persons.filter((person) => {
    const holds = isMore(2, person.votes, 1, base);
    reasons?.push(reason(rules.majority, `${person.name}: 2 × ${person.votes} > ${base}`, holds));
    return holds;
  });
  const result = fill(work, withMajority);
  if (result.open === 0 || result.next !== null) return outcome(work, result);
  return outcome(work, { ...result, next: nextElection(work, persons, result.elected, result.open) });
}

/** 另行选举 · most votes, but not fewer than a third of the ballots; what stays open after the last round is vacant. */
function anotherRound(work: Work, persons: readonly Tallied[]): CountOutcome {
  const { count, rules, reading, reasons } = work;
  const withThird = persons.filter((person) => {
    const holds = isAtLeast(3, person.votes, 1, count.cast) && person.votes > 0;
    const test = count.cast === 0 ? `${person.votes} > 0` : `3 × ${person.votes} >= ${count.cast}`;
    reasons?.push(reason(rules.third, `${person.name}: ${test}`, holds));
    return holds;
  });
  const result = fill(work, withThird);
  if (result.open === 0 || result.next !== null) return outcome(work, result);

  const rounds = consult(reading, 'maxOtherRounds');
  const isLast = count.roundNumber >= rounds;
  const source = reading.law.articles.maxOtherRounds;
  const ground = source === undefined ? rules.stillShort : { ...rules.stillShort, article: source };
  reasons?.push(reason(ground, `${count.roundNumber} >= ${rounds}`, isLast));
  if (isLast) return outcome(work, { ...result, vacant: result.open });
  return outcome(work, { ...result, next: nextElection(work, persons, result.elected, result.open) });
}

/** 再次投票 · most votes, without any majority. */
function tieRound(work: Work, persons: readonly Tallied[]): CountOutcome {
  const { count, rules, reasons } = work;
  const { elected, equals } = mostVotes(persons, count.seats);
  const last = persons[count.seats - 1];
  const first = persons[count.seats];
  if (equals.length > 0) reasons?.push(reason(rules.tie, equalityOf(equals), true));
  else if (last !== undefined && first !== undefined) {
    reasons?.push(reason(rules.tie, `${last.name}, ${first.name}: ${last.votes} > ${first.votes}`, true));
  }
  const open = count.seats - elected.length;
  const next = equals.length > 0 ? tieBallot(open, equals) : null;
  return outcome(work, { valid: true, elected: namesOf(elected), next, vacant: next === null ? open : 0 });
}

/** 按得票多少确定当选人 · the seats filled by those who reached the threshold; equals at the cut vote again. */
function fill(work: Work, persons: readonly Tallied[]) {
  const { count, rules, reasons } = work;
  if (persons.length > count.seats) {
    reasons?.push(reason(rules.more, `${persons.length} > ${count.seats}`, true));
  }
  const { elected, equals } = mostVotes(persons, count.seats);
  const open = count.seats - elected.length;
  if (equals.length > 0) reasons?.push(reason(rules.tie, equalityOf(equals), true));
  else if (open > 0) reasons?.push(reason(rules.fewer, `${elected.length} < ${count.seats}`, true));
  const next = equals.length > 0 ? tieBallot(open, equals) : null;
  return { valid: true, elected: namesOf(elected), next, open, vacant: 0 };
}

/** 另行选举 · for the seats still open. */
function nextElection(
  { rules, reading, reasons }: Work,
  persons: readonly Tallied[],
  elected: readonly string[],
  open: number,
): NextBallot {
  const withWriteIns = !rules.candidatesOnly && consult(reading, 'secondRoundWriteIns');
  const placeOf = placesIn(elected);
  const unelected = persons.filter(
    ({ name, isCandidate }) => (isCandidate || withWriteIns) && placeOf(name) < 0,
  );
  const range = rules.surplus(open);
  const next = anotherElection(unelected, open, range);
  reasons?.push(nextCandidates(rules.nextCandidates, open, next.candidates.length, range));
  return next;
}

/** 另行选举候选人的人数 · as a reason: whether the law's share is met. */
export function nextCandidates(
  ground: Ground,
  seats: number,
  candidates: number,
  { min, max }: Pick<SurplusRange, 'min' | 'max'>,
): Reason {
  const test = `${seats} ${seats === 1 ? 'seat' : 'seats'}: ${candidates} ${candidates === 1 ? 'candidate' : 'candidates'}`;
  return reason(ground, test, candidates >= min && candidates <= max);
}

/** 票数相等 · `B, C: 870 = 870` */
export function equalityOf(equals: readonly Tallied[]): string {
  return `${namesOf(equals).join(', ')}: ${equals.map(({ votes }) => votes).join(' = ')}`;
}

function outcome(
  { reading }: Work,
  { valid, elected, next, vacant }: Omit<CountOutcome, 'undecided'>,
): CountOutcome {
  return { valid, elected, next, vacant, undecided: reading.undecided };
}

/** 附理由 · the outcome with the reasons that were written down for it. */
export function withReasons(outcome: CountOutcome, reasons: readonly Reason[]): CountRuling {
  const { valid, elected, next, vacant, undecided } = outcome;
  return { valid, elected, next, vacant, reasons, undecided };
}
