import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isAtLeast, isMore } from './exact.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { unreadText } from './unread-text.ts';

/** 村务监督委员会的成员人选 · @public */
export interface VillageSupervisor {
  readonly name: string;
  readonly isCommitteeMember: boolean;
  /** 村民委员会成员中的近亲属 */
  readonly closeRelatives: readonly string[];
}

/** 村民代表会议 · whatever the case leaves out is not asked. */
export interface VillageAssemblyCase {
  readonly electionDay: CivilDate;
  readonly households?: number | undefined;
  /** 村民代表，其中妇女 */
  readonly representatives?: number | undefined;
  readonly women?: number | undefined;
  /** 村民代表会议的组成人员, committee members and representatives; those present; those in favour. */
  readonly members?: number | undefined;
  readonly present?: number | undefined;
  readonly yes?: number | undefined;
  readonly supervisors?: readonly VillageSupervisor[] | undefined;
  /** 有人具备财会、管理知识 */
  readonly financeKnown?: boolean | undefined;
}

/** 村民代表会议的裁定 · null where the case does not ask. */
export interface VillageAssemblyRuling extends Reasoned {
  readonly composed: boolean | null;
  readonly open: boolean | null;
  readonly passed: boolean | null;
  /** 不得担任村务监督委员会成员的人 */
  readonly excluded: readonly string[];
  readonly textRead: boolean;
}

/**
 * 村民代表会议、村务监督委员会 · 村民委员会组织法（2018）第二十五条、第二十六条、第三十二条: one representative for five to fifteen households, women at least a third of them,
 * they at least four fifths of the assembly; two thirds open it, more than half of those present decide; no committee member nor close relative supervises.
 */
export function villageAssembly(facts: VillageAssemblyCase): Decided<VillageAssemblyRuling> {
  const { electionDay, present, yes, supervisors = [] } = facts;
  if (lawInForce('village-committee-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  if (yes !== undefined && present !== undefined && yes > present)
    return mistaken('more-votes-than-choices', 'yes');
  const composition = compositionReasons(facts);
  const quorum = quorumReasons(facts);
  const open = quorum[0]?.holds ?? null;
  const passed = quorum.length < 2 ? null : quorum.every(({ holds }) => holds);
  const supervision = supervisionReasons(facts);
  const excluded = supervisors.filter(mayNotSupervise).map(({ name }) => name);
  const unread = unreadText('village-committee-law', electionDay);
  return decided({
    composed: composition.length === 0 ? null : composition.every(({ holds }) => holds),
    open,
    passed,
    excluded,
    textRead: unread.length === 0,
    reasons: [...composition, ...quorum, ...supervision, ...unread],
    undecided: [],
  });
}

function compositionReasons(facts: VillageAssemblyCase): Reason[] {
  const { electionDay, households, representatives, women, members } = facts;
  if (representatives === undefined) return [];
  const ground = groundOf('vil-reps', electionDay);
  const reasons: Reason[] = [];
  if (households !== undefined) {
    const isWithin =
      isAtLeast(1, households, 5, representatives) && isAtLeast(15, representatives, 1, households);
    reasons.push(
      reason(ground, `5 × ${representatives} <= ${households} <= 15 × ${representatives}`, isWithin),
    );
  }
  if (women !== undefined)
    reasons.push(
      reason(ground, `3 × ${women} >= ${representatives}`, isAtLeast(3, women, 1, representatives)),
    );
  if (members !== undefined)
    reasons.push(
      reason(ground, `5 × ${representatives} >= 4 × ${members}`, isAtLeast(5, representatives, 4, members)),
    );
  return reasons;
}

/** 三分之二以上到会，到会的过半数同意 */
function quorumReasons({ electionDay, members, present, yes }: VillageAssemblyCase): Reason[] {
  if (members === undefined || present === undefined) return [];
  const ground = groundOf('vil-reps-meeting', electionDay);
  const open = reason(ground, `3 × ${present} >= 2 × ${members}`, isAtLeast(3, present, 2, members));
  if (yes === undefined) return [open];
  return [open, reason(ground, `2 × ${yes} > ${present}`, isMore(2, yes, 1, present))];
}

function supervisionReasons({ electionDay, supervisors = [], financeKnown }: VillageAssemblyCase): Reason[] {
  const ground = groundOf('vil-supervise', electionDay);
  return [
    ...supervisors.flatMap(({ name, isCommitteeMember, closeRelatives }) => [
      ...(isCommitteeMember ? [reason(ground, `${name}: 不是村民委员会成员`, false)] : []),
      ...closeRelatives.map((relative) => reason(ground, `${name}: 不是${relative}的近亲属`, false)),
    ]),
    ...(financeKnown === undefined ? [] : [fact(ground, 'financeKnown', financeKnown)]),
  ];
}

function mayNotSupervise({ isCommitteeMember, closeRelatives }: VillageSupervisor): boolean {
  return isCommitteeMember || closeRelatives.length > 0;
}
