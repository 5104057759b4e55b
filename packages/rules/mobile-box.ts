import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { choice, fact } from './facts.ts';
import { custodyArticle } from './proxy.ts';
import { type Ground, reason, rule, type Ruling } from './ruling.ts';

/** 用流动票箱的原因 · 选举法（2020）第三十八条、直接选举若干规定第五条; “其他原因” is none. */
export const MOBILE_BOX_REASONS = {
  ill: '患病',
  immobile: '行动不便',
  scattered: '居住分散并且交通不便',
  custody: '被羁押、服刑而准予行使选举权利',
} as const;

/** 用流动票箱的原因 */
export type MobileBoxReason = keyof typeof MOBILE_BOX_REASONS;

/** 选民要求用流动票箱 · what is known of him when he asks. */
export interface MobileBoxRequest {
  readonly electionDay: CivilDate;
  readonly reason: MobileBoxReason | 'other';
  /** 已经委托他人投票 */
  readonly hasProxy: boolean;
  /** 已经登记使用流动票箱 */
  readonly hasBox: boolean;
  readonly hasVoted: boolean;
}

/**
 * 选民能否用流动票箱投票 · 选举法（2020）第三十八条: only who is ill or cannot move, or lives scattered without means of travel, and by 直接选举若干规定
 * 第五条 who is held; each has one place at a time, so that nobody who has a proxy or another box gets one.
 */
export function mayUseMobileBox(facts: MobileBoxRequest): Ruling {
  const { electionDay, hasProxy, hasBox, hasVoted } = facts;
  const once = groundOf('vote-once', electionDay);
  const user: Ground =
    facts.reason === 'custody'
      ? { rule: 'vote-mobile-user', article: custodyArticle(electionDay) }
      : groundOf('vote-mobile-user', electionDay);
  return rule([
    choice(user, facts.reason, Object.keys(MOBILE_BOX_REASONS)),
    reason(once, '已委托他人投票', !hasProxy),
    usesNoBox(electionDay, !hasBox),
    fact(once, 'notVotedYet', !hasVoted),
  ]);
}

/** 没有登记使用流动票箱 · whoever has asked for the box has no proxy and no second box, 选举法（2020）第五条. */
export function usesNoBox(electionDay: CivilDate, holds: boolean): Ruling['reasons'][number] {
  return reason(groundOf('vote-once', electionDay), '已登记使用流动票箱', holds);
}

/** 流动票箱的一站 */
export interface MobileBoxStop {
  readonly location: string;
  readonly arrivesAt: string;
  readonly leavesAt: string;
}

/** 路线中不合的站 · the numbers of stops that begin before the box is free or lie outside its hours; times are HH:MM. */
export function stopsOutOfOrder(
  stops: readonly MobileBoxStop[],
  { opensAt, closesAt }: { readonly opensAt: string; readonly closesAt: string },
): number[] {
  return stops.flatMap(({ arrivesAt, leavesAt }, index) => {
    const free = stops[index - 1]?.leavesAt ?? opensAt;
    return arrivesAt >= free && leavesAt > arrivesAt && leavesAt <= closesAt ? [] : [index + 1];
  });
}
