/** Every count against a second reading of the law: `count-oracle.ts` was written from the texts alone. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRule } from '../rule-names.ts';
import {
  congressOutcome,
  directOutcome,
  mistakesIn,
  type Outcome,
  partyOutcome,
  villageOutcome,
} from './count-oracle.ts';
import { congress, direct, party, runs, village } from './drawn-counts.ts';

test('direct elections', () => agrees('count-direct', direct, directOutcome));
test('villages', () => agrees('count-village', village, villageOutcome));
// Where a session elects, what stays open is always voted on again.
test('congresses', () =>
  agrees('count-congress', congress, (facts) => ({ ...congressOutcome(facts as never), vacant: undefined })));
test('Party organisations', () =>
  agrees('count-party', party, (facts) => ({ ...partyOutcome(facts), vacant: undefined })));

test('figures that cannot be right are refused for what is wrong with them, and no others', async () => {
  const figure = fc.oneof(fc.nat(20), fc.constantFrom(2 ** 52, 2 ** 53 - 2, 2 ** 53 - 1));
  const changes = fc.record(
    {
      seats: fc.oneof(fc.nat(4), figure),
      cast: figure,
      invalid: figure,
      votes: fc.dictionary(fc.constantFrom('甲', '乙', '丙'), figure),
      candidates: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
  for (const { name, drawn, seatsIn, mostSeats } of COUNTS) {
    const decide = await findRule(name);
    fc.assert(
      fc.property(drawn, changes, (facts, { seats, ...changed }) => {
        const wrong = {
          ...facts,
          ineligible: [],
          ...changed,
          ...(seats === undefined ? {} : { [seatsIn]: seats }),
        };
        const mistakes = mistakesIn(wrong, Number(wrong[seatsIn as keyof typeof wrong]), mostSeats);
        const answer = decide?.(wrong);
        expect(answer?.ok).toBe(mistakes.size === 0);
        if (answer?.ok === false) expect(mistakes).toContain(answer.error.code);
      }),
      runs(1000),
    );
  }
});

const COUNTS = [
  { name: 'count-direct', drawn: direct, seatsIn: 'seats', mostSeats: 3 },
  { name: 'count-village', drawn: village, seatsIn: 'posts', mostSeats: Infinity },
  { name: 'count-congress', drawn: congress, seatsIn: 'posts', mostSeats: Infinity },
  { name: 'count-party', drawn: party, seatsIn: 'posts', mostSeats: Infinity },
];

async function agrees<F extends Readonly<Record<string, unknown>>>(
  name: string,
  drawn: fc.Arbitrary<F>,
  oracle: (facts: F) => Omit<Outcome, 'vacant'>,
): Promise<void> {
  const decide = await findRule(name);
  fc.assert(
    fc.property(drawn, (facts) => {
      const answer = decide?.(facts);
      if (answer?.ok !== true) throw new Error(answer?.error.code);
      const { reasons: _, ...ruling } = answer.ruling as Readonly<Record<string, unknown>>;
      expect(withSets(ruling)).toEqual({ ...oracle(facts) });
    }),
    runs(4000),
  );
}

/** Lists of names as the sets they are; the order of names is a property of its own. */
function withSets(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      if (Array.isArray(value)) return [field, new Set(value)];
      return [field, field === 'next' && value !== null ? withSets(value as typeof fields) : value];
    }),
  );
}
