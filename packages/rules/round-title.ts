import { chineseNumeral } from './articles.ts';

/** 一轮投票 · what its name depends on. */
export interface NamedRound {
  readonly kind: 'first' | 'tie' | 'another';
  /** 第几次另行选举; 0 where it is none. */
  readonly otherNumber: number;
  /** 重新投票 · the round before was void, and this one takes its place. */
  readonly isRepeat: boolean;
}

/** 轮次名称 · 第一次投票、再次投票、另行选举、重新投票 · 选举法（2020）第四十四条、第四十五条 */
export function roundTitle({ kind, otherNumber, isRepeat }: NamedRound): string {
  if (isRepeat && kind === 'first') return '重新投票';
  const title = kind === 'another' ? anotherTitle(otherNumber) : TITLES[kind];
  return isRepeat ? `${title}（重新投票）` : title;
}

const TITLES = { first: '第一次投票', tie: '再次投票' } as const;

function anotherTitle(number: number): string {
  return number > 1 ? `第${chineseNumeral(number)}次另行选举` : '另行选举';
}
