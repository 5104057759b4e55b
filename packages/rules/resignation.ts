import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import type { CongressLevel } from './congress-nomination.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isMore } from './exact.ts';
import { choice } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { consult, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 接受辞职的机关 · @public */
export type AcceptingBody = 'congress' | 'standing-committee';

/** 辞职 · of a deputy, or of who holds a post, before one body. */
export interface ResignationCase {
  readonly electionDay: CivilDate;
  readonly of: 'deputy' | 'post';
  /** 代表、职务所在的一级 */
  readonly level: CongressLevel;
  readonly before: AcceptingBody;
  /** 大会会议期间 */
  readonly inSession: boolean;
  readonly deputiesInOffice: number;
  readonly deputySeats: number;
  /** 常委会全体组成人员 */
  readonly members: number;
  readonly yes?: number | undefined;
}

/** 辞职的裁定 */
export interface ResignationRuling extends Reasoned {
  /** 可以接受辞职的机关 */
  readonly acceptedBy: readonly AcceptingBody[];
  readonly accepted: boolean | null;
}

/**
 * 辞职由谁接受 · 选举法（2020）第五十五条、地方组织法（2022）第三十二条: a township deputy resigns to the township congress, any other to the standing committee; from a
 * post to the congress, or between sessions to its standing committee, which a township has not. More than half of all members.
 */
export function resignation(
  facts: ResignationCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<ResignationRuling> {
  const { electionDay, of, before, members, yes } = facts;
  if (lawInForce(of === 'deputy' ? 'election-law' : 'organic-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const ground = groundOf(of === 'deputy' ? 'resign-deputy' : 'resign-post', electionDay);
  const acceptedBy = acceptingBodies(facts);
  const who = choice(ground, before, acceptedBy);
  const reasons: Reason[] = [who];
  let accepted: boolean | null = null;
  if (yes !== undefined) {
    const inOffice = () =>
      consult(reading, 'congressBasis') === 'seats' ? facts.deputySeats : facts.deputiesInOffice;
    const all = before === 'congress' ? inOffice() : members;
    if (yes > all) return mistaken('more-votes-than-choices', 'yes');
    const majority = isMore(2, yes, 1, all);
    reasons.push(reason(ground, `2 × ${yes} > ${all}`, majority));
    accepted = who.holds && majority;
  }
  return decided({ acceptedBy, accepted, reasons, undecided: reading.undecided });
}

function acceptingBodies({ of, level, inSession }: ResignationCase): AcceptingBody[] {
  if (level === 'township') return ['congress'];
  if (of === 'deputy') return ['standing-committee'];
  return inSession ? ['congress'] : ['standing-committee'];
}
