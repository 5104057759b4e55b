import { articleOf, groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import type { CongressPost } from './count-congress.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { type Ground, type Reason, reason, type Reasoned } from './ruling.ts';
import { SURPLUS_RULES, surplusRange } from './surplus.ts';

/** 大会选举的候选人人数 */
export interface CongressCandidatesCase {
  readonly electionDay: CivilDate;
  readonly level: 'county-or-above' | 'township';
  readonly kind: CongressPost;
  /** 换届选举、另行选举、补选 */
  readonly election: 'general' | 'another' | 'by-election';
  readonly posts: number;
  /** 提名的候选人 */
  readonly candidates: number;
  /** 选举办法规定的差额数 · so many more than posts; absent where the session has fixed none. */
  readonly surplus?: number | undefined;
  /** 提名、酝酿候选人的日数 */
  readonly nominationDays?: number | undefined;
  /** 另行选举改在下一次会议进行，大会已有决定 */
  readonly nextSessionDecided?: boolean | undefined;
}

/** 大会选举的候选人人数的裁定 */
export interface CongressCandidatesRuling extends Reasoned {
  readonly min: number;
  /** Null where neither the law nor the session has set one. */
  readonly max: number | null;
  /** 候选人不足、直接投票、先行预选 */
  readonly outcome: 'too-few' | 'vote' | 'primary';
  /** 选举办法的差额数合法 */
  readonly surplusLawful: boolean | null;
  /** 提名、酝酿的时间符合规定 */
  readonly timeKept: boolean | null;
}

/** 提名、酝酿候选人的最少日数 · 地方组织法（2022）第二十七条、选举法（2020）第三十二条 */
const LEAST_NOMINATION_DAYS = 2;

/** 人数的范围 · for by-elections without an upper end. */
interface Range {
  readonly min: number;
  readonly max: number | null;
}

/**
 * 大会选举的候选人 · 地方组织法（2022）第二十七条、第三十条，选举法（2020）第三十二条、第五十七条: as many as the surplus allows are voted on at once, more
 * are narrowed by a primary; a by-election may have as many candidates as posts; a general election gives two days to nominate.
 */
export function congressCandidates(facts: CongressCandidatesCase): Decided<CongressCandidatesRuling> {
  const { electionDay, level, kind, election, posts, candidates } = facts;
  const isHigher = kind === 'higher-deputies';
  if (posts < 1) return mistaken('seats-out-of-range', 'posts');
  if (isHigher && level === 'township') return mistaken('invalid-case', 'level');
  if (lawInForce(isHigher ? 'election-law' : 'organic-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');

  const reasons: Reason[] = [];
  const surplusLawful = surplusIsLawful(facts, reasons);
  const { min, max } = rangeOf(facts);
  const isEnough = candidates >= min;
  const isWithin = max === null || candidates <= max;
  reasons.push(reason(numberGround(facts), `${candidates} >= ${min}`, isEnough));
  if (isEnough && max !== null)
    reasons.push(reason(narrowingGround(facts), `${candidates} <= ${max}`, isWithin));
  const timeKept = timeIsKept(facts, reasons);
  if (election === 'another' && facts.nextSessionDecided !== undefined)
    reasons.push(fact(groundOf('ind-other', electionDay), 'nextSessionDecided', facts.nextSessionDecided));
  const outcome = !isEnough ? 'too-few' : isWithin ? 'vote' : 'primary';
  return decided({ min, max, outcome, surplusLawful, timeKept, reasons, undecided: [] });
}

/** 法律允许的人数 · a by-election may have as many candidates as posts, or more. */
function lawfulRange({ kind, election, posts }: CongressCandidatesCase): Range {
  return election === 'by-election' ? { min: posts, max: null } : surplusRange(kind, posts);
}

/** 本次会议的人数 · what the session fixed is both ends; only where equal numbers are lawful may there be fewer. */
function rangeOf(facts: CongressCandidatesCase): Range {
  const lawful = lawfulRange(facts);
  if (facts.surplus === undefined) return lawful;
  const fixed = facts.posts + facts.surplus;
  return { min: lawful.min === facts.posts ? facts.posts : fixed, max: fixed };
}

/** 选举办法的差额数 · within the law's own range. */
function surplusIsLawful(facts: CongressCandidatesCase, reasons: Reason[]): boolean | null {
  if (facts.surplus === undefined) return null;
  const { min, max } = lawfulRange(facts);
  const fixed = facts.posts + facts.surplus;
  const holds = min <= fixed && (max === null || fixed <= max);
  const test = max === null ? `选举办法: ${fixed} >= ${min}` : `选举办法: ${min} <= ${fixed} <= ${max}`;
  reasons.push(reason(numberGround(facts), test, holds));
  return holds;
}

function numberGround({ electionDay, kind, election }: CongressCandidatesCase): Ground {
  if (election !== 'by-election') return groundOf(SURPLUS_RULES[kind], electionDay);
  return groundOf(kind === 'higher-deputies' ? 'by-surplus' : 'ind-supplement', electionDay);
}

/** 预选 · of higher deputies by 选举法（2020）第三十二条. */
function narrowingGround({ electionDay, kind }: CongressCandidatesCase): Ground {
  const isHigher = kind === 'higher-deputies';
  return { rule: 'ind-within', article: articleOf(isHigher ? 'formal-within' : 'ind-within', electionDay) };
}

/** 提名、酝酿的时间 · asked only of general elections, and of posts from the county up. */
function timeIsKept(facts: CongressCandidatesCase, reasons: Reason[]): boolean | null {
  const { electionDay, level, kind, election, nominationDays } = facts;
  if (nominationDays === undefined || election !== 'general' || level === 'township') return null;
  const holds = nominationDays >= LEAST_NOMINATION_DAYS;
  const article = articleOf(kind === 'higher-deputies' ? 'formal-within' : 'ind-time', electionDay);
  reasons.push(reason({ rule: 'ind-time', article }, `${nominationDays} >= ${LEAST_NOMINATION_DAYS}`, holds));
  return holds;
}
