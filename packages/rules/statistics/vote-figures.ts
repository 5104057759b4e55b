/** 登记和投票的数字 · what is counted of constituencies, added up before anything is divided, and divided by the definitions. */
import type { StatisticDefinition } from './statistic.ts';
import { quotient } from './quotient.ts';
import { VOTING_STATISTICS } from './voting-statistics.ts';

/** 投票场所的三种票箱 */
export const BOX_KINDS = ['station', 'meeting', 'mobile-box'] as const;

export type BoxKind = (typeof BOX_KINDS)[number];

/** 一个或者几个选区数出来的 · of the vote only what has been published. */
export interface VoteCounts {
  /** 应选名额 of all of them */
  readonly seats: number;
  readonly constituencies: number;
  /** 名单公布的选区, and who stands on their rolls. */
  readonly rolls: number;
  readonly registered: number;
  /** 第一次投票的结果已经公布的选区, and what follows of these. */
  readonly voted: number;
  readonly voters: number;
  readonly participants: number;
  readonly cast: number;
  readonly invalid: number;
  readonly firstSeats: number;
  readonly candidates: number;
  readonly successes: number;
  readonly proxies: number;
  /** 后面不再投票的选区, their seats and who was elected. */
  readonly settled: number;
  readonly settledSeats: number;
  readonly elected: number;
  /** 各种票箱里的选票; null where there is no such box. */
  readonly boxes: Readonly<Record<BoxKind, number | null>>;
}

/** 合计 */
export function votesTogether(parts: readonly VoteCounts[]): VoteCounts {
  const sum = (of: (counts: VoteCounts) => number) => parts.reduce((total, counts) => total + of(counts), 0);
  const box = (kind: BoxKind) => {
    const found = parts.flatMap(({ boxes }) => boxes[kind] ?? []);
    return found.length === 0 ? null : found.reduce((total, count) => total + count, 0);
  };
  return {
    seats: sum((each) => each.seats),
    constituencies: sum((each) => each.constituencies),
    rolls: sum((each) => each.rolls),
    registered: sum((each) => each.registered),
    voted: sum((each) => each.voted),
    voters: sum((each) => each.voters),
    participants: sum((each) => each.participants),
    cast: sum((each) => each.cast),
    invalid: sum((each) => each.invalid),
    firstSeats: sum((each) => each.firstSeats),
    candidates: sum((each) => each.candidates),
    successes: sum((each) => each.successes),
    proxies: sum((each) => each.proxies),
    settled: sum((each) => each.settled),
    settledSeats: sum((each) => each.settledSeats),
    elected: sum((each) => each.elected),
    boxes: { station: box('station'), meeting: box('meeting'), 'mobile-box': box('mobile-box') },
  };
}

/** 一项数字 · covered where it is of too few. */
export interface Figure<Name extends string = string> {
  readonly statistic: Name;
  readonly numerator: number | null;
  readonly denominator: number;
  readonly value: string | null;
}

type Vote = Exclude<keyof typeof VOTING_STATISTICS, 'registration-rate' | 'at-place'>;

/** 按定义算 · whether the kinds of boxes are covered is decided by whoever shows several beside each other. */
export function voteFigures(counts: VoteCounts, isCovered: boolean): Figure<Vote>[] {
  const { station, meeting, 'mobile-box': mobile } = counts.boxes;
  const found = (station ?? 0) + (meeting ?? 0) + (mobile ?? 0);
  const ofBox = (kind: BoxKind) => (isCovered ? null : counts.boxes[kind]);
  const atBoth = isCovered ? null : (station ?? 0) + (meeting ?? 0);
  // A whole handful of proxies could be looked for among acquaintances.
  const proxies = counts.proxies > 0 && counts.proxies < 10 ? null : counts.proxies;
  return [
    figure('turnout', counts.participants, counts.voters),
    figure('candidates-times-seats', counts.candidates, counts.firstSeats),
    figure('first-ballot-success', counts.successes, counts.voted),
    figure('seats-filled', counts.elected, counts.settledSeats),
    figure('invalid', counts.invalid, counts.cast),
    figure('proxies', proxies, counts.voters),
    // A kind of box that there is none of is no figure.
    ...(station === null ? [] : [figure('at-stations', ofBox('station'), found)]),
    ...(meeting === null ? [] : [figure('at-meetings', ofBox('meeting'), found)]),
    ...(mobile === null ? [] : [figure('in-mobile-boxes', ofBox('mobile-box'), found)]),
    ...(station === null && meeting === null ? [] : [figure('at-stations-and-meetings', atBoth, found)]),
  ];
}

/** 一项: what is divided by what, and the quotient of its definition. */
export function figure<Name extends keyof typeof VOTING_STATISTICS>(
  statistic: Name,
  numerator: number | null,
  denominator: number,
): Figure<Name> {
  const definition: StatisticDefinition = VOTING_STATISTICS[statistic];
  const value = numerator === null ? null : (quotient(numerator, denominator, definition) ?? null);
  return { statistic, numerator, denominator, value };
}
