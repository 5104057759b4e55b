import { groundOf } from './articles.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import type { ExclusionGround } from './exclusion.ts';
import { consult, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/**
 * 联审意见可以写明的法定情形 · of the grounds of exclusion, those that a department can know. Want of nominators is counted by the software, and
 * that somebody declines he says himself.
 */
export const REVIEW_GROUNDS = [
  'not-eligible',
  'foreign-funding',
  'died',
] as const satisfies readonly ExclusionGround[];

/** 联审意见的情形 */
export type ReviewGround = (typeof REVIEW_GROUNDS)[number];

/** 联审意见是否在期限内 · late is no opinion. The last day counts. */
export function opinionInTime(facts: {
  readonly electionDay: CivilDate;
  readonly dueOn: CivilDate;
  readonly givenOn: CivilDate;
}): Ruling {
  const { electionDay, dueOn, givenOn } = facts;
  return rule([reason(groundOf('review-due', electionDay), `${givenOn} <= ${dueOn}`, givenOn <= dueOn)]);
}

/** 联审意见保存到哪一日 */
export interface OpinionsKept {
  readonly electionDay: CivilDate;
  /** 正式代表候选人名单公布之日; null while it is not published. */
  readonly formalPublishedOn: CivilDate | null;
  readonly today: CivilDate;
}

/**
 * 联审意见可以删除了吗 · 个人信息保护法第十九条、第四十七条: kept until the time for objections to the formal list is over, at the latest until election day. The law
 * gives no such time; `formalListObjectionDays` does.
 */
export function opinionsOver(facts: OpinionsKept, law: LocalLaw = NATIONAL_LAW): OpinionsOver {
  const { electionDay, formalPublishedOn, today } = facts;
  const reading = readLaw(law);
  const days = consult(reading, 'formalListObjectionDays');
  const objectionsEnd = formalPublishedOn === null ? electionDay : addDays(formalPublishedOn, days);
  const until = objectionsEnd < electionDay ? objectionsEnd : electionDay;
  const over = reason(groundOf('review-deletion', electionDay), `${today} > ${until}`, today > until);
  return { until, ruling: rule([over], reading.undecided) };
}

/** 联审意见的保存 */
export interface OpinionsOver {
  /** The last day on which they are kept. */
  readonly until: CivilDate;
  readonly ruling: Ruling;
}
