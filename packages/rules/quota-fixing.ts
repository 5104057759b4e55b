import { groundOf } from './articles.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import { type Decided, decided } from './error-codes.ts';
import {
  consult,
  groundHere,
  type LawReading,
  limitInForce,
  type LocalLaw,
  NATIONAL_LAW,
  readLaw,
} from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { fixedSeats, quota, type QuotaCase, type QuotaLevel, type QuotaRuling } from './quota.ts';
import { type Ground, type Reason, reason, statedReason } from './ruling.ts';

/** 确定名额的机关 */
const QUOTA_ORGANS = {
  'national-standing-committee': '全国人大常委会',
  'provincial-standing-committee': '省级人大常委会',
  'county-standing-committee': '县级人大常委会',
  other: '其他机关',
} as const;

/** 确定名额的机关 */
export type QuotaOrgan = keyof typeof QUOTA_ORGANS;

/** 重新确定名额的原因 */
const REFIXING_CAUSES = {
  'boundary-change': '行政区划变动',
  'major-works': '重大工程建设等造成人口较大变动',
  other: '其他原因',
} as const;

/** 重新确定名额的原因 */
export type RefixingCause = keyof typeof REFIXING_CAUSES;

/** 代表名额的确定 · what was decided, by whom, and what had been fixed before. */
export interface QuotaFixingCase extends QuotaCase {
  /** 确定的名额 */
  readonly fixed: number;
  readonly decidedBy: QuotaOrgan;
  /** 名额低于基数的批准文件 */
  readonly approvedBelowBase?: boolean | undefined;
  /** 原来确定的名额, and the election day that it was fixed for. */
  readonly previous?: { readonly electionDay: CivilDate; readonly fixed: number } | undefined;
  readonly cause?: RefixingCause | undefined;
  readonly decidedOn?: CivilDate | undefined;
  /** 报送备案的日期 */
  readonly reportedOn?: CivilDate | undefined;
}

