import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { rule, type Ruling, statedReason } from './ruling.ts';

/** 登记提名时的差错 · what went wrong at the desk; nothing that could be said of a nominee. */
export const ENTRY_MISTAKES = {
  'entered-twice': '同一张推荐表登记了两遍',
  'other-constituency': '应当登记在别的选区',
  'wrong-content': '登记的内容和推荐表不符，改正后重新登记',
  'no-nomination': '不是推荐表，误作提名登记',
} as const;

/** 登记差错的一种 */
export type EntryMistake = keyof typeof ENTRY_MISTAKES;

/** 要撤销登记的一件推荐 */
export interface NominationCancelling {
  readonly electionDay: CivilDate;
  /** 写有这件推荐的初步代表候选人名单已经公布 */
  readonly isListed: boolean;
  /** 选民在手机上逐人确认的 */
  readonly isCollected: boolean;
  /** Whoever it alone nominates was decided on (不列入) or corrected, or a department named a ground: such a record stays. */
  readonly isDecidedOn: boolean;
}

/**
 * 能否撤销提名登记 · 直接选举若干规定（1983）第十条: whoever was nominated is listed, and nobody may be taken off; only what was entered by mistake is put right, and only
 * until it is published.
 */
export function nominationCancelling(facts: NominationCancelling): Ruling {
  const ground = groundOf('nom-equal', facts.electionDay);
  return rule([
    statedReason(ground, '这件推荐还没有公布', !facts.isListed),
    statedReason(ground, '由登记人员录入', !facts.isCollected),
    statedReason(ground, '没有不列入的决定、更正和联审指明的情形', !facts.isDecidedOn),
  ]);
}
