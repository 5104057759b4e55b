import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { DutyStandard } from './parameters.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 代表履职 · what one deputy did in a year and in the term; whatever the case leaves out is not asked. */
export interface DutyCase {
  readonly electionDay: CivilDate;
  /** 一年内的 */
  readonly year?: DutyCounts | undefined;
  /** 一届内的 */
  readonly term?: DutyCounts | undefined;
  /** 由选民直接选举 */
  readonly electedDirectly?: boolean | undefined;
  /** 向选民或者原选举单位报告履职情况 */
  readonly hasReported?: boolean | undefined;
  /** 代表基本信息和履职信息已经公布 */
  readonly published?: boolean | undefined;
}

type DutyCounts = Readonly<Partial<Record<keyof DutyStandard, number>>>;

/** 代表履职的裁定 · null where nothing was asked, or no standard stands. */
export interface DutyRuling extends Reasoned {
  readonly yearMet: boolean | null;
  readonly termMet: boolean | null;
  readonly reportDone: boolean | null;
}

/** 各项履职的说法 */
const DUTIES: Readonly<Record<keyof DutyStandard, string>> = {
  speeches: '会议期间审议发言',
  activities: '闭会期间参加活动',
  suggestions: '提出议案或者建议',
  trainings: '参加培训',
  goodDeeds: '为群众办实事',
  dutyReports: '述职',
};

/** 每年的最低要求，每届的最低要求 */
const OF_THE_YEAR = ['speeches', 'activities', 'suggestions'] as const;
const OF_THE_TERM = ['trainings', 'goodDeeds', 'dutyReports'] as const;

/**
 * 代表履职 · 代表法（2025）第五十八条: every deputy reports to those who elected him, before 2025 the organised report was for directly elected ones; basic and duty information is published.
 * How much he has to do at least is local (重庆 “341 311”).
 */
export function duty(facts: DutyCase, law: LocalLaw = NATIONAL_LAW): Decided<DutyRuling> {
  const { electionDay, year, term } = facts;
  const version = lawInForce('deputies-law', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const standard = year === undefined && term === undefined ? null : consult(reading, 'dutyStandard');
  const ground = groundHere(law, 'duty-341311', electionDay, 'dutyStandard');
  const least = (counts: DutyCounts | undefined, names: readonly (keyof DutyStandard)[]): Reason[] => {
    if (standard === null || counts === undefined) return [];
    return names.map((name) => {
      const done = counts[name] ?? 0;
      return reason(ground, `${DUTIES[name]}: ${done} >= ${standard[name]}`, done >= standard[name]);
    });
  };
  const ofYear = least(year, OF_THE_YEAR);
  const ofTerm = least(term, OF_THE_TERM);
  const report = reportReasons(facts, version.year);
  return decided({
    yearMet: allHold(ofYear),
    termMet: allHold(ofTerm),
    reportDone: report[0]?.holds ?? null,
    reasons: [...ofYear, ...ofTerm, ...report, ...publicationReasons(facts)],
    undecided: reading.undecided,
  });
}

function allHold(reasons: readonly Reason[]): boolean | null {
  return reasons.length === 0 ? null : reasons.every(({ holds }) => holds);
}

/** 报告履职情况 · 代表法（2025）第五十八条; 2015 only asks it of directly elected deputies. */
function reportReasons(
  { electionDay, hasReported, electedDirectly = true }: DutyCase,
  year: number,
): Reason[] {
  if (hasReported === undefined || (year < 2025 && !electedDirectly)) return [];
  return [fact(groundOf('duty-report', electionDay), 'hasReported', hasReported)];
}

function publicationReasons({ electionDay, published }: DutyCase): Reason[] {
  return published === undefined
    ? []
    : [fact(groundOf('duty-record', electionDay), 'dutyPublished', published)];
}
