import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { addWorkingDays } from './working-days.ts';

/** 宪法宣誓 · how he came to the post. · @public */
export interface Oath {
  readonly by: 'congress' | 'standing-committee' | 'executive';
  /** 选举结果公布或者作出任命的日期 */
  readonly chosenOn: CivilDate;
  /** 会议闭幕的日期 · not asked of executive appointees. */
  readonly closedOn?: CivilDate | undefined;
  readonly takenOn: CivilDate;
}

/** 就任 */
export interface TakingOfficeCase {
  readonly electionDay: CivilDate;
  /** 常委会组成人员、乡镇人大主席副主席、检察长、其他职务 */
  readonly post: 'standing-committee' | 'township-chair' | 'procurator' | 'other';
  /** 本级人大代表 */
  readonly isDeputy: boolean;
  /** 兼任的职务所在的机关 */
  readonly otherOffices: readonly (keyof typeof OFFICES)[];
  /** 检察长的任命已报上一级批准 */
  readonly approvedAbove?: boolean | undefined;
  /** 副主席的人数 · only asked of a township. */
  readonly viceChairs?: number | undefined;
  readonly oath?: Oath | undefined;
}

/** 就任的裁定 */
export interface TakingOfficeRuling extends Reasoned {
  readonly mayTakeOffice: boolean;
  readonly oathInTime: boolean | null;
}

/** 不得兼任的机关 · 地方组织法（2022）第十八条、第四十七条 */
const INCOMPATIBLE: Readonly<Record<'standing-committee' | 'township-chair', readonly string[]>> = {
  'standing-committee': ['government', 'supervision', 'court', 'procuratorate'],
  'township-chair': ['government'],
};

/** 兼任的职务所在的机关 */
const OFFICES = {
  government: '行政机关',
  supervision: '监察机关',
  court: '审判机关',
  procuratorate: '检察机关',
  elsewhere: '其他单位',
} as const;

/** 乡镇人大副主席的人数 · 地方组织法（2022）第十八条 */
const VICE_CHAIRS = { min: 1, max: 2 };

/**
 * 能否就任 · 地方组织法（2022）第十一条、第十八条、第四十七条: members of a standing committee and chairs of a township congress are deputies and hold no post in the organs they
 * supervise (the township's: in the government); a chief procurator waits for approval above. The days of the oath are local.
 */
export function takingOffice(
  facts: TakingOfficeCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<TakingOfficeRuling> {
  const { electionDay, oath } = facts;
  if (lawInForce('organic-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  if (oath !== undefined && oath.by !== 'executive' && oath.closedOn === undefined)
    return mistaken('invalid-case', 'oath.closedOn');
  const reading = readLaw(law);
  const conditions = postReasons(facts);
  const oathReasons = oath === undefined ? [] : oathDays(oath, electionDay, reading);
  return decided({
    mayTakeOffice: conditions.every(({ holds }) => holds),
    oathInTime: oathReasons.length === 0 ? null : oathReasons.every(({ holds }) => holds),
    reasons: [...conditions, ...oathReasons],
    undecided: reading.undecided,
  });
}

function postReasons(facts: TakingOfficeCase): Reason[] {
  const { electionDay, post, isDeputy, otherOffices, approvedAbove, viceChairs } = facts;
  if (post === 'other') return [];
  if (post === 'procurator')
    return [fact(groundOf('ind-procurator', electionDay), 'approvedAbove', approvedAbove ?? false)];
  const isTownship = post === 'township-chair';
  const ground = groundOf(isTownship ? 'ind-composition-township' : 'ind-composition', electionDay);
  const reasons = [
    fact(ground, 'isDeputy', isDeputy),
    ...otherOffices.map((office) =>
      reason(ground, `${OFFICES[office]}: 可以兼任`, !INCOMPATIBLE[post].includes(office)),
    ),
  ];
  const { min, max } = VICE_CHAIRS;
  if (isTownship && viceChairs !== undefined)
    reasons.push(reason(ground, `${min} <= ${viceChairs} <= ${max}`, viceChairs >= min && viceChairs <= max));
  return reasons;
}

/** 宣誓的时间 · before the session closes, or within so many working days. */
function oathDays(
  { by, chosenOn, closedOn = chosenOn, takenOn }: Oath,
  day: CivilDate,
  reading: LawReading,
): Reason[] {
  const workingDays = consult(reading, 'oathWorkingDays');
  if (workingDays === null) return [];
  const ground = groundHere(reading.law, 'oath', day, 'oathWorkingDays');
  const latest = by === 'executive' ? addWorkingDays(chosenOn, workingDays) : closedOn;
  return [reason(ground, `${chosenOn} <= ${takenOn} <= ${latest}`, chosenOn <= takenOn && takenOn <= latest)];
}
