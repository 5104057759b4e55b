import { eighteenthBirthday } from './age.ts';
import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type CommitteeMeeting, committeeDecides } from './committee-decision.ts';
import { standingNominations, type StandingNomination } from './exclusion.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Ruling } from './ruling.ts';

/** 待公布的被提名人 · as he stands on the day of publication. */
export interface ListedNominee {
  readonly name: string;
  readonly birthDate: CivilDate;
  /** Everything that nominates him. */
  readonly nominations: readonly StandingNomination[];
  /** 选举委员会组成人员, who has not resigned. */
  readonly isServing: boolean;
  /** 联名不足而经会议决定仍予列入 */
  readonly isKept: boolean;
}

/** 公布初步代表候选人名单的事实 */
export interface InitialListGate {
  readonly electionDay: CivilDate;
  readonly nominees: readonly ListedNominee[];
  /** 决定仍予列入的选举委员会会议 */
  readonly meeting?: CommitteeMeeting | undefined;
}

/** 名单上一个人的问题 · what is said of him, and whether it keeps the list from being published. A reason that says something of a person does not name him. */
export interface ListedConcern {
  readonly nominee: number;
  readonly kind: 'under-age' | 'too-few' | 'serving';
  readonly reason: Reason;
  readonly stops: boolean;
}

/**
 * 初步代表候选人名单上的人 · 选举法（2020）第四条、第十条、第三十条: of age on election day; with a nomination that still stands, or kept on by a decision of the
 * committee; and no member of the committee where local law asks him to resign as soon as he is nominated.
 */
export function listedConcerns(
  { electionDay, nominees }: Pick<InitialListGate, 'electionDay' | 'nominees'>,
  reading: LawReading,
): ListedConcern[] {
  return nominees.flatMap((nominee, index) =>
    [
      underAge(electionDay, nominee, reading),
      tooFew(electionDay, nominee),
      serving(electionDay, nominee, reading),
    ].flatMap((concern) => (concern === null ? [] : { nominee: index, ...concern })),
  );
}

/** 能否公布初步代表候选人名单 · what stops it, and what is only told; nobody is left off in silence. */
export function listMayShow(facts: InitialListGate, law: LocalLaw = NATIONAL_LAW): Ruling {
  const reading = readLaw(law);
  const concerns = listedConcerns(facts, reading);
  const decided = facts.meeting === undefined ? [] : [committeeDecides(facts.meeting, facts.electionDay)];
  return {
    permitted: concerns.every(({ stops }) => !stops) && decided.every(({ holds }) => holds),
    reasons: [...concerns.map((concern) => concern.reason), ...decided],
    undecided: reading.undecided,
  };
}

type Concern = Omit<ListedConcern, 'nominee'> | null;

function underAge(electionDay: CivilDate, { birthDate }: ListedNominee, reading: LawReading): Concern {
  const turns18On = eighteenthBirthday(birthDate, reading);
  if (turns18On <= electionDay) return null;
  const ground = groundOf('cand-ineligible', electionDay);
  return {
    kind: 'under-age',
    reason: reason(ground, `${turns18On} <= ${electionDay}`, false),
    stops: true,
  };
}

function tooFew(electionDay: CivilDate, { nominations, isKept }: ListedNominee): Concern {
  const standing = standingNominations(nominations, electionDay);
  if (standing > 0) return null;
  const ground = groundOf('nom-void', electionDay);
  return { kind: 'too-few', reason: reason(ground, `${standing} >= 1`, false), stops: !isKept };
}

/** A rule since 2010; from which list on is a silent point. */
function serving(electionDay: CivilDate, { name, isServing }: ListedNominee, reading: LawReading): Concern {
  if (!isServing || (lawInForce('election-law', electionDay)?.year ?? 0) < 2010) return null;
  const stops = consult(reading, 'committeeResignTrigger') === 'initial';
  const ground = groundHere(reading.law, 'ec-resign', electionDay, 'committeeResignTrigger');
  const test = stops ? '选举委员会组成人员，尚未辞职' : '初步候选人，尚未辞职';
  return { kind: 'serving', reason: reason(ground, `${name}: ${test}`, false), stops };
}
