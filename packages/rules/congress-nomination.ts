import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { type NominationRuling, type Nominator, refusedAmong } from './nomination.ts';
import { reason } from './ruling.ts';
import { firstTwice } from './tally.ts';

/** 人民代表大会的级别 · @public */
export type CongressLevel = 'province' | 'prefecture' | 'county' | 'township';

/** 大会选举的提名 · for posts, or for deputies to the congress above. */
export interface CongressNominationCase {
  readonly electionDay: CivilDate;
  readonly level: CongressLevel;
  readonly election: 'posts' | 'higher-deputies';
  /** The presidium, parties and people's organisations, or deputies together. */
  readonly by: 'presidium' | 'organisations' | 'deputies';
  /** 应选名额 */
  readonly posts: number;
  /** 联名的代表 · `onRoll` says whether he is a deputy of this congress. */
  readonly nominators: readonly Nominator[];
  readonly nominees: readonly string[];
}

/** 代表联名提名的人数 · 地方组织法（2022）第二十六条 */
const DEPUTIES_NEEDED: Readonly<Record<CongressLevel, number>> = {
  province: 30,
  prefecture: 20,
  county: 10,
  township: 10,
};

/** 选上一级代表，代表联名提名的人数 · 选举法（2020）第三十条 */
const DEPUTIES_FOR_HIGHER = 10;

/**
 * 大会选举的提名 · 地方组织法（2022）第二十六条、选举法（2020）第三十条: posts are nominated by the presidium or by 30, 20 or 10 deputies together,
 * higher deputies by parties and people's organisations or by ten deputies; nobody nominates more persons than are to be elected.
 */
export function congressNomination(facts: CongressNominationCase): Decided<NominationRuling> {
  const { electionDay, level, election, by, posts, nominators, nominees } = facts;
  const isForPosts = election === 'posts';
  if (posts < 1) return mistaken('seats-out-of-range', 'posts');
  if (by === (isForPosts ? 'organisations' : 'presidium')) return mistaken('invalid-case', 'by');
  if (!isForPosts && level === 'township') return mistaken('invalid-case', 'level');
  if (lawInForce(isForPosts ? 'organic-law' : 'election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const twice = firstTwice(nominees);
  if (twice !== undefined) return mistaken('duplicate-candidate', `nominees.${twice}`);

  const refusedNominators =
    by === 'deputies' ? refusedAmong({ kind: 'voters', seats: posts, nominators, nominees }) : [];
  const left = nominators.length - refusedNominators.length;
  const deputies = isForPosts ? DEPUTIES_NEEDED[level] : DEPUTIES_FOR_HIGHER;
  const needed = by === 'deputies' ? deputies : 1;
  const ground = groundOf(isForPosts ? 'ind-nominate-posts' : 'ind-nominate-deputies', electionDay);
  const reasons = [
    reason(ground, `${left} >= ${needed}`, left >= needed),
    reason(ground, `1 <= ${nominees.length} <= ${posts}`, nominees.length >= 1 && nominees.length <= posts),
  ];
  return decided({
    accepted: reasons.every(({ holds }) => holds),
    refusedNominators,
    reasons,
    undecided: [],
  });
}
