import { groundOf } from './articles.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { unreadText } from './unread-text.ts';

/** 村民委员会的当选人 · @public */
export interface VillageMember {
  readonly name: string;
  /** 职务的高低 · 1 is the chair, 2 a vice chair, 3 a member. */
  readonly rank: number;
  readonly votes: number;
  /** 当选人中的近亲属 */
  readonly closeRelatives: readonly string[];
}

/** 村民委员会的组成 · whatever the case leaves out is not asked. */
export interface VillageCommitteeCase {
  readonly electionDay: CivilDate;
  /** 村民委员会的职数 */
  readonly posts?: number | undefined;
  readonly women?: number | undefined;
  /** 候选人 */
  readonly candidates?: number | undefined;
  readonly elected?: readonly VillageMember[] | undefined;
  /** 村民选举委员会的人数，以及其中被提名为候选人而没有退出的 */
  readonly electionCommittee?: number | undefined;
  readonly nominatedMembers?: readonly string[] | undefined;
  /** 新一届产生的日期，移交的日期 */
  readonly electedOn?: CivilDate | undefined;
  readonly handedOverOn?: CivilDate | undefined;
}

/** 村民委员会组成的裁定 */
export interface VillageCommitteeRuling extends Reasoned {
  readonly lawful: boolean;
  /** 因近亲属同任一届而不任职的人 */
  readonly notSeated: readonly string[];
  readonly textRead: boolean;
}

/** 村民委员会的人数 · 村民委员会组织法（2018）第六条 */
const SIZE = { min: 3, max: 7 };

/** 移交的日数 · 村民委员会组织法（2018）第二十条 */
const HANDOVER_DAYS = 10;

/**
 * 村民委员会及其选举委员会的组成 · 村民委员会组织法（2018）第六条、第十二条、第十五条、第二十条: three to seven members with women among them, more candidates than posts, who is nominated
 * leaves the election committee, handover within ten days. Relatives in one committee are for the province to settle.
 */
export function villageCommittee(
  facts: VillageCommitteeCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<VillageCommitteeRuling> {
  const { electionDay, elected = [] } = facts;
  if (lawInForce('village-committee-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const related = relatedReasons(elected, electionDay, reading);
  const rest = [
    ...sizeReasons(facts),
    ...electionCommitteeReasons(facts, reading),
    ...handoverReasons(facts),
  ];
  const unread = unreadText('village-committee-law', electionDay);
  return decided({
    lawful: rest.every(({ holds }) => holds),
    notSeated: related.map(({ name }) => name),
    textRead: unread.length === 0,
    reasons: [...rest, ...related.map((each) => each.reason), ...unread],
    undecided: reading.undecided,
  });
}

function sizeReasons({ electionDay, posts, women, candidates }: VillageCommitteeCase): Reason[] {
  const ground = groundOf('vil-size', electionDay);
  const reasons: Reason[] = [];
  if (posts !== undefined)
    reasons.push(
      reason(ground, `${SIZE.min} <= ${posts} <= ${SIZE.max}`, posts >= SIZE.min && posts <= SIZE.max),
    );
  if (women !== undefined) reasons.push(reason(ground, `${women} >= 1`, women >= 1));
  if (candidates !== undefined && posts !== undefined)
    reasons.push(reason(groundOf('vil-nom', electionDay), `${candidates} > ${posts}`, candidates > posts));
  return reasons;
}

/** 村民选举委员会 · its size is local; who is nominated leaves it. */
function electionCommitteeReasons(facts: VillageCommitteeCase, reading: LawReading): Reason[] {
  const { electionDay, electionCommittee, nominatedMembers = [] } = facts;
  const reasons = nominatedMembers.map((name) =>
    reason(groundOf('vil-ec', electionDay), `${name}: 没有被提名`, false),
  );
  const range = electionCommittee === undefined ? null : consult(reading, 'villageElectionCommitteeSize');
  if (range === null || electionCommittee === undefined) return reasons;
  const { min, max } = range;
  const ground = groundHere(reading.law, 'vil-ec', electionDay, 'villageElectionCommitteeSize');
  const holds = electionCommittee >= min && electionCommittee <= max;
  return [reason(ground, `${min} <= ${electionCommittee} <= ${max}`, holds), ...reasons];
}

function handoverReasons({ electionDay, electedOn, handedOverOn }: VillageCommitteeCase): Reason[] {
  if (electedOn === undefined || handedOverOn === undefined) return [];
  const latest = addDays(electedOn, HANDOVER_DAYS);
  return [
    reason(groundOf('vil-handover', electionDay), `${handedOverOn} <= ${latest}`, handedOverOn <= latest),
  ];
}

/** 近亲属不同任一届 · who has the higher post stays, of equal posts who has more votes. */
function relatedReasons(elected: readonly VillageMember[], day: CivilDate, reading: LawReading) {
  const hasRelatives = elected.some((member) => relativesOf(member, elected).length > 0);
  if (!hasRelatives || consult(reading, 'villageRelativesTogether')) return [];
  const ground = groundHere(reading.law, 'vil-relatives', day, 'villageRelativesTogether');
  const seated: VillageMember[] = [];
  const left: { name: string; reason: Reason }[] = [];
  for (const member of elected.toSorted((a, b) => a.rank - b.rank || b.votes - a.votes)) {
    const [before] = relativesOf(member, seated);
    if (before === undefined) seated.push(member);
    else
      left.push({
        name: member.name,
        reason: reason(ground, `${member.name}: 不是${before.name}的近亲属`, false),
      });
  }
  return left;
}

/** Kinship runs both ways, whichever of the two says so. */
function relativesOf(member: VillageMember, among: readonly VillageMember[]): VillageMember[] {
  return among.filter(
    (other) => other.closeRelatives.includes(member.name) || member.closeRelatives.includes(other.name),
  );
}
