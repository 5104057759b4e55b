import { groundOf } from './articles.ts';
import { addMonths, type CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { unreadText } from './unread-text.ts';

/** 登记参加选举的村民 · one person. */
export interface VillageRegisterCase {
  readonly electionDay: CivilDate;
  /** 户籍在本村 */
  readonly hasHousehold: boolean;
  /** 在本村居住，自何日起 · null where he lives elsewhere. */
  readonly livesHereSince: CivilDate | null;
  /** 本人表示参加选举，或者申请参加选举 */
  readonly askedToTakePart: boolean;
  /** 村民会议或者村民代表会议同意 · asked only where he has no household here. */
  readonly consent?: boolean | undefined;
}

/** 登记的裁定 */
export interface VillageRegisterRuling extends Reasoned {
  readonly registered: boolean;
  /** 该版本的原文已经核对 */
  readonly textRead: boolean;
}

/** 没有户籍的须居住的月数 · 村民委员会组织法（2018）第十三条：一年以上 */
const MONTHS_OF_RESIDENCE = 12;

/**
 * 谁登记参加村民委员会选举 · 村民委员会组织法（2018）第十三条: who has his household here and lives here; who has it here, lives elsewhere and declares that he takes part; who
 * has none, has lived here a year, applied, and was agreed to.
 */
export function villageRegister(facts: VillageRegisterCase): Decided<VillageRegisterRuling> {
  const { electionDay, hasHousehold, livesHereSince, askedToTakePart, consent = false } = facts;
  if (lawInForce('village-committee-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const ground = groundOf('vil-register', electionDay);
  const reasons: Reason[] = [];
  if (!hasHousehold) {
    const since = livesHereSince === null ? electionDay : livesHereSince;
    const due = addMonths(since, MONTHS_OF_RESIDENCE);
    reasons.push(
      reason(ground, `${due} <= ${electionDay}`, due <= electionDay),
      fact(ground, 'askedToTakePart', askedToTakePart),
      fact(ground, 'assemblyConsented', consent),
    );
  } else if (livesHereSince === null) reasons.push(fact(ground, 'askedToTakePart', askedToTakePart));
  else reasons.push(fact(ground, 'livesHere', true));
  const unread = unreadText('village-committee-law', electionDay);
  return decided({
    registered: reasons.every(({ holds }) => holds),
    textRead: unread.length === 0,
    reasons: [...reasons, ...unread],
    undecided: [],
  });
}
