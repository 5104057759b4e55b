/** What must hold of every count, whatever the law of the day and the parameters say. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseReader } from '../cases/case-reader.ts';
import { caseRule } from '../cases/count-direct.ts';
import { countDirect, decideDirect } from '../count-direct.ts';
import { decided } from '../error-codes.ts';
import { localLaw } from '../local-law.ts';
import type { NextBallot } from '../next-ballot.ts';
import type { ParameterValues } from '../parameters.ts';
import { findRule } from '../rule-names.ts';
import type { Reason } from '../ruling.ts';
import { congress, direct, party, runs, village } from './drawn-counts.ts';
import { holdsAsWritten } from './reason-arithmetic.ts';

/** A drawn count of any kind; each has its own further fields. */
interface Facts {
  readonly round?: string;
  readonly cast: number;
  readonly candidates: readonly string[];
  readonly votes: Readonly<Record<string, number>>;
  readonly [field: string]: unknown;
}

interface Ruling {
  readonly valid: boolean;
  readonly elected: readonly string[];
  readonly next: NextBallot;
  readonly vacant?: number;
  readonly reasons: readonly Reason[];
}

const COUNTS: Readonly<Record<string, fc.Arbitrary<Facts>>> = {
  'count-direct': direct,
  'count-village': village,
  'count-congress': congress,
  'count-party': party,
};

describe.each(Object.entries(COUNTS))('%s', async (name, counts) => {
  const decide = await findRule(name);
  const answerTo = (facts: Facts) => decide?.(facts) ?? decided({});
  const rulingOn = (facts: Facts) => {
    const answer = answerTo(facts);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.ruling as Ruling;
  };
  const always = (holds: (facts: Facts) => void) => fc.assert(fc.property(counts, holds), runs(1000));

  test('no more winners than seats; every seat is filled, open in the next ballot, or vacant', () => {
    always((facts) => {
      const { elected, next, vacant = 0 } = rulingOn(facts);
      expect(new Set(elected).size).toBe(elected.length);
      expect(elected.length + (next?.seats ?? 0) + vacant).toBe(facts['seats'] ?? facts['posts']);
      expect(vacant === 0 || next === null).toBe(true);
    });
  });

  test('who is elected stands in no next ballot, and nobody stands in one twice', () => {
    always((facts) => {
      const { elected, next } = rulingOn(facts);
      const named = [...elected, ...namesIn(next)];
      expect(new Set(named).size).toBe(named.length);
    });
  });

  /**
   * Held constant: everything but the votes of this one winner, which are one more. The vote comes on a ballot that had room for it, or on one
   * more ballot that was issued and cast by someone on the roll (present at the meeting). It holds because the vote adds two or three to one
   * side of the threshold and at most one to the other, and nobody else gains.
   */
  test('one more vote for a winner never costs him the seat', () => {
    fc.assert(
      fc.property(counts, fc.boolean(), (facts, onNewBallot) => {
        for (const winner of rulingOn(facts).elected) {
          const votes = { ...facts.votes, [winner]: (facts.votes[winner] ?? 0) + 1 };
          const after = answerTo({ ...facts, ...(onNewBallot ? oneMoreBallot(facts) : {}), votes });
          // The ballots may have had no room for another vote.
          if (after.ok) expect((after.ruling as Ruling).elected).toContain(winner);
        }
      }),
      runs(1000),
    );
  });

  test('the order of candidates and of votes changes nothing but the order of equals', () => {
    always((facts) => {
      const turned = {
        ...facts,
        candidates: facts.candidates.toReversed(),
        votes: Object.fromEntries(Object.entries(facts.votes).toReversed()),
      };
      const [one, other] = [rulingOn(facts), rulingOn(turned)];
      expect(asSets(other)).toEqual(asSets(one));
    });
  });

  test('names stand by votes; equals in the order given, candidates before others', () => {
    always((facts) => {
      const { elected, next } = rulingOn(facts);
      const { candidates, votes } = facts;
      const given = [...candidates, ...Object.keys(votes)];
      const byVotes = (names: readonly string[]) =>
        given
          .filter((each, place) => names.includes(each) && given.indexOf(each) === place)
          .toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0));
      expect(elected).toEqual(byVotes(elected));
      for (const list of listsIn(next)) expect(list).toEqual(byVotes(list));
      // Whoever stands beyond doubt has at least the votes of whoever may be added.
      const further = namesIn(next).slice(listsIn(next)[0]?.length);
      expect(namesIn(next)).toEqual([...(listsIn(next)[0] ?? []), ...byVotes(further)]);
    });
  });

  test('each test, done again from its text, holds as its reason says', () => {
    always((facts) => {
      for (const { test: written, holds, rule } of rulingOn(facts).reasons) {
        const again = holdsAsWritten(written);
        if (again === undefined) expect(written).toMatch(/^\d+ seats?: \d+ candidates?$|^.+: voter$/);
        else expect([rule, written, again]).toEqual([rule, written, holds]);
      }
    });
  });

  test('the reasons are the outcome', () => {
    always((facts) => {
      const { valid, elected, next, vacant = 0, reasons } = rulingOn(facts);
      const of = (...rules: readonly string[]) => reasons.filter(({ rule }) => rules.includes(rule));
      const failed = of(...GROUNDS_OF_VALIDITY).filter(
        ({ holds, test: written }) => !holds && !isRemark(written, facts),
      );
      expect(failed.length).toBe(valid ? 0 : 1);
      if (!valid) return;
      const passed = of(...THRESHOLDS)
        .filter(({ test: written, holds }) => holds && written.includes(': '))
        .map(({ test: written }) => nameIn(written));
      const equals = next?.kind === 'tie-ballot' ? next.candidates : [];
      if (facts.round !== 'tie') expect(passed).toEqual(expect.arrayContaining([...elected, ...equals]));
      // Nobody who passed is left out while a seat is open.
      if (next?.kind === 'another-election' || vacant > 0) expect(passed.length).toBe(elected.length);
      const equalities = reasons.filter(({ test: written }) => / = /.test(written));
      expect(equalities.map(({ test: written }) => nameIn(written))).toEqual(
        equals.length > 0 ? [equals.join(', ')] : [],
      );
      const places = reasons.filter(({ test: written }) => / candidates?$/.test(written));
      expect(places.map(({ test: written }) => written)).toEqual(
        next?.kind === 'another-election' ? [seatsAndCandidates(next.seats, next.candidates.length)] : [],
      );
      if (next?.kind === 'another-election' && next.tiedForPlace === undefined)
        expect(places[0]?.holds).toBe(!next.shortOfMinimum);
    });
  });

  test('ballots in any bundles, counted in any order, give the same result', () => {
    fc.assert(
      fc.property(counts, fc.array(fc.nat(999), { minLength: 3, maxLength: 3 }), (facts, cuts) => {
        const bundles = bundlesOf(facts, cuts);
        const [there, back] = [bundles, bundles.toReversed()].map((order) =>
          rulingOn({ ...facts, ...summed(order) }),
        );
        expect(asSets(there)).toEqual(asSets(rulingOn(facts)));
        expect(asSets(back)).toEqual(asSets(there));
      }),
      runs(500),
    );
  });
});

