import { eighteenthBirthday } from './age.ts';
import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { WAYS, waysIn, type Custody, CUSTODIES, type VotingWay } from './custody.ts';
import { type DeprivationOrder, lawfulTerm, periodOf } from './deprivation.ts';
import { daysBefore, type DeadlineWork, deadlineWork } from './deadlines.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { notDeprived } from './may-be-registered.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason, statedReason } from './ruling.ts';

/** 停止行使选举权利的决定 · @public */
export interface Suspension {
  readonly charge: keyof typeof CHARGES;
  readonly decidedBy: keyof typeof DECIDING_ORGANS;
  readonly hasDocument: boolean;
  /** 决定送达选举委员会的日期 */
  readonly deliveredOn?: CivilDate | undefined;
}

/** 不能行使选举权利 · @public */
export interface Incapacity {
  readonly kind: 'mental-illness' | 'other';
  /** 选举日不能行使；间歇性的只在发病期间 */
  readonly isUnableNow: boolean;
  readonly isConfirmedByCommittee: boolean;
  readonly hasCertificate: boolean;
  readonly hasGuardianConsent: boolean;
}

/** 选民资格 · what is known of one person on election day. */
export interface EligibilityCase {
  readonly electionDay: CivilDate;
  readonly isCitizen: boolean;
  readonly birthDate: CivilDate;
  readonly deprivation?: DeprivationOrder | undefined;
  readonly custody?: Custody | undefined;
  readonly suspension?: Suspension | undefined;
  readonly incapacity?: Incapacity | undefined;
  /** 拟采用的投票方式 */
  readonly way?: VotingWay | undefined;
}

