import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 破坏选举的违法行为 · 选举法（2020）第五十八条; others void nothing by themselves. */
export const UNLAWFUL_ACTS = {
  bribery: '以金钱或者其他财物贿赂',
  coercion: '以暴力、威胁、欺骗等手段妨害选举',
  forgery: '伪造选举文件、虚报选举票数',
  suppression: '对控告、检举、罢免的人压制、报复',
  other: '其他违法行为',
} as const;

/** 违法行为 · one of the kinds of the article. */
export type UnlawfulAct = keyof typeof UNLAWFUL_ACTS;

/** 代表当选的资格审查 · of one person elected. */
export interface QualificationCase {
  readonly electionDay: CivilDate;
  readonly isCitizen: boolean;
  readonly isAdult: boolean;
  readonly hasPoliticalRights: boolean;
  readonly procedureLawful: boolean;
  /** 以何种违法行为当选 */
  readonly unlawfulActs: readonly UnlawfulAct[];
  /** 违法的人是国家工作人员 */
  readonly isStateEmployee?: boolean | undefined;
  /** 代表名单公布的日期 */
  readonly listPublishedOn?: CivilDate | undefined;
  /** 第一次会议的日期 */
  readonly firstSession?: CivilDate | undefined;
}

/** 资格审查的裁定 */
export interface QualificationRuling extends Reasoned {
  /** 当选有效 */
  readonly valid: boolean;
  /** 对国家工作人员的处分 · 政务处分 since 2020, before that 行政处分. */
  readonly discipline: '政务处分' | '行政处分' | null;
  readonly publishedInTime: boolean | null;
}

/**
 * 代表资格审查 · 选举法（2020）第四十七条、第五十八条: basic conditions, procedure, no unlawful act by which he was elected; the list of deputies
 * is published before the first session.
 */
export function qualification(facts: QualificationCase): Decided<QualificationRuling> {
  const { electionDay, unlawfulActs, listPublishedOn, firstSession } = facts;
  const version = lawInForce('election-law', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  const review = groundOf('res-review', electionDay);
  const conditions: Reason[] = [
    fact(review, 'isCitizen', facts.isCitizen),
    fact(review, 'isAdult', facts.isAdult),
    fact(review, 'hasPoliticalRights', facts.hasPoliticalRights),
    fact(review, 'procedureLawful', facts.procedureLawful),
  ];
  const acts = unlawfulActs.map((act) =>
    reason(groundOf('res-void-person', electionDay), `${UNLAWFUL_ACTS[act]}: 不使当选无效`, act === 'other'),
  );
  const isVoid = acts.some(({ holds }) => !holds);
  const reasons = [...conditions, ...acts];
  let publishedInTime: boolean | null = null;
  if (listPublishedOn !== undefined && firstSession !== undefined) {
    const inTime = deputiesBeforeSession(listPublishedOn, firstSession, electionDay);
    publishedInTime = inTime.holds;
    reasons.push(inTime);
  }
  return decided({
    valid: !isVoid && conditions.every(({ holds }) => holds),
    discipline: isVoid && facts.isStateEmployee ? (version.year >= 2020 ? '政务处分' : '行政处分') : null,
    publishedInTime,
    reasons,
    undecided: [],
  });
}

/** 代表名单在第一次会议前公布 · 选举法（2020）第四十七条 */
export function deputiesBeforeSession(
  listPublishedOn: CivilDate,
  firstSession: CivilDate,
  electionDay: CivilDate,
): Reason {
  const ground = groundOf('res-list', electionDay);
  return reason(ground, `${listPublishedOn} < ${firstSession}`, listPublishedOn < firstSession);
}
