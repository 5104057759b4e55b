import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDirect, type DirectCount } from './count-direct.ts';
import { localLaw } from './local-law.ts';
import type { ParameterValues } from './parameters.ts';
import type { CountRuling } from './popular-count.ts';

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];

/** Counts whose figures are consistent, small enough that equals and thresholds are met often. */
const counts: fc.Arbitrary<DirectCount> = fc
  .record({
    round: fc.constantFrom('first' as const, 'another' as const, 'tie' as const),
    roundNumber: fc.integer({ min: 1, max: 3 }),
    seats: fc.integer({ min: 1, max: 3 }),
    valid: fc.integer({ min: 0, max: 12 }),
    invalid: fc.integer({ min: 0, max: 3 }),
    notCast: fc.integer({ min: -1, max: 3 }),
    absent: fc.integer({ min: 0, max: 14 }),
    candidates: fc.integer({ min: 0, max: 7 }),
    shares: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 8 }),
    ineligible: fc.boolean(),
  })
  .map((drawn) => {
    const votes: Record<string, number> = {};
    let room = drawn.seats * drawn.valid;
    NAMES.forEach((name, index) => {
      const number = Math.min(drawn.shares[index] ?? 0, drawn.valid, room);
      // A write-in without votes is nobody; a candidate may stand in the list or not.
      if (number > 0) votes[name] = number;
      room -= number;
    });
    const cast = drawn.valid + drawn.invalid;
    const issued = Math.max(0, cast + drawn.notCast);
    return {
      electionDay: '2021-11-05',
      level: 'township' as const,
      round: drawn.round,
      roundNumber: drawn.roundNumber,
      voters: issued + drawn.absent,
      issued,
      cast,
      invalid: drawn.invalid,
      seats: drawn.seats,
      candidates: NAMES.slice(0, drawn.candidates),
      votes,
      ineligible: drawn.ineligible ? NAMES.slice(7) : [],
    };
  });

const decisions = fc.record({
  pBasis: fc.constantFrom('cast', 'issued'),
  turnoutInSecondRound: fc.boolean(),
  secondRoundWriteIns: fc.boolean(),
  maxOtherRounds: fc.constantFrom(1, 2, 3),
}) as fc.Arbitrary<Partial<ParameterValues>>;

function rulingOf(count: DirectCount, decided: Partial<ParameterValues> = {}): CountRuling {
  const answer = countDirect(count, localLaw(undefined, decided));
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.ruling;
}

/**
 * The law once more, written another way: not by sorting, but by asking of each person how many stand at or above him.
 * Someone is in the first k without doubt if at most k are; he is one of the equals if more than k are, but fewer above him.
 */
function oracle(count: DirectCount, decided: Partial<ParameterValues>) {
  const { pBasis, turnoutInSecondRound, secondRoundWriteIns, maxOtherRounds = 1 } = decided;
  const { round, seats, cast, issued, voters, votes, candidates } = count;
  const tookPart = pBasis === 'issued' ? issued : cast;
  const needsTurnout = round === 'first' || turnoutInSecondRound;
  if (cast > issued || (needsTurnout && tookPart + tookPart <= voters)) {
    return { valid: false, elected: [], next: { kind: 'repeat-vote', seats }, vacant: 0 };
  }
  const others = Object.keys(votes).filter(
    (name) => !candidates.includes(name) && !count.ineligible.includes(name),
  );
  const everyone = [...candidates, ...others];
  const of = (name: string) => votes[name] ?? 0;
  const qualifies = (name: string) =>
    ({ first: of(name) > tookPart / 2, another: of(name) >= cast / 3 && of(name) > 0, tie: true })[round];
  const atLeast = (group: string[], name: string) => group.filter((other) => of(other) >= of(name)).length;
  const above = (group: string[], name: string) => group.filter((other) => of(other) > of(name)).length;
  const surely = (group: string[], places: number) => group.filter((name) => atLeast(group, name) <= places);
  const doubtful = (group: string[], places: number) =>
    group.filter((name) => atLeast(group, name) > places && above(group, name) < places);

  const reached = everyone.filter(qualifies);
  const elected = surely(reached, seats);
  const equals = doubtful(reached, seats);
  const open = seats - elected.length;
  const result = { valid: true, elected: elected.toSorted(), vacant: 0 };
  if (equals.length > 0)
    return { ...result, next: { kind: 'tie-ballot', seats: open, candidates: equals.toSorted() } };
  if (open === 0) return { ...result, next: null };
  if (round === 'tie' || (round === 'another' && count.roundNumber >= maxOtherRounds)) {
    return { ...result, next: null, vacant: open };
  }

  const [min = 0, max = 0] = { 1: [2, 2], 2: [3, 4], 3: [4, 6] }[open] ?? [];
  const pool = (secondRoundWriteIns ? everyone : [...candidates]).filter((name) => !elected.includes(name));
  const full = [0, 1, 2, 3, 4, 5, 6].filter((size) => surely(pool, size).length === size);
  const size = pool.length <= min ? pool.length : full.find((each) => each >= min && each <= max);
  const candidatesNext = size === undefined ? surely(pool, min) : surely(pool, size);
  const widest =
    size === undefined
      ? candidatesNext
      : surely(pool, Math.max(size, full.findLast((each) => each <= max) ?? 0));
  return {
    ...result,
    next: {
      kind: 'another-election',
      seats: open,
      candidates: candidatesNext.toSorted(),
      mayExtendTo: widest.filter((name) => !candidatesNext.includes(name)).toSorted(),
      shortOfMinimum: pool.length < min,
      ...(size === undefined ? { tiedForPlace: doubtful(pool, min).toSorted() } : {}),
    },
  };
}