/** 选民资格的裁定 · `to-be-decided`: on papers that do not agree with the law, by the committee. */
export interface EligibilityRuling {
  readonly status: 'voter' | 'not-voter' | 'suspended' | 'not-listed' | 'to-be-decided';
  readonly turns18On: CivilDate;
  readonly deprivedFrom: CivilDate | null;
  /** null where not deprived, for life, or still serving. */
  readonly deprivedUntil: CivilDate | null;
  readonly ways: readonly VotingWay[];
  readonly wayAllowed: boolean | null;
  /** 由选举委员会和监管机关共同决定 */
  readonly needsJointDecision: boolean;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 案由 · of a decision that suspends the vote; only the first two can. */
export const CHARGES = {
  'state-security': '危害国家安全案',
  'other-serious': '其他严重刑事犯罪案',
  other: '其他案件',
} as const;

/** 决定停止行使选举权利的机关 */
export const DECIDING_ORGANS = { procuratorate: '人民检察院', court: '人民法院', other: '其他机关' } as const;

/** What one ground says: whether it takes the vote away, or leaves it to the committee. */
interface Finding {
  readonly status?: EligibilityRuling['status'];
  readonly reasons: readonly Reason[];
}

const NO_FINDING: Finding = { reasons: [] };

/**
 * 选民资格 · 选举法（2020）第四条、第二十七条，刑法第五十四条至第五十八条，直接选举若干规定第三条至第五条: a citizen of eighteen on election day votes, unless
 * deprived of political rights, in custody with his vote suspended by a decision, or found unable by the committee. Prison alone takes
 * no vote away. Illness is never decided here: without the committee's finding the person stays listed.
 */
export function eligibility(
  facts: EligibilityCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<EligibilityRuling> {
  const { electionDay, isCitizen, birthDate, deprivation, custody, suspension } = facts;
  const needsProvisions = custody !== undefined || suspension !== undefined;
  const known = needsProvisions ? 'direct-election-provisions' : 'election-law';
  if (lawInForce(known, electionDay) === undefined) return mistaken('unknown-law-date', 'electionDay');

  const work = deadlineWork({ electionDay }, law);
  const { reading } = work;
  const turns18On = eighteenthBirthday(birthDate, reading);
  const base = [
    statedReason(groundOf('voter-base', electionDay), '中国公民', isCitizen),
    reason(groundOf('voter-age', electionDay), `${turns18On} <= ${electionDay}`, turns18On <= electionDay),
  ];
  const findings = [
    { status: base.every(({ holds }) => holds) ? undefined : ('not-voter' as const), reasons: base },
    deprivationFinding(electionDay, deprivation),
    incapacityFinding(facts, reading),
    suspensionFinding(facts, work),
    custody === undefined ? NO_FINDING : { reasons: [mayVoteIn(custody, electionDay)] },
  ];
  const status = findings.find((each) => each.status !== undefined)?.status ?? 'voter';
  const voting = status === 'voter' ? votingWays(facts, reading) : NO_VOTING;
  const period = deprivation && periodOf(deprivation);
  return decided({
    status,
    turns18On,
    deprivedFrom: period?.from ?? null,
    deprivedUntil: period?.until ?? null,
    ways: voting.ways,
    wayAllowed: voting.reasons[0]?.holds ?? null,
    needsJointDecision: voting.needsJointDecision,
    reasons: [...findings.flatMap(({ reasons }) => reasons), ...voting.reasons],
    undecided: reading.undecided,
  });
}

function deprivationFinding(electionDay: CivilDate, order: DeprivationOrder | undefined): Finding {
  if (order === undefined) return NO_FINDING;
  const terms = lawfulTerm(order);
  const stands = notDeprived(electionDay, periodOf(order));
  if (!terms.every(({ holds }) => holds)) return { status: 'to-be-decided', reasons: [...terms, stands] };
  return { ...(!stands.holds && { status: 'not-voter' }), reasons: [...terms, stands] };
}

/** 经选举委员会确认，不列入选民名单 · only on its finding, and on the papers that local rules ask for. */
function incapacityFinding({ electionDay, incapacity }: EligibilityCase, reading: LawReading): Finding {
  if (incapacity === undefined) return NO_FINDING;
  const { kind, isUnableNow, isConfirmedByCommittee, hasCertificate, hasGuardianConsent } = incapacity;
  const ground = groundOf('voter-mental', electionDay);
  const reasons = [
    statedReason(ground, '选举日不能行使选举权利', isUnableNow),
    statedReason(ground, '经选举委员会确认', isConfirmedByCommittee),
  ];
  if (kind === 'other') {
    const local = groundHere(reading.law, 'voter-mental', electionDay, 'incapacityBeyondIllness');
    reasons.push(
      statedReason(local, '精神病以外的也可以不列入', consult(reading, 'incapacityBeyondIllness')),
    );
  }
  if (consult(reading, 'incapacityEvidence') === 'certificate-or-consent') {
    const local = groundHere(reading.law, 'voter-mental', electionDay, 'incapacityEvidence');
    reasons.push(statedReason(local, '有医院证明或者监护人同意', hasCertificate || hasGuardianConsent));
  }
  return { ...(reasons.every(({ holds }) => holds) && { status: 'not-listed' }), reasons };
}

/** 停止行使选举权利 · while in custody, by a decision in writing; where local rules set a day for it to arrive, one that is late is put to the committee. */
function suspensionFinding(
  { electionDay, custody, suspension }: EligibilityCase,
  work: DeadlineWork,
): Finding {
  if (suspension === undefined) return NO_FINDING;
  const { charge, decidedBy, hasDocument, deliveredOn } = suspension;
  const ground = groundOf('voter-suspended', electionDay);
  const reasons = [
    reason(
      ground,
      `${CHARGES[charge]} in {${CHARGES['state-security']}, ${CHARGES['other-serious']}}`,
      charge !== 'other',
    ),
    reason(
      ground,
      `${DECIDING_ORGANS[decidedBy]} in {${DECIDING_ORGANS.procuratorate}, ${DECIDING_ORGANS.court}}`,
      decidedBy !== 'other',
    ),
    statedReason(ground, '有停止行使选举权利的决定文书', hasDocument),
    statedReason(ground, '正被羁押', custody === 'in-custody'),
  ];
  if (!reasons.every(({ holds }) => holds)) return { reasons };
  const step = work.reading.law.steps.find(({ rule }) => rule === 'stop-vote-decision');
  if (step === undefined || deliveredOn === undefined) return { status: 'suspended', reasons };
  const { latest } = daysBefore(work, step.daysBefore);
  const inTime = reason(
    { rule: 'stop-vote-decision', article: step.article },
    `${deliveredOn} <= ${latest}`,
    deliveredOn <= latest,
  );
  return { status: inTime.holds ? 'suspended' : 'to-be-decided', reasons: [...reasons, inTime] };
}

/** 准予行使选举权利 · 直接选举若干规定第五条 */
function mayVoteIn(custody: Custody, electionDay: CivilDate): Reason {
  const all = Object.values(CUSTODIES).map(({ title }) => title);
  return reason(
    groundOf('voter-may', electionDay),
    `${CUSTODIES[custody].title} in {${all.join(', ')}}`,
    true,
  );
}

const NO_VOTING = { ways: [], needsJointDecision: false, reasons: [] } as const;

function votingWays({ electionDay, custody, way }: EligibilityCase, reading: LawReading) {
  const inPrison = custody === 'imprisonment' && consult(reading, 'sentencedVoting') === 'in-prison';
  const ways = waysIn(custody, inPrison);
  const ground = inPrison
    ? groundHere(reading.law, 'voter-may-how', electionDay, 'sentencedVoting')
    : groundOf('voter-may-how', electionDay);
  const allowed = ways.map((each) => WAYS[each]).join(', ');
  return {
    ways,
    needsJointDecision: custody !== undefined && CUSTODIES[custody].isHeld,
    reasons: way === undefined ? [] : [reason(ground, `${WAYS[way]} in {${allowed}}`, ways.includes(way))],
  };
}
