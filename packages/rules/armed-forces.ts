import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { mayElect } from './constituencies.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason } from './ruling.ts';

/** 军队的选举 · what a unit asks; each may be left out. */
export interface ArmedForcesCase {
  readonly electionDay: CivilDate;
  /** 选举委员会：总部一级或者其他单位 */
  readonly body?: 'headquarters' | 'other' | undefined;
  readonly members?: number | undefined;
  /** 各选区的应选名额 */
  readonly constituencySeats?: readonly number[] | undefined;
  /** 联名要求罢免的选民 */
  readonly petitioners?: number | undefined;
}

/** 军队的选举的裁定 · null where not asked. */
export interface ArmedForcesRuling {
  readonly committeeSizeAllowed: boolean | null;
  readonly seatsAllowed: boolean | null;
  readonly petitionValid: boolean | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly never[];
}

const COMMITTEE = { headquarters: { min: 11, max: 19 }, other: { min: 7, max: 17 } } as const;
const PETITIONERS = 10;

/**
 * 军队的选举 · 军队选举代表的办法（2021）: a committee of eleven to nineteen at the top and of seven to seventeen elsewhere, one to three seats a
 * constituency, ten voters to ask for a recall. Its seats are fixed by the local standing committee.
 */
export function armedForces(facts: ArmedForcesCase): Decided<ArmedForcesRuling> {
  const { electionDay, body = 'other', members, constituencySeats, petitioners } = facts;
  if (lawInForce('armed-forces-method', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const ground = groundOf('military', electionDay);
  const { min, max } = COMMITTEE[body];
  const committee =
    members === undefined
      ? []
      : [reason(ground, `${min} <= ${members} <= ${max}`, members >= min && members <= max)];
  const seats = (constituencySeats ?? []).map((own, index) =>
    reason(ground, `选区${index + 1}: 1 <= ${own} <= 3`, mayElect(own)),
  );
  const petition =
    petitioners === undefined
      ? []
      : [reason(ground, `${petitioners} >= ${PETITIONERS}`, petitioners >= PETITIONERS)];
  return decided({
    committeeSizeAllowed: verdict(committee),
    seatsAllowed: verdict(seats),
    petitionValid: verdict(petition),
    reasons: [...committee, ...seats, ...petition],
    undecided: [],
  });
}

function verdict(reasons: readonly Reason[]): boolean | null {
  return reasons.length === 0 ? null : reasons.every(({ holds }) => holds);
}