/** A ruling without the order of names and without reasons. */
function bare({ valid, elected, next, vacant }: CountRuling) {
  return {
    valid,
    elected: elected.toSorted(),
    next:
      next === null || next.kind === 'repeat-vote'
        ? next
        : Object.fromEntries(
            Object.entries(next).map(([key, value]) => [
              key,
              Array.isArray(value) ? (value as string[]).toSorted() : value,
            ]),
          ),
    vacant,
  };
}

test('the count agrees with a second reading of the law', () => {
  fc.assert(
    fc.property(counts, decisions, (count, decided) => {
      expect(bare(rulingOf(count, decided))).toEqual(oracle(count, decided));
    }),
    { numRuns: 5000 },
  );
});

test('no more winners than seats, and every seat is filled, open in the next ballot, or vacant', () => {
  fc.assert(
    fc.property(counts, decisions, (count, decided) => {
      const { elected, next, vacant } = rulingOf(count, decided);
      expect(elected.length + (next?.seats ?? 0) + vacant).toBe(count.seats);
      expect(new Set(elected).size).toBe(elected.length);
    }),
  );
});

/**
 * Precisely: in any round of a valid vote, with everything else unchanged, whether the vote comes on a ballot that had room for
 * it or on one more ballot issued and cast. It holds because the vote adds two (or three) to one side of the threshold
 * and at most one to the other, and nobody else gains.
 */
test('one more vote for a winner never costs him the seat', () => {
  fc.assert(
    fc.property(counts, decisions, fc.boolean(), (count, decided, onNewBallot) => {
      const before = rulingOf(count, decided);
      for (const name of before.elected) {
        const votes = { ...count.votes, [name]: (count.votes[name] ?? 0) + 1 };
        const more = onNewBallot ? 1 : 0;
        const changed = { ...count, votes, cast: count.cast + more, issued: count.issued + more };
        const after = countDirect(changed, localLaw(undefined, decided));
        // The ballots may have had no room for another vote.
        if (after.ok) expect(after.ruling.elected).toContain(name);
      }
    }),
  );
});

test('the order of candidates changes nothing but the order of equals', () => {
  fc.assert(
    fc.property(counts, decisions, (count, decided) => {
      const turned = { ...count, candidates: count.candidates.toReversed() };
      expect(bare(rulingOf(turned, decided))).toEqual(bare(rulingOf(count, decided)));
      const votesOf = (names: readonly string[]) => names.map((name) => count.votes[name] ?? 0);
      const { elected } = rulingOf(count, decided);
      expect(votesOf(elected)).toEqual(votesOf(elected).toSorted((a, b) => b - a));
    }),
  );
});

test('large counts are decided exactly', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const count: DirectCount = {
    electionDay: '2021-11-05',
    level: 'county',
    round: 'another',
    roundNumber: 1,
    voters: most,
    issued: most,
    cast: most,
    invalid: 0,
    seats: 1,
    candidates: ['甲', '乙'],
    votes: { 甲: 3_002_399_751_580_330, 乙: 3_002_399_751_580_330 - 1 },
    ineligible: [],
  };
  // 3 × 3,002,399,751,580,330 = 9,007,199,254,740,990, one less than the ballots.
  expect(rulingOf(count).elected).toEqual([]);
  expect(rulingOf({ ...count, votes: { 甲: 3_002_399_751_580_331, 乙: 0 } }).elected).toEqual(['甲']);
});
