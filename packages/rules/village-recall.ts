import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isAtLeast, isMore } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { unreadText } from './unread-text.ts';

/** 村民委员会成员的罢免 · whatever the case leaves out is not asked. */
export interface VillageRecallCase {
  readonly electionDay: CivilDate;
  /** 本村有选举权的村民 · for the petition. */
  readonly voters?: number | undefined;
  readonly petitioners?: number | undefined;
  /** 村民代表，其中联名的 */
  readonly representatives?: number | undefined;
  readonly petitioningRepresentatives?: number | undefined;
  /** 登记参加选举的村民 · for the vote. */
  readonly registered?: number | undefined;
  readonly cast?: number | undefined;
  readonly yes?: number | undefined;
}

/** 罢免村民委员会成员的裁定 · null where the case does not ask. */
export interface VillageRecallRuling extends Reasoned {
  readonly petitionValid: boolean | null;
  readonly passed: boolean | null;
  readonly textRead: boolean;
}

/**
 * 罢免村民委员会成员 · 村民委员会组织法（2018）第十六条: one fifth of those entitled to vote or one third of the representatives ask; more than half of the registered vote, and more than half
 * of those who vote agree.
 */
export function villageRecall(facts: VillageRecallCase): Decided<VillageRecallRuling> {
  const { electionDay, registered, cast, yes } = facts;
  if (lawInForce('village-committee-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  if (yes !== undefined && cast !== undefined && yes > cast)
    return mistaken('more-votes-than-choices', 'yes');
  const petition = petitionReasons(facts);
  const vote: Reason[] =
    registered === undefined || cast === undefined || yes === undefined
      ? []
      : [
          reason(
            groundOf('vil-recall-turnout', electionDay),
            `2 × ${cast} > ${registered}`,
            isMore(2, cast, 1, registered),
          ),
          reason(groundOf('vil-recall-pass', electionDay), `2 × ${yes} > ${cast}`, isMore(2, yes, 1, cast)),
        ];
  const unread = unreadText('village-committee-law', electionDay);
  return decided({
    petitionValid: petition.length === 0 ? null : petition.some(({ holds }) => holds),
    passed: vote.length === 0 ? null : vote.every(({ holds }) => holds),
    textRead: unread.length === 0,
    reasons: [...petition, ...vote, ...unread],
    undecided: [],
  });
}

/** 联名 · either group is enough. */
function petitionReasons(facts: VillageRecallCase): Reason[] {
  const { electionDay, voters, petitioners, representatives, petitioningRepresentatives } = facts;
  const ground = groundOf('vil-recall', electionDay);
  const reasons: Reason[] = [];
  if (voters !== undefined && petitioners !== undefined)
    reasons.push(reason(ground, `5 × ${petitioners} >= ${voters}`, isAtLeast(5, petitioners, 1, voters)));
  if (representatives !== undefined && petitioningRepresentatives !== undefined)
    reasons.push(
      reason(
        ground,
        `3 × ${petitioningRepresentatives} >= ${representatives}`,
        isAtLeast(3, petitioningRepresentatives, 1, representatives),
      ),
    );
  return reasons;
}
