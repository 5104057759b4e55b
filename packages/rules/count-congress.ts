import { articleOf, groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isAtLeast } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { consult, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Ground, type Reason, reason } from './ruling.ts';
import { countSitting, invalidSitting, type SittingResult, type SittingRound } from './sitting-count.ts';
import { type SurplusKind, surplusRange } from './surplus.ts';
import { type Tally, tallyMistake } from './tally.ts';

/** 大会选举的职务 · @public */
export type CongressPost = Exclude<SurplusKind, 'direct'>;

/** 大会选举的计票 · one ballot at a congress session. */
export interface CongressCount extends Tally {
  readonly electionDay: CivilDate;
  readonly post: CongressPost;
  readonly round: SittingRound;
  /** 在任代表 */
  readonly deputiesInOffice: number;
  /** 代表名额 */
  readonly deputySeats: number;
  /** 出席代表 */
  readonly present: number;
  readonly issued: number;
  readonly posts: number;
}

/** 大会选举的结果 */
export interface CongressRuling extends SittingResult {
  /** 可以举行会议 */
  readonly open: boolean;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 大会选举的结果 · 地方组织法（2022）第十四条、第二十五条、第二十九条；选举上一级代表 选举法（2020）第四十五条. Two thirds must be present, more
 * than half of all deputies elects in every round, there is no relief to a third. A meeting that may not open, like a
 * ballot with more cast than issued, has elected nobody: the vote is repeated.
 */
export function countCongress(count: CongressCount, law: LocalLaw = NATIONAL_LAW): Decided<CongressRuling> {
  if (count.posts < 1) return mistaken('seats-out-of-range', 'posts');
  const mistake = tallyMistake(count, count.posts);
  if (mistake !== undefined) return mistake;
  const isHigher = count.post === 'higher-deputies';
  if (lawInForce(isHigher ? 'election-law' : 'organic-law', count.electionDay) === undefined) {
    return mistaken('unknown-law-date', 'electionDay');
  }
  const reading = readLaw(law);
  const all = consult(reading, 'congressBasis') === 'seats' ? count.deputySeats : count.deputiesInOffice;
  const reasons: Reason[] = [];
  const open = mayOpen(count, all, reasons);
  const matches = open && ballotsMatch(count, reasons);
  const result = matches
    ? countSitting(
        count,
        count.posts,
        count.round,
        {
          ...groundsOf(count.post, count.electionDay),
          base: all,
          surplus: (posts) => surplusRange(count.post, posts),
          writeInsMayStand: () => consult(reading, 'secondRoundWriteIns'),
        },
        reasons,
      )
    : invalidSitting(count.posts);
  return decided({ open, ...result, reasons, undecided: reading.undecided });
}

/** 出席代表达到全体代表的三分之二 · 地方组织法（2022）第十四条; before 2022 in the rules of each congress. */
function mayOpen({ electionDay, present }: CongressCount, all: number, reasons: Reason[]): boolean {
  const article =
    (lawInForce('organic-law', electionDay)?.year ?? 0) >= 2022
      ? articleOf('ind-quorum', electionDay)
      : '大会议事规则';
  const ground: Ground = { rule: 'ind-quorum', article };
  const holds = isAtLeast(3, present, 2, all);
  reasons.push(reason(ground, `3 × ${present} >= 2 × ${all}`, holds));
  if (present > all) reasons.push(reason(ground, `${present} <= ${all}`, false));
  return holds;
}

/** 收回的选票不多于发出的 · for higher deputies 选举法（2020）第四十四条, for posts the session's own 选举办法. */
function ballotsMatch(
  { electionDay, post, present, issued, cast }: CongressCount,
  reasons: Reason[],
): boolean {
  const ground = groundOf(post === 'higher-deputies' ? 'res-boxcheck' : 'ind-ballots', electionDay);
  reasons.push(reason(ground, `${cast} <= ${issued}`, cast <= issued));
  if (issued > present) reasons.push(reason(ground, `issued ${issued} <= present ${present}`, false));
  return cast <= issued;
}

function groundsOf(post: CongressPost, day: CivilDate) {
  if (post !== 'higher-deputies') {
    const result = groundOf('ind-result', day);
    return {
      majority: groundOf('ind-majority', day),
      more: result,
      tie: result,
      fewer: groundOf('ind-other', day),
      nextCandidates: groundOf('ind-other', day),
    };
  }
  return {
    majority: { rule: 'ind-majority', article: articleOf('res-majority', day) } as const,
    more: groundOf('res-more', day),
    tie: groundOf('res-tie', day),
    fewer: groundOf('res-fewer', day),
    nextCandidates: groundOf('res-other-cand', day),
  };
}
