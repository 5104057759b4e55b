import { articleOf, groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import type { CongressLevel } from './congress-nomination.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isAtLeast, isMore } from './exact.ts';
import { choice } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { consult, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Ground, type Reason, reason, type Reasoned } from './ruling.ts';

/** 罢免案的对象 · a deputy to the congress above, who holds a post, an army deputy whom servicemen elected. · @public */
export type RemovalOf = 'higher-deputy' | 'post' | 'army-deputy';

/** 提出罢免案的 · @public */
export type RemovalProposer =
  'presidium' | 'standing-committee' | 'council-of-chairs' | 'deputies' | 'members' | 'servicemen';

/** 罢免案 · at a congress session, at a meeting of its standing committee, in the army. */
export interface RemovalCase {
  readonly electionDay: CivilDate;
  readonly of: RemovalOf;
  readonly level: CongressLevel;
  /** 大会会议上；闭会期间由常委会 */
  readonly inSession: boolean;
  readonly by: RemovalProposer;
  /** 联名的人数 · asked of deputies, members and servicemen. */
  readonly proposers?: number | undefined;
  /** 在任代表 */
  readonly deputiesInOffice: number;
  /** 代表名额 */
  readonly deputySeats: number;
  /** 常委会全体组成人员 */
  readonly members: number;
  readonly yes?: number | undefined;
}

/** 罢免案的裁定 */
export interface RemovalRuling extends Reasoned {
  readonly mayBePut: boolean;
  readonly passed: boolean | null;
}

/** Who may put a motion, and how many have to join: one of so many, or a number. */
interface Motion {
  readonly ground: Ground;
  readonly proposers: readonly RemovalProposer[];
  readonly joint: RemovalProposer;
  readonly needed: { readonly oneOf: number } | { readonly number: number };
}

/** 军人联名的人数 · 军队选举代表的办法（2021）第三十三条 */
const SERVICEMEN = 10;

/**
 * 罢免案 · 选举法（2020）第五十一条、第五十三条，地方组织法（2022）第二十五条、第三十一条: the presidium or one tenth of the deputies, for posts the standing committee too, in a township
 * one fifth; between sessions the council of chairs or one fifth of the standing committee. More than half of all deputies, or of all its members.
 */
export function removal(facts: RemovalCase, law: LocalLaw = NATIONAL_LAW): Decided<RemovalRuling> {
  const { electionDay, of, level, inSession, members, yes } = facts;
  // A township elects no deputies to the congress above, and its posts only the congress removes; nor does a standing committee remove a post.
  if (of === 'higher-deputy' && level === 'township') return mistaken('invalid-case', 'level');
  if (of === 'post' && !inSession) return mistaken('invalid-case', 'inSession');
  const isPost = of === 'post';
  if (lawInForce(lawOf(of), electionDay) === undefined) return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const all = inSession ? allDeputies(facts, reading) : members;
  if (yes !== undefined && yes > all) return mistaken('more-votes-than-choices', 'yes');
  const proposal = proposalReasons(facts, all);
  const passed = of === 'army-deputy' || yes === undefined ? null : isMore(2, yes, 1, all);
  const vote: Reason[] = [];
  if (passed !== null) {
    const article = articleOf(isPost ? 'ind-majority' : 'recall-pass', electionDay);
    const rule = inSession ? 'recall-session-pass' : 'recall-committee-pass';
    vote.push(reason({ rule, article }, `2 × ${yes} > ${all}`, passed));
  }
  return decided({
    mayBePut: proposal.every(({ holds }) => holds),
    passed,
    reasons: [...proposal, ...vote],
    undecided: reading.undecided,
  });
}

function lawOf(of: RemovalOf) {
  if (of === 'army-deputy') return 'armed-forces-method';
  return of === 'post' ? 'organic-law' : 'election-law';
}

function allDeputies({ deputiesInOffice, deputySeats, of }: RemovalCase, reading: LawReading): number {
  if (of === 'army-deputy') return deputiesInOffice;
  return consult(reading, 'congressBasis') === 'seats' ? deputySeats : deputiesInOffice;
}

/** 谁可以提出，联名的够不够 */
function proposalReasons(facts: RemovalCase, all: number): Reason[] {
  const { by, proposers = 0 } = facts;
  const { ground, proposers: allowed, joint, needed } = motionOf(facts);
  const who = choice(ground, by, allowed);
  if (by !== joint) return [who];
  if ('number' in needed)
    return [who, reason(ground, `${proposers} >= ${needed.number}`, proposers >= needed.number)];
  const { oneOf } = needed;
  return [who, reason(ground, `${oneOf} × ${proposers} >= ${all}`, isAtLeast(oneOf, proposers, 1, all))];
}

function motionOf({ electionDay, of, level, inSession }: RemovalCase): Motion {
  if (of === 'army-deputy')
    return {
      ground: groundOf('recall-army', electionDay),
      proposers: ['servicemen'],
      joint: 'servicemen',
      needed: { number: SERVICEMEN },
    };
  if (of === 'higher-deputy') {
    const ground = groundOf('recall-indirect', electionDay);
    return inSession
      ? { ground, proposers: ['presidium', 'deputies'], joint: 'deputies', needed: { oneOf: 10 } }
      : { ground, proposers: ['council-of-chairs', 'members'], joint: 'members', needed: { oneOf: 5 } };
  }
  const ground = groundOf('recall-posts', electionDay);
  return level === 'township'
    ? { ground, proposers: ['presidium', 'deputies'], joint: 'deputies', needed: { oneOf: 5 } }
    : {
        ground,
        proposers: ['presidium', 'standing-committee', 'deputies'],
        joint: 'deputies',
        needed: { oneOf: 10 },
      };
}
