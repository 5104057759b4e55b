/** 待复核申请内容的保存 · how long what was typed into a request that may name somebody is kept. */
import { addDays, type CivilDate } from './civil-date.ts';
import type { LocalLaw } from './local-law.ts';

/** 申请的内容: when it was asked for, and decided. */
export interface RequestKept {
  readonly askedOn: CivilDate;
  /** null while it waits. */
  readonly decidedOn: CivilDate | null;
}

/**
 * 保存申请内容的最后一天 · the day of the decision, on which whoever asked sees why it came back; undecided, the last on which it may wait. The law says “最短时间”
 * (个人信息保护法第十九条) and no number: longer than any clock that an act of two people stands under, and nobody's papers wait for ever because an office forgot them.
 */
export function requestKeptUntil(
  { askedOn, decidedOn }: RequestKept,
  { values }: Pick<LocalLaw, 'values'>,
): CivilDate {
  return decidedOn ?? addDays(askedOn, values.requestWaitsDays);
}
