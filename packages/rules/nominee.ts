import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { daysBefore, type DeadlineWork, deadlineWork } from './deadlines.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { hasFundingBan } from './exclusion.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason, statedReason } from './ruling.ts';

/** 被提名人 · one person in one constituency. */
export interface NomineeCase {
  readonly electionDay: CivilDate;
  /** 本级人大所在行政区域的代码 */
  readonly area: string;
  readonly isEligible: boolean;
  readonly voterOf: keyof typeof VOTERS;
  readonly isNominated: boolean;
  readonly hasForeignFunding?: boolean | undefined;
  /** 表示不接受推荐的日期 */
  readonly declinedOn?: CivilDate | undefined;
  /** 已任或者同时参选的其他人大的行政区域代码 */
  readonly otherSeats: readonly string[];
  readonly hasDeclaredOtherSeats?: boolean | undefined;
  /** 在另一选区落选 */
  readonly hasLostElsewhere?: boolean | undefined;
  readonly informationIsFalse?: boolean | undefined;
  /** 有关机关的审查意见 */
  readonly reviewOpinions?: number | undefined;
}

/** 被提名人的裁定 */
export interface NomineeRuling {
  readonly mayStand: boolean;
  /** 不能同时担任的 */
  readonly mustChooseAgainst: readonly string[];
  readonly mustDeclare: boolean;
  readonly mustInformVoters: boolean;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

const VOTERS = {
  constituency: '本选区的选民',
  area: '本行政区域的选民',
  elsewhere: '其他地方的选民',
} as const;

/**
 * 被提名人 · 选举法（2020）第四条、第三十条、第三十五条、第四十八条: any voter may be nominated, nobody by himself. He may not take money from abroad (since 2015), nor
 * keep seats of two areas of which neither belongs to the other. Reviews by other organs are opinions, and bar nobody.
 */
export function nominee(facts: NomineeCase, law: LocalLaw = NATIONAL_LAW): Decided<NomineeRuling> {
  const { electionDay, area, otherSeats } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const work = deadlineWork({ electionDay }, law);
  const unrelated = otherSeats.filter((other) => !isRelated(area, other));
  const mustDeclare =
    otherSeats.length > 0 &&
    consult(work.reading, 'declareOtherSeats') &&
    facts.hasDeclaredOtherSeats !== true;
  const declaration = groundHere(law, 'nom-dual', electionDay, 'declareOtherSeats');
  const bars = [...standing(facts, work), ...willingness(facts, work)];
  const informationIsFalse = facts.informationIsFalse === true;
  const told = statedReason(groundOf('nom-info', electionDay), '基本情况如实', false);
  const opinions = groundOf('nom-who-not', electionDay);
  return decided({
    mayStand: bars.every(({ holds }) => holds),
    mustChooseAgainst: unrelated,
    mustDeclare,
    mustInformVoters: informationIsFalse,
    reasons: [
      ...bars,
      ...otherSeats.map((other) =>
        statedReason(
          groundOf('nom-dual', electionDay),
          `${other}: 与本行政区域有隶属关系`,
          !unrelated.includes(other),
        ),
      ),
      ...(mustDeclare ? [statedReason(declaration, '已经申报在其他地方任代表', false)] : []),
      ...(informationIsFalse ? [told] : []),
      ...((facts.reviewOpinions ?? 0) > 0
        ? [statedReason(opinions, '审查意见不作为不列入名单的理由', true)]
        : []),
    ],
    undecided: work.reading.undecided,
  });
}

/** 能否被推荐 */
function standing(facts: NomineeCase, { reading }: DeadlineWork): Reason[] {
  const { electionDay, isEligible, voterOf, isNominated, hasForeignFunding, hasLostElsewhere } = facts;
  const reasons = [
    statedReason(groundOf('nom-eligible', electionDay), '有被选举权', isEligible),
    statedReason(groundOf('nom-self', electionDay), '有政党、人民团体或者选民推荐', isNominated),
  ];
  if (consult(reading, 'nomineeVoterOf') === 'same-area') {
    const ground = groundHere(reading.law, 'nom-eligible', electionDay, 'nomineeVoterOf');
    const test = `${VOTERS[voterOf]} in {${VOTERS.constituency}, ${VOTERS.area}}`;
    reasons.push(reason(ground, test, voterOf !== 'elsewhere'));
  }
  if (hasForeignFunding !== undefined && hasFundingBan(electionDay))
    reasons.push(statedReason(groundOf('nom-foreign', electionDay), '没有接受境外资助', !hasForeignFunding));
  if (hasLostElsewhere === true) {
    const ground = groundHere(reading.law, 'formal-two-const', electionDay, 'standAgainElsewhere');
    const mayStand = consult(reading, 'standAgainElsewhere');
    reasons.push(statedReason(ground, '在其他选区落选的可以再作候选人', mayStand));
  }
  return reasons;
}

/** 接受推荐 · who declines does not stand; where a last day is set, later is too late to leave. */
function willingness({ electionDay, declinedOn }: NomineeCase, work: DeadlineWork): Reason[] {
  if (declinedOn === undefined) return [];
  const days = consult(work.reading, 'withdrawalDeadlineDays');
  const ground = groundHere(work.reading.law, 'nom-accept', electionDay, 'withdrawalDeadlineDays');
  if (days === null) return [statedReason(ground, '本人接受推荐', false)];
  const { latest } = daysBefore(work, days);
  const isTooLate = declinedOn > latest;
  return [reason(ground, `退出 ${declinedOn} > ${latest}`, isTooLate)];
}

/** 有隶属关系 · one code of GB/T 2260 begins with the other, trailing zeros left out; of one area too. */
function isRelated(area: string, other: string): boolean {
  const [one, two] = [significant(area), significant(other)];
  return one.startsWith(two) || two.startsWith(one);
}

/** Two digits each for 省、市、县, three for 乡镇. */
function significant(code: string): string {
  const levels = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9)];
  const last = levels.findLastIndex((level) => /[1-9]/.test(level));
  return levels.slice(0, last + 1).join('');
}
