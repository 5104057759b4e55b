import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { unreadText } from './unread-text.ts';

/** 村民委员会选举的委托投票 · one commission. */
export interface VillageProxyCase {
  readonly electionDay: CivilDate;
  readonly inWriting: boolean;
  /** 受托人是本人的近亲属 */
  readonly isCloseRelative: boolean;
  /** 受托人在本村有选举权 */
  readonly hasRightHere: boolean;
  /** 受托人是候选人 */
  readonly isCandidate: boolean;
  /** 已经公布委托人和受托人的名单 */
  readonly published: boolean;
  /** 受托人已经接受的委托, without this one. */
  readonly commissionsHeld: number;
}

/** 村民委员会选举委托投票的裁定 */
export interface VillageProxyRuling extends Reasoned {
  readonly accepted: boolean;
  readonly textRead: boolean;
}

/**
 * 村民委员会选举的委托投票 · 村民委员会组织法（2018）第十五条: in writing, to a close relative who may vote in the village, with the names published. How many one person accepts,
 * whether a candidate may, and what an unpublished commission is worth are local.
 */
export function villageProxy(
  facts: VillageProxyCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<VillageProxyRuling> {
  const { electionDay, isCandidate, published, commissionsHeld } = facts;
  if (lawInForce('village-committee-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const ground = groundOf('vil-proxy', electionDay);
  const conditions: Reason[] = [
    fact(ground, 'inWriting', facts.inWriting),
    fact(ground, 'isCloseRelative', facts.isCloseRelative),
    fact(ground, 'hasRightHere', facts.hasRightHere),
  ];
  const most = consult(reading, 'villageProxyMax');
  if (most !== null)
    conditions.push(
      reason(
        groundHere(law, 'vil-proxy', electionDay, 'villageProxyMax'),
        `${commissionsHeld} + 1 <= ${most}`,
        commissionsHeld < most,
      ),
    );
  if (isCandidate && !consult(reading, 'villageProxyMayStand'))
    conditions.push(
      fact(groundHere(law, 'vil-proxy', electionDay, 'villageProxyMayStand'), 'proxyIsNoCandidate', false),
    );
  const notice = fact(
    groundHere(law, 'vil-proxy', electionDay, 'villageUnpublishedProxyVoid'),
    'namesPublished',
    published,
  );
  const isVoid = !published && consult(reading, 'villageUnpublishedProxyVoid');
  const unread = unreadText('village-committee-law', electionDay);
  return decided({
    accepted: !isVoid && conditions.every(({ holds }) => holds),
    textRead: unread.length === 0,
    reasons: [...conditions, notice, ...unread],
    undecided: reading.undecided,
  });
}
