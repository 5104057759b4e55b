import { groundOf } from './articles.ts';
import { addMonths, type CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import {
  consult,
  groundHere,
  limitInForce,
  readLaw,
  type LawReading,
  type LocalLaw,
  NATIONAL_LAW,
} from './local-law.ts';
import type { LimitId } from './national-limits.ts';
import { type SuggestionStepId, SUGGESTION_STEPS } from './suggestion-steps.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { addWorkingDays } from './working-days.ts';

/** 代表建议、批评和意见的办理 · one suggestion. */
export interface SuggestionCase {
  /** 交办的日期 · it chooses the version, unless the case names another day. */
  readonly assignedOn: CivilDate;
  readonly electionDay?: CivilDate | undefined;
  readonly level: 'county-or-above' | 'township';
  /** 涉及面广、处理难度大 */
  readonly difficult: boolean;
  readonly answeredOn?: CivilDate | undefined;
  /** 承办单位联系过代表 */
  readonly deputyContacted?: boolean | undefined;
  /** 办理情况已经公开 */
  readonly madePublic?: boolean | undefined;
  /** 各步骤起算的日期和完成的日期 · of steps that only local rules know. */
  readonly steps?: Readonly<Partial<Record<SuggestionStepId, LocalStepDays>>> | undefined;
}

/** 一个地方步骤的日期 · the day it counts from, and the day it was done. · @public */
export interface LocalStepDays {
  readonly from: CivilDate;
  readonly doneOn?: CivilDate | undefined;
}

/** 代表建议办理的裁定 */
export interface SuggestionRuling extends Reasoned {
  /** 最迟的答复日期 */
  readonly answerBy: CivilDate;
  readonly inTime: boolean | null;
  /** 地方步骤 */
  readonly steps: readonly {
    readonly rule: SuggestionStepId;
    readonly name: string;
    readonly latest: CivilDate;
    readonly inTime: boolean | null;
  }[];
}

/**
 * 代表建议的办理 · 代表法（2025）第五十一条: answered within three calendar months of assignment, six where broad or difficult; local rules may be quicker. Whoever handles it contacts
 * the deputy, and the result is made public. Steps in between are local.
 */
export function suggestion(facts: SuggestionCase, law: LocalLaw = NATIONAL_LAW): Decided<SuggestionRuling> {
  const { assignedOn, electionDay = assignedOn, answeredOn, deputyContacted, madePublic } = facts;
  const limit = limitInForce(law, limitOf(facts), electionDay);
  if (limit === undefined || lawInForce('deputies-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const national = groundOf('sugg-answer', electionDay);
  const ground = { ...national, article: limit.article ?? national.article };
  const answerBy = addMonths(assignedOn, limit.value);
  const reasons: Reason[] = [reason(ground, `${assignedOn} + ${limit.value} 个月 = ${answerBy}`, true)];
  const inTime = answeredOn === undefined ? null : answeredOn <= answerBy;
  if (inTime !== null) reasons.push(reason(ground, `${answeredOn} <= ${answerBy}`, inTime));
  const contact = groundOf('sugg-contact', electionDay);
  if (deputyContacted !== undefined) reasons.push(fact(contact, 'deputyContacted', deputyContacted));
  if (madePublic !== undefined) reasons.push(fact(contact, 'madePublic', madePublic));
  const steps = localSteps(facts, reading, reasons);
  return decided({ answerBy, inTime, steps, reasons, undecided: reading.undecided });
}

function limitOf({ level, difficult }: SuggestionCase): LimitId {
  if (level === 'township')
    return difficult ? 'townshipSuggestionMonthsDifficult' : 'townshipSuggestionMonths';
  return difficult ? 'suggestionMonthsDifficult' : 'suggestionMonths';
}

/** 地方步骤 · working days after the day that each counts from, or months. */
function localSteps(
  facts: SuggestionCase,
  reading: LawReading,
  reasons: Reason[],
): SuggestionRuling['steps'] {
  const { assignedOn, electionDay = assignedOn, steps = {} } = facts;
  const asked = SUGGESTION_STEPS.filter(({ rule }) => steps[rule] !== undefined);
  const periods = asked.length === 0 ? null : consult(reading, 'suggestionSteps');
  if (periods === null) return [];
  return asked.flatMap(({ rule, name, unit }) => {
    const period = periods[rule];
    const { from = assignedOn, doneOn } = steps[rule] ?? {};
    if (period === undefined) return [];
    const latest = unit === 'months' ? addMonths(from, period) : addWorkingDays(from, period);
    const ground = groundHere(reading.law, rule, electionDay, 'suggestionSteps');
    const inTime = doneOn === undefined ? null : doneOn <= latest;
    if (inTime !== null) reasons.push(reason(ground, `${doneOn} <= ${latest}`, inTime));
    return [{ rule, name, latest, inTime }];
  });
}
