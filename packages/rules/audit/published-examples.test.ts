/** The worked examples of the papers and of their authors' own tools, figure by figure. */
import { expect, test } from 'vitest';
import { type Assertion, assertionsFor, assorterOf, type BundleCount } from './assertions.ts';
import { type AuditPlan, errorBounds, largestOverstatement, relative } from './audit-plan.ts';
import { type Fraction, fraction, NOUGHT, ONE } from './fraction.ts';
import { alphaRisk, kaplanMarkov } from './risk.ts';

const asNumber = ({ numerator, denominator }: Fraction) =>
  Number((numerator * 10n ** 15n) / denominator) / 1e15;
const decimal = (millionths: number) => fraction(BigInt(millionths), 1_000_000n);
const times = <T>(many: number, value: T): T[] => Array.from({ length: many }, () => value);

/** M. Lindeman, "A Kaplan-Markov auditing example using 2008 California data" (2010): the third congressional district. */
const LINDEMAN = { margin: 17_453, total: fraction(2_047_011_975n, 100_000_000n) };

const lungrenAhead: Assertion = {
  claim: { kind: 'ahead', person: 'Lungren', of: 'Durston' },
  ballot: 0,
  factors: { Lungren: 1, Durston: -1 },
  constant: 0,
};

test.each([
  ['060031A', 139, 48, 83, 0.005958860940812468],
  ['0606726420', 382, 158, 172, 0.021085200252105654],
])(
  'Lindeman: the largest relative overstatement of precinct %s',
  (id, ballots, lungren, durston, expected) => {
    const bundle: BundleCount = { id, ballots, votes: { Lungren: lungren, Durston: durston } };
    const most = largestOverstatement(lungrenAhead, bundle, new Set(['Lungren', 'Durston']));
    expect(most / LINDEMAN.margin).toBe(expected);
  },
);

test('Lindeman: ten votes too few for the loser are 0.00057297 of the margin, and a taint of 0.027174', () => {
  const precinct: BundleCount = { id: '0606726420', ballots: 382, votes: { Lungren: 158, Durston: 172 } };
  const most = largestOverstatement(lungrenAhead, precinct, new Set(['Lungren', 'Durston']));
  const scale = BigInt(LINDEMAN.margin);
  expect(Number(relative([10], [LINDEMAN.margin], scale)) / LINDEMAN.margin).toBeCloseTo(0.000572967398, 12);
  expect(10 / most).toBeCloseTo(0.027174, 6);
});

test('Lindeman: one draw with a taint of 0.003953 has the factor 0.954923, and one without any 0.951148', () => {
  expect(asNumber(kaplanMarkov(LINDEMAN.total, [decimal(3953)]) ?? NOUGHT)).toBeCloseTo(0.954923, 6);
  expect(asNumber(kaplanMarkov(LINDEMAN.total, [decimal(0)]) ?? NOUGHT)).toBeCloseTo(0.951148308, 7);
});

test('Lindeman: the 47 draws of the example end at a P-value of 0.098616', () => {
  const taints = [3953, -244, -244, 199, 199, 27_174, 289, 2024, 4115, -368, ...times(37, 0)];
  expect(asNumber(kaplanMarkov(LINDEMAN.total, taints.map(decimal)) ?? NOUGHT)).toBeCloseTo(0.098616, 5);
});

test('the coroner of Boulder County in 2010: U is 13.21, and thirty clean batches reach a limit of ten per cent', () => {
  const total = fraction(1321n, 100n);
  const after = (draws: number) => asNumber(kaplanMarkov(total, times(draws, NOUGHT)) ?? ONE);
  expect(after(29)).toBeGreaterThan(0.1);
  expect(after(30)).toBeLessThanOrEqual(0.1);
});

test('SHANGRLA: the assorter of a plurality assertion is 1, 1/2 or 0', () => {
  const assertion = { ...lungrenAhead, factors: { Alice: 1, Candy: -1 } };
  expect(['Alice', 'Bob', 'Candy', 'Dan'].map((name) => value(assertion, name))).toEqual([1, 0.5, 0, 0.5]);
});

