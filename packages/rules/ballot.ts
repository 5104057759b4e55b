import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { type LawName, lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { RuleId } from './rule-titles.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 选票的种类 · deputies elected by voters or by a congress, posts at a congress, villages, the Party. · @public */
export type BallotKind = 'deputies' | 'posts' | 'village' | 'party';

/** 选票上的一处选择 · a printed candidate with the mark beside his name, or a name written in. · @public */
export interface BallotChoice {
  readonly name: string;
  readonly isCandidate: boolean;
  readonly mark: 'for' | 'against' | 'abstain' | 'none' | 'unreadable';
  /** 另选的人有被选举权; only asked of a write-in. */
  readonly eligible?: boolean | undefined;
  /** 职务; only asked in a village. */
  readonly post?: string | undefined;
}

/** 一张选票 */
export interface BallotCase {
  readonly electionDay: CivilDate;
  readonly kind: BallotKind;
  /** 应选名额 */
  readonly seats: number;
  readonly choices: readonly BallotChoice[];
  /** 编号或者其他记号 */
  readonly otherMarks?: boolean | undefined;
}

/** 一张选票的裁定 */
export interface BallotRuling extends Reasoned {
  readonly valid: boolean;
  /** 空白票，按弃权计算 */
  readonly blank: boolean;
  /** 得到这张票的人 */
  readonly votesFor: readonly string[];
  /** 无法辨认、作废的部分 */
  readonly void: readonly string[];
}

const LAWS: Readonly<Record<BallotKind, LawName>> = {
  deputies: 'election-law',
  posts: 'organic-law',
  village: 'village-committee-law',
  party: 'party-grassroots-rules',
};

/** 所选人数多于应选名额 · of posts only in the session's own 选举办法. */
const TOO_MANY: Readonly<Record<BallotKind, RuleId>> = {
  deputies: 'ballot-over',
  posts: 'ind-ballot-over',
  village: 'vil-ballot',
  party: 'pg-ballot',
};

/**
 * 选票是否有效，计给谁 · 选举法（2020）第四十一条、第四十四条: a ballot that chooses more persons than seats is void as a whole; blank is
 * abstention and valid; of what cannot be read only that part is void, and whoever has no right to be elected gets nothing.
 */
export function ballot(facts: BallotCase, law: LocalLaw = NATIONAL_LAW): Decided<BallotRuling> {
  const { electionDay, kind, seats, choices } = facts;
  if (seats < 1) return mistaken('seats-out-of-range', 'seats');
  if (lawInForce(LAWS[kind], electionDay) === undefined) return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const chosen = choices.filter(isChoice);
  const names = [...new Set(chosen.map(({ name }) => name))];
  const blank = choices.every(({ isCandidate, mark }) => isCandidate && mark === 'none');
  const unreadable = namesIn(choices, ({ mark }) => mark === 'unreadable');
  const withoutRight = namesIn(chosen, ({ isCandidate, eligible }) => !isCandidate && eligible === false);
  const reasons: Reason[] = [
    reason(groundOf(TOO_MANY[kind], electionDay), `${names.length} <= ${seats}`, names.length <= seats),
    ...markedReasons(facts),
    ...(kind === 'village' ? twoPostsReasons(chosen, electionDay, reading) : []),
  ];
  const valid = reasons.every(({ holds }) => holds);
  if (blank) reasons.push(reason(groundOf('ballot-blank', electionDay), `${names.length} = 0`, true));
  for (const name of unreadable) {
    reasons.push(reason(groundOf('ballot-unclear', electionDay), `${name}: 可以辨认`, false));
  }
  for (const name of withoutRight) {
    reasons.push(
      reason(
        groundOf(kind === 'village' ? 'vil-roll' : 'ballot-writein', electionDay),
        `${name}: voter`,
        false,
      ),
    );
  }
  const votesFor = names.filter((name) => !unreadable.includes(name) && !withoutRight.includes(name));
  return decided({
    valid,
    blank,
    votesFor: valid ? votesFor : [],
    void: unreadable,
    reasons,
    undecided: reading.undecided,
  });
}

/** 选了这个人 · a name written in needs no mark. */
function isChoice({ isCandidate, mark }: BallotChoice): boolean {
  return mark === 'for' || (mark === 'none' && !isCandidate);
}

function namesIn(choices: readonly BallotChoice[], are: (choice: BallotChoice) => boolean): string[] {
  return [...new Set(choices.filter(are).map(({ name }) => name))];
}

/** 选票不得编号或者作记号 · in the Party's rules only: of other ballots no law says so. */
function markedReasons({ electionDay, kind, otherMarks = false }: BallotCase): Reason[] {
  return kind === 'party'
    ? [fact(groundOf('ballot-mark', electionDay), 'notOtherwiseMarked', !otherMarks)]
    : [];
}

/** 同一人选为两项职务 · the law is silent on what is void. */
function twoPostsReasons(chosen: readonly BallotChoice[], day: CivilDate, reading: LawReading): Reason[] {
  const twice = namesIn(chosen, ({ name, post }) =>
    chosen.some((other) => other.name === name && other.post !== post),
  );
  if (twice.length === 0 || !consult(reading, 'villageTwoPostsVoid')) return [];
  const ground = groundHere(reading.law, 'vil-ballot', day, 'villageTwoPostsVoid');
  return twice.map((name) => reason(ground, `${name}: 只有一项职务`, false));
}
