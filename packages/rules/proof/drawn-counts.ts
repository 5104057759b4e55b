/**
 * Drawn counts, for tests: figures that are consistent and small enough that equals and thresholds are met often. Rounds, versions of
 * the law, write-ins and parameters are drawn too.
 */
import * as fc from 'fast-check';

/** How many cases a property is tried on: as many as it asks for, or as all are given where that is set (`npm run mutation`). */
export function runs(number: number): { readonly numRuns: number } {
  return { numRuns: fc.readConfigureGlobal().numRuns ?? number };
}

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];

/** What all counts have in common: ballots, and votes for candidates and write-ins that the valid ballots have room for. */
function ballots(seats: fc.Arbitrary<number>) {
  return fc
    .record({
      seats,
      valid: fc.nat(14),
      invalid: fc.nat(3),
      candidates: fc.integer({ min: 0, max: 8 }),
      // Equals and thresholds are met often: most votes come from a short list.
      votes: fc.array(fc.oneof(fc.nat(14), fc.constantFrom(0, 4, 5, 7)), { minLength: 8, maxLength: 8 }),
      zeroes: fc.boolean(),
    })
    .map(({ seats, valid, invalid, candidates, votes: drawn, zeroes }) => {
      const votes: Record<string, number> = {};
      let room = seats * valid;
      NAMES.forEach((name, index) => {
        const number = Math.min(drawn[index] ?? 0, valid, room);
        room -= number;
        // A write-in without votes is nobody; a candidate without votes may be left out.
        if (number > 0 || (zeroes && index < candidates)) votes[name] = number;
      });
      return { seats, cast: valid + invalid, invalid, candidates: NAMES.slice(0, candidates), votes };
    });
}

/** 再次投票 is held among more persons than there are seats. */
function isLawful(round: string | undefined, candidates: readonly string[], seats: number): boolean {
  return round !== 'tie' || candidates.length > seats;
}

const rounds = fc.constantFrom('first' as const, 'another' as const, 'tie' as const);
const notCast = fc.constantFrom(0, 0, 0, 1, 2, -1);
const decisions = fc.record(
  {
    pBasis: fc.constantFrom('cast', 'issued'),
    turnoutInSecondRound: fc.boolean(),
    secondRoundWriteIns: fc.boolean(),
    maxOtherRounds: fc.integer({ min: 1, max: 3 }),
    congressBasis: fc.constantFrom('in-office', 'seats'),
  },
  { requiredKeys: [] },
);

/** 选区的计票 */
export const direct = fc
  .record({
    drawn: ballots(fc.integer({ min: 1, max: 3 })),
    electionDay: fc.constantFrom(
      '1980-06-01',
      '1986-12-01',
      '1986-12-02',
      '1995-02-27',
      '1995-02-28',
      '2006-11-08',
      '2016-10-20',
      '2021-11-05',
      '2026-11-05',
    ),
    level: fc.constantFrom('county', 'township'),
    round: rounds,
    roundNumber: fc.integer({ min: 1, max: 3 }),
    notCast,
    absent: fc.integer({ min: -1, max: 16 }),
    ineligible: fc.subarray(NAMES),
    parameters: decisions,
  })
  .map(({ drawn, notCast, absent, ineligible, ...rest }) => {
    const issued = Math.max(0, drawn.cast + notCast);
    return {
      ...rest,
      ...drawn,
      issued,
      voters: Math.max(0, issued + absent),
      ineligible: ineligible.filter((name) => !drawn.candidates.includes(name)),
    };
  })
  .filter(({ round, candidates, seats }) => isLawful(round, candidates, seats));

/** 村的计票 */
export const village = fc
  .record({
    drawn: ballots(fc.integer({ min: 1, max: 5 })),
    electionDay: fc.constantFrom('2010-10-28', '2017-12-01', '2021-03-01', '2026-03-01'),
    round: rounds,
    roundNumber: fc.integer({ min: 1, max: 3 }),
    notCast,
    absent: fc.integer({ min: -1, max: 16 }),
    parameters: decisions,
  })
  .map(({ drawn: { seats, ...drawn }, notCast, absent, ...rest }) => {
    const issued = Math.max(0, drawn.cast + notCast);
    return { ...rest, ...drawn, posts: seats, issued, registered: Math.max(0, issued + absent) };
  })
  .filter(({ round, candidates, posts }) => isLawful(round, candidates, posts));

/** 大会选举的计票 */
export const congress = fc
  .record({
    drawn: ballots(fc.integer({ min: 1, max: 5 })),
    electionDay: fc.constantFrom('2015-08-29', '2021-11-05', '2022-03-11', '2022-03-12', '2026-12-01'),
    post: fc.constantFrom('single-post', 'vice-posts', 'committee-members', 'higher-deputies'),
    round: fc.constantFrom(undefined, 'first', 'tie'),
    notCast,
    notIssued: fc.integer({ min: 0, max: 2 }),
    absent: fc.nat(9),
    empty: fc.nat(3),
    parameters: decisions,
  })
  .map(({ drawn: { seats, ...drawn }, notCast, notIssued, absent, empty, round, ...rest }) => {
    const issued = Math.max(0, drawn.cast + notCast);
    const present = issued + notIssued;
    const deputiesInOffice = present + absent;
    return {
      ...rest,
      ...drawn,
      ...(round === undefined ? {} : { round }),
      posts: seats,
      issued,
      present,
      deputiesInOffice,
      deputySeats: deputiesInOffice + empty,
    };
  })
  .filter(({ round, candidates, posts }) => isLawful(round, candidates, posts));

/** 党的基层组织选举的计票 */
export const party = fc
  .record({
    drawn: ballots(fc.integer({ min: 1, max: 5 })),
    electionDay: fc.constantFrom('2011-04-25', '2020-07-12', '2020-07-13', '2021-06-01'),
    round: fc.constantFrom(undefined, 'first', 'tie'),
    notCast,
    absent: fc.nat(6),
    parameters: decisions,
  })
  .map(({ drawn: { seats, ...drawn }, notCast, absent, round, ...rest }) => {
    const present = Math.max(0, drawn.cast + notCast);
    return {
      ...rest,
      ...drawn,
      ...(round === undefined ? {} : { round }),
      posts: seats,
      present,
      due: present + absent,
    };
  })
  .filter(({ round, candidates, posts }) => isLawful(round, candidates, posts));