/** 有效的条件 · what makes a whole vote void; 发出多于选民 is a remark and decides nothing. */
const GROUNDS_OF_VALIDITY = [
  'res-boxcheck',
  'res-turnout',
  'res-other-turnout',
  'vil-boxcheck',
  'vil-turnout',
  'ind-quorum',
  'ind-ballots',
  'pg-quorum',
  'pg-boxcheck',
];

const THRESHOLDS = ['res-majority', 'res-other-win', 'vil-win', 'vil-other', 'ind-majority', 'pg-win'];

/** More ballots issued than people, more people present than there are. */
function isRemark(written: string, { issued, present, due, deputiesInOffice, deputySeats }: Facts): boolean {
  return [
    `${String(issued)} <= ${String(present)}`,
    ...[due, deputiesInOffice, deputySeats].map((all) => `${String(present)} <= ${String(all)}`),
  ].includes(written);
}

function nameIn(written: string): string {
  return written.slice(0, written.lastIndexOf(': '));
}

function seatsAndCandidates(seats: number, candidates: number): string {
  const word = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return `${word(seats, 'seat')}: ${word(candidates, 'candidate')}`;
}

/** The lists of a next ballot, in the order in which their persons follow each other. */
function listsIn(next: NextBallot): readonly (readonly string[])[] {
  if (next === null || next.kind === 'repeat-vote') return [];
  if (next.kind === 'tie-ballot') return [next.candidates];
  return [next.candidates, next.mayExtendTo, next.tiedForPlace ?? []];
}

function namesIn(next: NextBallot): readonly string[] {
  return listsIn(next).flat();
}

function asSets(ruling: Ruling | undefined): object {
  const { elected = [], next = null, reasons = [], ...rest } = ruling ?? {};
  const lists = listsIn(next).map((list) => new Set(list));
  const { kind, seats } = next ?? {};
  return {
    ...rest,
    elected: new Set(elected),
    kind,
    seats,
    lists,
    holding: reasons.map(({ rule, holds }) => `${rule} ${holds}`).toSorted(),
  };
}

function oneMoreBallot(facts: Facts): object {
  const fields = ['cast', 'issued', 'present'].filter((field) => field in facts);
  return Object.fromEntries(fields.map((field) => [field, Number(facts[field]) + 1]));
}

interface Bundle {
  readonly cast: number;
  readonly invalid: number;
  readonly votes: Readonly<Record<string, number>>;
}

/** The same ballots and votes in four heaps, cut anywhere. */
function bundlesOf({ cast, votes, ...facts }: Facts, cuts: readonly number[]): readonly Bundle[] {
  const invalid = Number(facts['invalid']);
  const share = (number: number, heap: number) => {
    const edges = [0, ...cuts.map((cut) => cut % (number + 1)).toSorted((a, b) => a - b), number];
    return (edges[heap + 1] ?? 0) - (edges[heap] ?? 0);
  };
  return [0, 1, 2, 3].map((heap) => ({
    cast: share(cast, heap),
    invalid: share(invalid, heap),
    votes: Object.fromEntries(Object.entries(votes).map(([name, number]) => [name, share(number, heap)])),
  }));
}

function summed(bundles: readonly Bundle[]): Bundle {
  const votes: Record<string, number> = {};
  for (const bundle of bundles) {
    for (const [name, number] of Object.entries(bundle.votes)) votes[name] = (votes[name] ?? 0) + number;
  }
  const sum = (field: 'cast' | 'invalid') => bundles.reduce((total, bundle) => total + bundle[field], 0);
  return { cast: sum('cast'), invalid: sum('invalid'), votes };
}

test('a result without reasons is the result', () => {
  fc.assert(
    fc.property(direct, ({ parameters, ...facts }) => {
      const law = localLaw(undefined, parameters as Partial<ParameterValues>);
      const count = caseRule.read(new CaseReader(), facts);
      const answer = countDirect(count, law);
      if (!answer.ok) throw new Error(answer.error.code);
      const { reasons: _, ...outcome } = answer.ruling;
      expect(decideDirect(count, law)).toEqual(decided(outcome));
    }),
  );
});