/** 代表名额的确定的裁定 */
export interface QuotaFixingRuling {
  readonly permitted: boolean;
  /** 依法算得的最多名额 */
  readonly most: number;
  readonly fixedBy: QuotaOrgan;
  /** 备案的机关; a province's number is fixed by the highest organ itself. */
  readonly recordedWith: QuotaOrgan | 'next-higher-standing-committee' | null;
  readonly isRefixed: boolean;
  /** 报送备案的最后日期; null where none is set or no day of decision is known. */
  readonly reportBy: CivilDate | null;
  /** Late is no reason for the number not to stand; null where no report is known or none is asked for. */
  readonly reportedInTime: boolean | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

const AUTHORITY: Readonly<Record<QuotaLevel, Pick<QuotaFixingRuling, 'fixedBy' | 'recordedWith'>>> = {
  province: { fixedBy: 'national-standing-committee', recordedWith: null },
  municipality: { fixedBy: 'national-standing-committee', recordedWith: null },
  prefecture: { fixedBy: 'provincial-standing-committee', recordedWith: 'national-standing-committee' },
  county: { fixedBy: 'provincial-standing-committee', recordedWith: 'national-standing-committee' },
  township: { fixedBy: 'county-standing-committee', recordedWith: 'next-higher-standing-committee' },
};

/**
 * 代表名额的确定 · 选举法（2020）第十二条至第十四条: by the organ that the law names, not over the formula, not under the base except where few people
 * live; once fixed it stays, unless the area or its population changes greatly, or the law its formula. 2020 put in thirty days to report a change.
 */
export function quotaFixing(
  facts: QuotaFixingCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<QuotaFixingRuling> {
  const { electionDay, level, fixed, decidedBy, previous } = facts;
  const formula = quota(facts);
  if (!formula.ok) return formula;
  const before = previous && quota({ ...facts, electionDay: previous.electionDay });
  if (before?.ok === false) return before;

  const { fixedBy, recordedWith } = AUTHORITY[level];
  const isRefixed = previous !== undefined && previous.fixed !== fixed;
  const reading = readLaw(law);
  const report = isRefixed ? reportBy(facts, reading) : null;
  const organs = `${QUOTA_ORGANS[decidedBy]} in {${QUOTA_ORGANS[fixedBy]}}`;
  const reasons: Reason[] = [
    reason(groundOf('quota-authority', electionDay), organs, decidedBy === fixedBy),
    ...numberReasons(facts, formula.ruling),
    ...(previous === undefined
      ? []
      : [staysOrMayChange(facts, formula.ruling, previous.fixed, before?.ruling)]),
  ];
  const reported = reportReasons(facts, report);
  return decided({
    permitted: reasons.every(({ holds }) => holds),
    most: formula.ruling.seats,
    fixedBy,
    recordedWith,
    isRefixed,
    reportBy: report?.latest ?? null,
    reportedInTime: reported[0]?.holds ?? null,
    reasons: [...formula.ruling.reasons, ...reasons, ...reported],
    undecided: reading.undecided,
  });
}

/** Not over the formula; under the base only where few people live, and then with the decision that approves it. */
function numberReasons(facts: QuotaFixingCase, formula: QuotaRuling): Reason[] {
  const { electionDay, level, fixed } = facts;
  const ground = groundOf(`quota-${level}`, electionDay);
  const small = groundOf('quota-min-pop', electionDay);
  const reasons = [{ ...ground, ...fixedSeats(fixed, formula.seats) }];
  if (fixed >= formula.base) return reasons;
  if (!formula.mayBeBelowBase) return [...reasons, reason(small, `确定 ${fixed} >= ${formula.base}`, false)];
  return [
    ...reasons,
    reason(small, `确定 ${fixed} >= 1`, fixed >= 1),
    statedReason(small, '有批准低于基数的决定', facts.approvedBelowBase === true),
  ];
}

/** 一经确定，不再变动 · unless on a cause of the law, or because the law itself has another formula now. */
function staysOrMayChange(
  { electionDay, fixed, cause }: QuotaFixingCase,
  now: QuotaRuling,
  previous: number,
  before?: QuotaRuling,
): Reason {
  const ground = groundOf('quota-fixed', electionDay);
  if (fixed === previous) return reason(ground, `${fixed} = ${previous}`, true);
  if (before !== undefined && now.seats > before.seats)
    return reason(ground, `${now.seats} > ${before.seats}`, true);
  const causes = [REFIXING_CAUSES['boundary-change'], REFIXING_CAUSES['major-works']] as const;
  const given = cause === undefined ? '没有写明原因' : REFIXING_CAUSES[cause];
  return reason(ground, `${given} in {${causes.join(', ')}}`, cause !== undefined && cause !== 'other');
}

interface Report {
  readonly latest: CivilDate;
  readonly ground: Ground;
}

/** 报送备案的期限 · thirty days for what a province fixes; for a township what the local rules say. */
function reportBy({ electionDay, level, decidedOn }: QuotaFixingCase, reading: LawReading): Report | null {
  const ground = groundOf('quota-fixed', electionDay);
  if (level === 'township') {
    const days = consult(reading, 'townshipQuotaReportDays');
    if (days === null || decidedOn === undefined) return null;
    const local = groundHere(reading.law, 'quota-fixed', electionDay, 'townshipQuotaReportDays');
    return { latest: addDays(decidedOn, days), ground: local };
  }
  const limit = limitInForce(reading.law, 'quotaReportDays', electionDay);
  if (limit === undefined || decidedOn === undefined || AUTHORITY[level].recordedWith === null) return null;
  return {
    latest: addDays(decidedOn, limit.value),
    ground: { ...ground, article: limit.article ?? ground.article },
  };
}

function reportReasons({ reportedOn }: QuotaFixingCase, report: Report | null): Reason[] {
  if (report === null || reportedOn === undefined) return [];
  return [reason(report.ground, `${reportedOn} <= ${report.latest}`, reportedOn <= report.latest)];
}
