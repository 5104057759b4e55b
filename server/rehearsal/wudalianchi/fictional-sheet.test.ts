import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../random.ts';
import { fictionalSheet } from './fictional-sheet.ts';
import { ANOTHER_ELECTION, TIE_BALLOT } from './scope.ts';

test('the figures of a sheet have room on its ballots, whatever the seed', () => {
  const rounds = fc.record({
    kind: fc.constantFrom('first', 'tie', 'another'),
    seats: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom('231182101-1', ANOTHER_ELECTION, TIE_BALLOT),
      rounds,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 20, max: 9_000 }),
      (seed, key, round, more, cast) => {
        const candidates = Array.from({ length: round.seats + more }, (_, index) => ({ id: String(index) }));
        const sheet = fictionalSheet(randomFrom(seed), key, round, candidates, cast);
        const valid = cast - sheet.invalid;
        const votes = [...sheet.votes, ...sheet.writeIns].map((vote) => vote.for);
        expect(Math.min(...votes)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...votes)).toBeLessThanOrEqual(valid);
        expect(votes.reduce((sum, vote) => sum + vote, 0)).toBeLessThanOrEqual(round.seats * valid);
      },
    ),
  );
});
