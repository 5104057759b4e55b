import { addDays, addMonths, type CivilDate, parts } from './civil-date.ts';
import type { Deprivation } from './may-be-registered.ts';
import { type Reason, reason } from './ruling.ts';

/**
 * 剥夺政治权利的判决 · 刑法第五十五条至第五十八条: for life with death or life imprisonment; one to five years after a term of prison, or alone; three to ten where
 * a death or life sentence was commuted; with 管制 as long as that.
 */
export interface DeprivationOrder {
  readonly kind: 'for-life' | 'after-imprisonment' | 'commuted' | 'with-control' | 'alone';
  /** 判决生效之日 · political rights are lost during the main penalty too. */
  readonly effectiveOn: CivilDate;
  /** 主刑执行完毕或者假释之日；管制期满之日; absent while it is still being served. */
  readonly mainTermEndsOn?: CivilDate | undefined;
  /** 剥夺政治权利的期限 */
  readonly months?: number | undefined;
}

/** 剥夺政治权利的判法 */
export const DEPRIVATION_KINDS = {
  'for-life': '终身（死刑、无期徒刑）',
  'after-imprisonment': '有期徒刑附加',
  commuted: '死缓、无期徒刑减为有期徒刑后',
  'with-control': '管制附加',
  alone: '独立适用',
} as const satisfies Readonly<Record<DeprivationOrder['kind'], string>>;

const TERMS = {
  'after-imprisonment': { min: 12, max: 60, article: '刑法第五十五条' },
  alone: { min: 12, max: 60, article: '刑法第五十五条' },
  commuted: { min: 36, max: 120, article: '刑法第五十七条' },
} as const;

/** 期限合于法律 · else the paper is to be looked at again; for life and with 管制 there is no number. */
export function lawfulTerm({ kind, months }: DeprivationOrder): Reason[] {
  if (kind === 'for-life' || kind === 'with-control') return [];
  const { min, max, article } = TERMS[kind];
  const term = months ?? 0;
  const test = `${min} <= ${term} <= ${max}`;
  return [reason({ rule: 'voter-deprived', article }, test, term >= min && term <= max)];
}

/** 剥夺政治权利的期间 · from the judgment to the last day of the term, which begins when the main penalty ends or on parole (刑法第五十八条). */
export function periodOf({ kind, effectiveOn, mainTermEndsOn, months = 0 }: DeprivationOrder): Deprivation {
  const from = effectiveOn;
  if (kind === 'for-life') return { from, until: null };
  if (kind === 'alone') return { from, until: lastDayOfTerm(effectiveOn, months) };
  if (mainTermEndsOn === undefined) return { from, until: null };
  return { from, until: kind === 'with-control' ? mainTermEndsOn : lastDayOfTerm(mainTermEndsOn, months) };
}

/**
 * 刑期的末日 · the day before the same day so many months on; where a month has no such day, or months are counted from the last day of one, the
 * day before that month's last (最高人民法院关于适用刑事诉讼法的解释第二百零二条).
 */
function lastDayOfTerm(from: CivilDate, months: number): CivilDate {
  const same = addMonths(from, months);
  const isWholeYears = months % 12 === 0;
  return addDays(!isWholeYears && isLastOfMonth(from) ? lastOfMonth(same) : same, -1);
}

function isLastOfMonth(date: CivilDate): boolean {
  return parts(addDays(date, 1)).day === 1;
}

function lastOfMonth(date: CivilDate): CivilDate {
  return addDays(addMonths(`${date.slice(0, 8)}01`, 1), -1);
}
