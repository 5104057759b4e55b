import { articleOf } from './articles.ts';
import { type CivilDate, daysBetween } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { choice, fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import {
  consult,
  type LawReading,
  lawForVillages,
  type LocalLaw,
  NATIONAL_LAW,
  readLaw,
} from './local-law.ts';
import type { RuleId } from './rule-titles.ts';
import { type Ground, type Reason, reason, type Reasoned } from './ruling.ts';

/** 用流动票箱的选民 · @public */
export interface MobileBoxUser {
  readonly id: string;
  readonly reason: 'ill' | 'immobile' | 'scattered' | 'other';
  /** 签字 */
  readonly signed: boolean;
}

/** 流动票箱 · @public */
export interface MobileBox {
  readonly name: string;
  readonly scrutineers: number;
  readonly users: readonly MobileBoxUser[];
}

/** 投票的安排 · whatever the case leaves out is not asked. */
export interface VotingCase {
  readonly electionDay: CivilDate;
  readonly kind: 'congress' | 'village';
  /** 投票起止 */
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
  /** 经批准延长 */
  readonly extensionApproved?: boolean | undefined;
  readonly writingBooth?: boolean | undefined;
  readonly mobileBoxes?: readonly MobileBox[] | undefined;
  /** 计票的日期 */
  readonly countedOn?: CivilDate | undefined;
  readonly countingApproved?: boolean | undefined;
  readonly witnessed?: boolean | undefined;
}

/** 投票安排的裁定 */
export interface VotingRuling extends Reasoned {
  readonly lawful: boolean;
  /** 不符合使用流动票箱条件的人 */
  readonly refusedUsers: readonly string[];
}

/** 可以用流动票箱的情形 · 选举法（2020）第三十八条; “其他原因” is none. */
const MOBILE_REASONS = ['ill', 'immobile', 'scattered'];

/**
 * 投票的安排 · 选举法（2020）第三十八条、第四十条、第四十三条: one election day unless the jurisdiction has a window, a writing booth, mobile boxes only
 * for those who cannot come, with scrutineers and signatures; the count follows the vote.
 */
export function voting(facts: VotingCase, law: LocalLaw = NATIONAL_LAW): Decided<VotingRuling> {
  const { electionDay, kind, writingBooth, mobileBoxes = [] } = facts;
  const version = lawInForce(kind === 'village' ? 'village-committee-law' : 'election-law', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  const { from = electionDay, until = from } = facts;
  if (until < from) return mistaken('invalid-case', 'until');
  const reading = readLaw(kind === 'village' ? lawForVillages(law) : law);
  // 秘密写票处 is in the law since 2010.
  const asksForBooth = writingBooth !== undefined && version.year >= 2010;
  const reasons: Reason[] = [
    ...(facts.from === undefined && facts.until === undefined ? [] : windowReasons(facts, reading)),
    ...(asksForBooth
      ? [fact(groundIn(facts, kind === 'village' ? 'vil-open' : 'vote-secret'), 'writingBooth', writingBooth)]
      : []),
    ...mobileBoxes.flatMap((box) => boxReasons(box, facts, reading)),
    ...countingReasons(facts, reading),
  ];
  const refusedUsers = mobileBoxes
    .flatMap(({ users }) => users)
    .filter((user) => !MOBILE_REASONS.includes(user.reason))
    .map(({ id }) => id);
  return decided({
    lawful: reasons.every(({ holds }) => holds),
    refusedUsers,
    reasons,
    undecided: reading.undecided,
  });
}

/** 投票的日数 · from election day on, and longer only with approval. */
function windowReasons(facts: VotingCase, reading: LawReading): Reason[] {
  const { electionDay, from = electionDay, until = from, extensionApproved = false } = facts;
  const days = daysBetween(from, until) + 1;
  const window = consult(reading, 'votingWindowDays');
  const extension = days > window ? consult(reading, 'votingExtensionDays') : 0;
  const granted = extensionApproved ? extension : 0;
  const deciding = extension > 0 ? 'votingExtensionDays' : 'votingWindowDays';
  return [
    reason(groundIn(facts, 'vote-window'), `${from} = ${electionDay}`, from === electionDay),
    reason(
      groundIn(facts, 'vote-window', reading.law.articles[deciding]),
      `${days} <= ${window} + ${granted}`,
      days <= window + granted,
    ),
  ];
}

/** 流动票箱 · at least two scrutineers, and everyone who used it signed. */
function boxReasons(
  { name, scrutineers, users }: MobileBox,
  facts: VotingCase,
  reading: LawReading,
): Reason[] {
  const { kind } = facts;
  const parameter = kind === 'village' ? 'villageMobileBoxScrutineersMin' : 'mobileBoxScrutineersMin';
  const least = consult(reading, parameter);
  const signed = users.filter((user) => user.signed).length;
  return [
    reason(
      groundIn(facts, 'vote-mobile', reading.law.articles[parameter]),
      `${name}: 监票人 ${scrutineers} >= ${least}`,
      scrutineers >= least,
    ),
    ...users.map((user) => choice(groundIn(facts, 'vote-mobile-user'), user.reason, MOBILE_REASONS, user.id)),
    ...(users.length === 0
      ? []
      : [
          reason(
            groundIn(facts, 'vote-mobile-record'),
            `${name}: ${signed} = ${users.length}`,
            signed === users.length,
          ),
        ]),
  ];
}

/** 何时计票 · after the vote, on the same day; another day only where the jurisdiction has it, with consent and witnesses. */
function countingReasons(facts: VotingCase, reading: LawReading): Reason[] {
  const { electionDay, countedOn, from = electionDay, until = from } = facts;
  if (countedOn === undefined) return [];
  const ground = groundIn(facts, 'res-count-when');
  if (countedOn <= until) return [reason(ground, `${countedOn} = ${until}`, countedOn === until)];
  const mayBeLater = consult(reading, 'countingOtherDay');
  const local = groundIn(facts, 'res-count-when', reading.law.articles.countingOtherDay);
  if (!mayBeLater) return [reason(local, `${countedOn} = ${until}`, false)];
  return [
    reason(local, `${countedOn} > ${until}`, true),
    fact(local, 'countingApproved', facts.countingApproved ?? false),
    fact(local, 'witnessed', facts.witnessed ?? false),
  ];
}

/** 依据 · the local article where one decides; for villages their own law, which says it in one article. */
function groundIn({ kind, electionDay }: VotingCase, rule: RuleId, local?: string): Ground {
  const national = rule === 'vote-window' ? 'vote-day' : rule;
  return { rule, article: local ?? articleOf(kind === 'village' ? 'vil-open' : national, electionDay) };
}
