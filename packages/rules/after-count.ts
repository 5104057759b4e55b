import { articleOf, groundOf } from './articles.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { choice } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import {
  consult,
  groundHere,
  type LawReading,
  lawForVillages,
  readLaw,
  type LocalLaw,
  NATIONAL_LAW,
} from './local-law.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 计票以后的情形 · an invalid election with its cause, or seats that stay open. · @public */
export type CountOutcome = 'too-many-ballots' | 'turnout' | 'declared-void' | 'seats-open';

/** 计票以后 */
export interface AfterCountCase {
  readonly electionDay: CivilDate;
  readonly kind: 'direct' | 'village';
  readonly outcome: CountOutcome;
  readonly seats: number;
  /** 已当选 */
  readonly elected: number;
  /** 已经进行的另行选举 · none after the first vote. */
  readonly otherRounds: number;
  /** 正式候选人 */
  readonly candidates: readonly string[];
}

/** 下一步 */
export interface AfterCountRuling extends Reasoned {
  readonly next: 'repeat-vote' | 'another-election' | 'vacant' | 'by-election' | null;
  /** 重新投票用哪一份名单 · the candidates again, or null where there are to be new nominations. */
  readonly candidates: readonly string[] | null;
  readonly openSeats: number;
  /** 另行选举最迟的日期 */
  readonly latest: CivilDate | null;
}

/** 选举无效的情形 · only these lead to 重新投票. */
const INVALID: readonly CountOutcome[] = ['too-many-ballots', 'turnout', 'declared-void'];

/** 村民委员会至少的人数，也是可以不再另行选举的人数 */
const ENOUGH_IN_VILLAGE = 3;

/**
 * 计票以后怎么办 · 选举法（2020）第四十四条、第四十五条: 重新投票 only where the election is invalid; seats that stay open go to 另行选举, and after its
 * last round, of which the law says nothing, they are vacant or wait for a by-election. A village may stop at three in some provinces.
 */
export function afterCount(facts: AfterCountCase, law: LocalLaw = NATIONAL_LAW): Decided<AfterCountRuling> {
  const { electionDay, kind, outcome, seats, elected } = facts;
  if (seats < 1) return mistaken('seats-out-of-range', 'seats');
  if (elected > seats) return mistaken('invalid-case', 'elected');
  const isVillage = kind === 'village';
  if (lawInForce(isVillage ? 'village-committee-law' : 'election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(isVillage ? lawForVillages(law) : law);
  const redoGround = {
    rule: 'res-redo',
    article: articleOf(isVillage ? 'vil-other' : 'res-redo', electionDay),
  } as const;
  const redo = choice(redoGround, outcome, INVALID);
  const result = redo.holds ? repeat(facts, reading) : fillRest(facts, reading);
  return decided({ ...result, reasons: [redo, ...result.reasons], undecided: reading.undecided });
}

type Next = Omit<AfterCountRuling, 'undecided'>;

/** 重新投票 · the whole vote again. */
function repeat({ seats, candidates }: AfterCountCase, reading: LawReading): Next {
  const sameList = consult(reading, 'repeatVoteList') === 'same-list';
  return {
    next: 'repeat-vote',
    candidates: sameList ? candidates : null,
    openSeats: seats,
    latest: null,
    reasons: [],
  };
}

/** 不足的名额 */
function fillRest(facts: AfterCountCase, reading: LawReading): Next {
  const { electionDay, kind, seats, elected } = facts;
  const openSeats = seats - elected;
  const fewer = groundOf(kind === 'village' ? 'vil-other' : 'res-fewer', electionDay);
  const reasons: Reason[] = [reason(fewer, `${elected} < ${seats}`, openSeats > 0)];
  const ends = (next: Next['next'], latest: CivilDate | null = null): Next => ({
    next,
    candidates: null,
    openSeats,
    latest,
    reasons,
  });
  if (openSeats === 0) return ends(null);
  if (mayStop(facts, reading, reasons)) return ends('vacant');
  if (hasRoundsLeft(facts, reading, reasons)) {
    const days = kind === 'village' ? consult(reading, 'villageOtherElectionDays') : null;
    if (days === null) return ends('another-election');
    const latest = addDays(electionDay, days);
    const ground = groundHere(reading.law, 'vil-other-day', electionDay, 'villageOtherElectionDays');
    reasons.push(reason(ground, `选举日 ${electionDay} + ${days} 日 = ${latest}`, true));
    return ends('another-election', latest);
  }
  const after = consult(reading, 'afterLastRound');
  const ground = groundHere(reading.law, lastRoundRule(kind), electionDay, 'afterLastRound');
  reasons.push(reason(ground, `${AFTER_LAST[after]}: ${openSeats} > 0`, true));
  return ends(after);
}

/** 最后一次另行选举后仍不足的名额 */
const AFTER_LAST = { vacant: '暂缺', 'by-election': '留待补选' } as const;

function lastRoundRule(kind: AfterCountCase['kind']) {
  return kind === 'village' ? 'vil-after-last' : 'res-after-last';
}

/** 村民委员会已选出三人以上的，不足的名额可以暂缺 */
function mayStop(
  { electionDay, kind, elected }: AfterCountCase,
  reading: LawReading,
  reasons: Reason[],
): boolean {
  if (kind !== 'village' || !consult(reading, 'villageMayStopAtThree')) return false;
  const ground = groundHere(reading.law, 'vil-stop', electionDay, 'villageMayStopAtThree');
  const holds = elected >= ENOUGH_IN_VILLAGE;
  reasons.push(reason(ground, `${elected} >= ${ENOUGH_IN_VILLAGE}`, holds));
  return holds;
}

function hasRoundsLeft(facts: AfterCountCase, reading: LawReading, reasons: Reason[]): boolean {
  const { electionDay, kind, otherRounds } = facts;
  const rounds = consult(reading, 'maxOtherRounds');
  const ground = groundHere(reading.law, lastRoundRule(kind), electionDay, 'maxOtherRounds');
  if (otherRounds > 0) reasons.push(reason(ground, `${otherRounds} >= ${rounds}`, otherRounds >= rounds));
  return otherRounds < rounds;
}
