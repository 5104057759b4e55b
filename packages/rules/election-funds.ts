/** 选举经费 · 选举法（2020）第八条: elections are paid for by the state treasury. All money is whole 分. */
import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/** 经费项目 */
export const FUND_ITEMS = {
  printing: '印刷费',
  publicity: '宣传费',
  meetings: '会议费',
  training: '培训费',
  staff: '误工补助',
  premises: '场地布置费',
  equipment: '票箱和设备购置费',
  transport: '交通费',
  office: '办公费',
  other: '其他费用',
} as const;

export type FundItem = keyof typeof FUND_ITEMS;

/** 定额的计算基数 · by what a unit cost is multiplied. */
export const FUND_BASES = {
  voter: '每名选民',
  place: '每个投票场所',
  constituency: '每个选区',
  'staff-day': '每人每日',
  whole: '一笔',
} as const;

export type FundBasis = keyof typeof FUND_BASES;

/** 预算的一行 */
export interface FundLine {
  readonly quantity: number;
  /** 定额，分 */
  readonly fen: number;
}

/** 数量乘定额 */
export function lineAmount({ quantity, fen }: FundLine): number {
  return quantity * fen;
}

/** 一笔支出和它以前的数 */
export interface FundSpendingFacts {
  readonly electionDay: CivilDate;
  readonly area: string;
  readonly item: FundItem;
  readonly fen: number;
  /** 本乡镇本项目的预算和已经批准的支出 */
  readonly budget: number;
  readonly spentOnItem: number;
  /** 本乡镇收到的拨款和已经批准的支出 */
  readonly appropriated: number;
  readonly spent: number;
}

/**
 * 能否批准支出 · 选举法（2020）第八条、预算法（2018）第十三条: nothing is spent that the budget has not, and nothing before the treasury has paid it out. Both are
 * asked of one area; what is moved from one item to another is a new budget.
 */
export function spendingMayBeApproved(facts: FundSpendingFacts): Ruling {
  const { electionDay, area, item, fen, budget, spentOnItem } = facts;
  const wanted = `${area}的${FUND_ITEMS[item]}（分）: ${spentOnItem} + ${fen} <= ${budget}`;
  return rule([
    reason(groundOf('fund-budget', electionDay), wanted, spentOnItem + fen <= budget),
    ...moneyCovers(facts).reasons,
  ]);
}

/** 拨款是否够 · also asked where an appropriation is taken back: nothing more is spent then. */
export function moneyCovers(
  facts: Pick<FundSpendingFacts, 'electionDay' | 'area' | 'fen' | 'appropriated' | 'spent'>,
): Ruling {
  const { electionDay, area, fen, appropriated, spent } = facts;
  const test = `${area}的拨款（分）: ${spent} + ${fen} <= ${appropriated}`;
  return rule([reason(groundOf('fund-appropriated', electionDay), test, spent + fen <= appropriated)]);
}

/** 每名选民的支出 · in 分, rounded half up; null where there are no voters yet. */
export function perVoter(fen: number, voters: number): number | null {
  return voters === 0 ? null : Math.floor((2 * fen + voters) / (2 * voters));
}

/** 元 · 123456 is 1,234.56 as 1234.56 */
export function yuan(fen: number | bigint): string {
  const whole = BigInt(fen);
  const size = whole < 0n ? -whole : whole;
  return `${whole < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

/** 分 · of an amount as people write it, with at most two decimals; undefined for anything else. */
export function fenOf(text: string): number | undefined {
  const [, whole, cents = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}
