import { groundOf } from './articles.ts';
import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isMore } from './exact.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 常委会的人事任免 · one person for one post; whatever the case leaves out is not asked. */
export interface AppointmentCase {
  /** 常委会会议的日期 */
  readonly electionDay: CivilDate;
  /** 常委会全体组成人员 */
  readonly members: number;
  readonly yes?: number | undefined;
  /** 提请任命的日期 */
  readonly proposedOn?: CivilDate | undefined;
  /** 本届内提请同一职务未获通过的次数 */
  readonly rejections?: number | undefined;
  /** 任前法律知识考试的成绩，补考的成绩; absent where not taken. */
  readonly examScore?: number | undefined;
  readonly makeUpScore?: number | undefined;
  /** 新一届政府领导人员选出的日期 · only for its secretary-general and heads of departments. */
  readonly governmentElectedOn?: CivilDate | undefined;
}

/** 人事任免的裁定 */
export interface AppointmentRuling extends Reasoned {
  /** 可以提请表决 */
  readonly mayBePut: boolean;
  readonly passed: boolean | null;
}

/** 新的政府领导人员选出后提请任命的月数 · 地方组织法（2022）第七十一条 */
const MONTHS_AFTER_ELECTION = 2;

/**
 * 常委会的人事任免 · 地方组织法（2022）第五十一条、第七十一条: more than half of all members of the standing committee; a new government's department heads are
 * proposed within two months. When a proposal must arrive, after how many rejections it may not come again, and the law examination are local.
 */
export function appointment(
  facts: AppointmentCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<AppointmentRuling> {
  const { electionDay, members, yes } = facts;
  if (lawInForce('organic-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  if (yes !== undefined && yes > members) return mistaken('more-votes-than-choices', 'yes');
  const reading = readLaw(law);
  const conditions = [
    ...proposalReasons(facts, reading),
    ...rejectionReasons(facts, reading),
    ...examReasons(facts, reading),
    ...governmentReasons(facts),
  ];
  const passed = yes === undefined ? null : isMore(2, yes, 1, members);
  const vote =
    passed === null
      ? []
      : [reason(groundOf('ind-appoint-vote', electionDay), `2 × ${yes} > ${members}`, passed)];
  return decided({
    mayBePut: conditions.every(({ holds }) => holds),
    passed,
    reasons: [...conditions, ...vote],
    undecided: reading.undecided,
  });
}

/** 提请任命的时间 */
function proposalReasons({ electionDay, proposedOn }: AppointmentCase, reading: LawReading): Reason[] {
  if (proposedOn === undefined) return [];
  const least = consult(reading, 'appointmentProposalDays');
  if (least === null) return [];
  const latest = addDays(electionDay, -least);
  const ground = groundHere(reading.law, 'appoint-cq', electionDay, 'appointmentProposalDays');
  return [reason(ground, `${proposedOn} <= ${latest}`, proposedOn <= latest)];
}

/** 两次未获通过的，本届内不再提名 */
function rejectionReasons({ electionDay, rejections }: AppointmentCase, reading: LawReading): Reason[] {
  if (rejections === undefined) return [];
  const most = consult(reading, 'appointmentRejectionsMax');
  if (most === null) return [];
  const ground = groundHere(reading.law, 'appoint-cq', electionDay, 'appointmentRejectionsMax');
  return [reason(ground, `${rejections} < ${most}`, rejections < most)];
}

/** 任前法律知识考试 · passed at once or in the one make-up. */
function examReasons(facts: AppointmentCase, reading: LawReading): Reason[] {
  const { electionDay, examScore, makeUpScore } = facts;
  if (examScore === undefined && !consult(reading, 'lawExamRequired')) return [];
  const ground = groundHere(reading.law, 'law-exam', electionDay, 'lawExamRequired');
  if (examScore === undefined) return [fact(ground, 'examTaken', false)];
  const pass = consult(reading, 'lawExamPassMark');
  const score = Math.max(examScore, makeUpScore ?? 0);
  return [reason(ground, `${score} >= ${pass}`, score >= pass)];
}

/** 新的政府的秘书长、部门负责人 */
function governmentReasons({
  electionDay,
  proposedOn = electionDay,
  governmentElectedOn,
}: AppointmentCase): Reason[] {
  if (governmentElectedOn === undefined) return [];
  const latest = addMonths(governmentElectedOn, MONTHS_AFTER_ELECTION);
  const ground = groundOf('ind-gov-appoint', electionDay);
  return [reason(ground, `${proposedOn} <= ${latest}`, proposedOn <= latest)];
}
