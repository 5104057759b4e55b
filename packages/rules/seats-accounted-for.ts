import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { mayElect } from './constituencies.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/** 名额的去向 · of one congress, before nominations begin. */
export interface SeatAssignment {
  readonly electionDay: CivilDate;
  /** 代表名额 */
  readonly seats: number;
  /** 各选区的应选名额 */
  readonly constituencies: readonly number[];
  /** 暂缺的名额 */
  readonly vacant: number;
}

/**
 * 名额全部落实 · 选举法（2020）第十二条、第二十五条: every seat belongs to a constituency or is recorded as vacant, and n constituencies have
 * between n and 3n seats.
 * @public
 */
export function seatsAccountedFor({ electionDay, seats, constituencies, vacant }: SeatAssignment): Ruling {
  const number = constituencies.length;
  const assigned = constituencies.reduce((sum, each) => sum + each, 0);
  const outside = constituencies.filter((each) => !mayElect(each)).length;
  const size = groundOf('const-size', electionDay);
  return rule([
    reason(
      groundOf('quota-vacant', electionDay),
      `${assigned} + ${vacant} = ${seats}`,
      assigned + vacant === seats,
    ),
    reason(size, `${number} <= ${assigned} <= 3 × ${number}`, number <= assigned && assigned <= 3 * number),
    reason(size, `${outside} = 0`, outside === 0),
  ]);
}