test('SHANGRLA: the assorter of a two-thirds majority is 3/4 for its winner and 0 for anybody else', () => {
  const assertion = { ...lungrenAhead, ballot: -2, factors: { Alice: 3 } };
  expect(['Alice', 'Bob'].map((name) => value(assertion, name))).toEqual([3 / 4, 0]);
});

test('过半数 is the supermajority assertion with the share 1/2: 1 for a vote, 0 for any other ballot, a blank one too', () => {
  const found = assertionsFor({
    round: 'first',
    valid: true,
    seats: 1,
    elected: ['Alice'],
    persons: ['Alice', 'Bob'],
    isTied: false,
    base: 'cast',
    votersForTurnout: null,
  });
  const [majority] = found as readonly Assertion[];
  expect(majority?.claim).toEqual({ kind: 'majority', person: 'Alice' });
  if (majority === undefined) return;
  expect([value(majority, 'Alice'), value(majority, 'Bob'), value(majority)]).toEqual([1, 0, 0]);
});

function value(assertion: Assertion, name?: string): number {
  const [numerator, denominator] = assorterOf(assertion, name === undefined ? {} : { [name]: 1 });
  return numerator / denominator;
}

/** As good as without end: the published values are for draws that are put back. */
const ENDLESS = { size: 10 ** 12, threshold: fraction(1n, 2n) };
const whole = (values: readonly number[]) => values.map((each) => fraction(BigInt(each), 1n));

test('SHANGRLA: five ones against a mean of 1/2 are 2⁻⁵ by Kaplan and Wald', () => {
  expect(asNumber(alphaRisk(whole([1, 1, 1, 1, 1]), ENDLESS, ONE))).toBeCloseTo(2 ** -5, 10);
});

test('SHANGRLA: with nine tenths of the stake they are 1.9⁻⁵, and a nought after them makes it ten times as much', () => {
  const stake = fraction(9n, 10n);
  expect(asNumber(alphaRisk(whole([1, 1, 1, 1, 1]), ENDLESS, stake))).toBeCloseTo(1.9 ** -5, 10);
  expect(asNumber(alphaRisk(whole([1, 1, 1, 1, 1, 0]), ENDLESS, stake))).toBeCloseTo(1.9 ** -5 * 10, 9);
});

test('ALPHA: of seven values, drawn without being put back, the last decides: 1 proves a mean above 3/7, 0 does not', () => {
  const population = { size: 7, threshold: fraction(3n, 7n) };
  expect(alphaRisk(whole([1, 0, 1, 1, 0, 0, 1]), population)).toEqual(NOUGHT);
  expect(asNumber(alphaRisk(whole([1, 0, 1, 1, 0, 0, 0]), population))).toBeGreaterThan(0.9);
});

test('ALPHA: with the estimate 3/4, against 1/2, eight ones are enough for five per cent and seven are not', () => {
  const population = { size: 1000, threshold: fraction(1n, 2n) };
  // The estimate 3/4 of values up to 1 is a stake of (3/4 − 1/2) ÷ (1 − 1/2).
  const after = (many: number) => asNumber(alphaRisk(whole(times(many, 1)), population, fraction(1n, 2n)));
  expect(after(7)).toBeGreaterThan(0.05);
  expect(after(8)).toBeLessThanOrEqual(0.05);
});

test('the bounds of a contest are its margin and what each batch could hide, as in the examples', () => {
  // N. McBurnett's example of a hundred batches of 1,100 ballots, 510 against 490.
  const bundles = times(100, 0).map((_, index) => ({
    id: `B${index}`,
    ballots: 1100,
    votes: { A: 510, B: 490 },
  }));
  const assertion = { ...lungrenAhead, factors: { A: 1, B: -1 } };
  const plan: AuditPlan = {
    method: 'by-weight',
    riskPercent: 20,
    assertions: [assertion],
    bundles,
    persons: ['A', 'B'],
  };
  const bounds = errorBounds(plan);
  expect(bounds?.margins).toEqual([2000]);
  const total = [...(bounds?.weights.values() ?? [])].reduce((sum, weight) => sum + weight, 0n);
  expect(fraction(total, bounds?.scale ?? 1n)).toEqual(fraction(56n, 1n));
});
