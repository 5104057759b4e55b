import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { mayElect } from './constituencies.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { hasFundingBan } from './exclusion.ts';
import { lawInForce } from './law-versions.ts';
import { daysBefore, type DeadlineWork, deadlineWork } from './deadlines.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId, ParameterValues } from './parameters.ts';
import { type Reason, reason } from './ruling.ts';
import { surplusRange } from './surplus.ts';

const GROUNDS = {
  'foreign-funding': '接受境外资助',
  died: '去世',
  'not-eligible': '丧失被选举权',
  declined: '本人退出',
  other: '其他原因',
} as const;

/** 撤出名单的原因 */
export type RemovalGround = keyof typeof GROUNDS;

/** 公布后撤出正式代表候选人名单 */
export interface FormalRemovalCase {
  readonly electionDay: CivilDate;
  readonly seats: number;
  readonly formal: readonly string[];
  readonly removed: readonly {
    readonly name: string;
    readonly ground: RemovalGround;
    readonly documents: number;
    /** 提出退出的日期 */
    readonly on?: CivilDate | undefined;
  }[];
}

/** 撤出名单的裁定 */
export interface FormalRemovalRuling {
  readonly permitted: boolean;
  readonly remaining: readonly string[];
  readonly belowMinimum: boolean;
  /** null where enough are left. */
  readonly next: ParameterValues['formalListFallsShort'] | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 公布后撤出正式代表候选人名单 · 选举法（2020）第四条、第三十五条: for money from abroad, death, loss of eligibility or his own wish, on paper; for nothing else. What
 * follows where fewer than the minimum are left the law does not say.
 */
export function formalRemoval(
  facts: FormalRemovalCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<FormalRemovalRuling> {
  const { electionDay, seats, formal, removed } = facts;
  if (!mayElect(seats)) return mistaken('seats-out-of-range', 'seats');
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const grounds = (Object.keys(GROUNDS) as RemovalGround[]).filter(
    (ground) => ground !== 'other' && (ground !== 'foreign-funding' || hasFundingBan(electionDay)),
  );
  const titles = grounds.map((ground) => GROUNDS[ground]).join(', ');
  const at = groundOf('formal-remove', electionDay);
  const work = deadlineWork({ electionDay }, law);
  const decisions = removed.map(({ name, ground, documents, on }) => ({
    name,
    reasons: [
      reason(at, `${GROUNDS[ground]} in {${titles}}`, grounds.includes(ground)),
      reason(at, `${name}: ${documents} >= 1`, documents >= 1),
      ...(ground === 'declined' && on !== undefined ? declinedInTime(work, electionDay, on) : []),
    ],
  }));
  const isAllowed = ({ reasons }: { readonly reasons: readonly Reason[] }) =>
    reasons.every(({ holds }) => holds);
  const gone = decisions.filter(isAllowed).map(({ name }) => name);
  const remaining = formal.filter((name) => !gone.includes(name));
  const { min } = surplusRange('direct', seats);
  const belowMinimum = remaining.length < min;
  const short = groundHere(law, 'formal-below', electionDay, 'formalListFallsShort');
  return decided({
    permitted: decisions.every(isAllowed),
    remaining,
    belowMinimum,
    next: belowMinimum ? whatFollows(remaining.length, reading) : null,
    reasons: [
      ...decisions.flatMap(({ reasons }) => reasons),
      reason(short, `${remaining.length} >= ${min}`, !belowMinimum),
    ],
    undecided: [...new Set([...reading.undecided, ...work.reading.undecided])],
  });
}

/** 不足以后 · with nobody left there is nothing to go on with. */
function whatFollows(remaining: number, reading: LawReading): ParameterValues['formalListFallsShort'] {
  const decidedHere = consult(reading, 'formalListFallsShort');
  return remaining === 0 ? 'postpone' : decidedHere;
}

/** 退出的期限 · only where local rules or the office set one. */
function declinedInTime(work: DeadlineWork, electionDay: CivilDate, on: CivilDate): Reason[] {
  const days = consult(work.reading, 'withdrawalDeadlineDays');
  if (days === null) return [];
  const { latest } = daysBefore(work, days);
  const ground = groundHere(work.reading.law, 'nom-accept', electionDay, 'withdrawalDeadlineDays');
  return [reason(ground, `退出 ${on} <= ${latest}`, on <= latest)];
}
