import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { mayElect } from './constituencies.ts';
import { type Reason, reason, rule, type Ruling } from './ruling.ts';

/** 选区应选名额. */
export interface ConstituencySeats {
  readonly name: string;
  readonly seats: number;
}

/** 名额的分配 · what an assignment of seats asks, out of one category of the seat ledger. */
export interface SeatAssignmentFacts {
  readonly electionDay: CivilDate;
  /** 名额类别. */
  readonly category: string;
  /** Seats of the category that belong to no constituency yet and are not recorded vacant. */
  readonly open: number;
  readonly wanted: number;
  /** The constituencies touched, with their seats after the assignment. */
  readonly constituencies: readonly ConstituencySeats[];
}

/** 名额能否这样分配 · no more than the category has left; every constituency elects one to three · 选举法（2020）第十五条、第二十五条 */
export function seatsAssignable(facts: SeatAssignmentFacts): Ruling {
  const { electionDay, category, open, wanted, constituencies } = facts;
  const within = reason(
    groundOf('alloc-category', electionDay),
    `${category}: ${wanted} <= ${open}`,
    wanted <= open,
  );
  return rule([within, ...constituencies.map((each) => constituencySize(each, electionDay))]);
}

/** 每一选区选一名至三名代表 · 选举法（2020）第二十五条 */
export function constituencySize({ name, seats }: ConstituencySeats, electionDay: CivilDate): Reason {
  return reason(groundOf('const-size', electionDay), `${name}: 1 <= ${seats} <= 3`, mayElect(seats));
}
