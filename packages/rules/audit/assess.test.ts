import { describe, expect, test } from 'vitest';
import { type AnnouncedResult, ANYONE_ELSE, assertionsFor, type BundleCount } from './assertions.ts';
import { assess } from './assess.ts';
import { type AuditPlan, drawnBundles, errorBounds } from './audit-plan.ts';
import { drawsNeeded } from './draws-needed.ts';
import { millionthsUp } from './fraction.ts';
import type { RandomNumbers } from './draws.ts';

/** Repeatable numbers of 62 bits (mixing of J. Salmon's kind): the tests need many seeds, not the law's one. */
function numbers(seed: number): RandomNumbers {
  return (ordinal) => {
    let z = BigInt.asUintN(64, BigInt(seed) * 0x9e3779b97f4a7c15n + BigInt(ordinal) * 0xd1b54a32d192ed03n);
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}

const announced: AnnouncedResult = {
  round: 'first',
  valid: true,
  seats: 1,
  elected: ['甲'],
  persons: ['甲', '乙'],
  isTied: false,
  base: 'cast',
  votersForTurnout: null,
};

/** Thirty bundles of a hundred ballots: 60 for 甲, 35 for 乙, five blank. */
const bundles: BundleCount[] = Array.from({ length: 30 }, (_, index) => ({
  id: `第${index + 1}扎`,
  ballots: 100,
  votes: { 甲: 60, 乙: 35 },
}));

function planOf(method: AuditPlan['method'], counts = bundles, result = announced): AuditPlan {
  const assertions = assertionsFor(result);
  if (typeof assertions === 'string') throw new Error(assertions);
  return { method, riskPercent: 10, assertions, bundles: counts, persons: result.persons };
}

function run(plan: AuditPlan, seed: number, truth: readonly BundleCount[]): 'stop' | 'full-recount' {
  const random = numbers(seed);
  const bounds = errorBounds(plan);
  if (!bounds) throw new Error('不成立');
  const paper = new Map(truth.map((bundle) => [bundle.id, bundle]));
  for (const draws of [5, 10, 15, 20, 25, 30, 45, 60, 90]) {
    const assessed = assess(plan, drawnBundles(plan, bounds, random, draws), paper);
    if (assessed && assessed.verdict !== 'draw-more') return assessed.verdict;
  }
  return 'full-recount';
}

describe('what a result rests on', () => {
  test('one seat that is filled: his majority, and that he is ahead of each other and of anybody at all', () => {
    const assertions = assertionsFor(announced);
    expect(typeof assertions === 'string' ? [] : assertions.map(({ claim }) => claim)).toEqual([
      { kind: 'majority', person: '甲' },
      { kind: 'ahead', person: '甲', of: '乙' },
      { kind: 'ahead', person: '甲', of: ANYONE_ELSE },
    ]);
  });

  test('a seat that stays open: nobody else reached half', () => {
    const assertions = assertionsFor({ ...announced, seats: 2 });
    expect(typeof assertions === 'string' ? [] : assertions.map(({ claim }) => claim)).toEqual([
      { kind: 'majority', person: '甲' },
      { kind: 'no-majority', person: '乙' },
      { kind: 'no-majority', person: ANYONE_ELSE },
    ]);
  });

  test('exactly a third is enough in 另行选举, exactly half is not in the first vote', () => {
    const counts = [{ id: '一', ballots: 300, votes: { 甲: 100, 乙: 90 } }];
    const third = planOf('evenly', counts, { ...announced, round: 'another' });
    expect(errorBounds(third)?.margins).toEqual([1, 10, 100]);
    const half = planOf('evenly', [{ id: '一', ballots: 300, votes: { 甲: 150, 乙: 90 } }]);
    expect(errorBounds(half)).toBeUndefined();
  });

  test('a void vote and equal votes cannot be confirmed by drawing', () => {
    expect(assertionsFor({ ...announced, valid: false })).toBe('void');
    expect(assertionsFor({ ...announced, isTied: true })).toBe('tied');
  });

  test('by ballots issued no recount changes the half; turnout counts the ballots', () => {
    const plan = planOf('evenly', bundles, { ...announced, base: 3100, votersForTurnout: 5000 });
    expect(errorBounds(plan)?.margins).toEqual([1000, 500, 750, 1800]);
  });
});

describe.each(['by-weight', 'evenly'] as const)('drawn %s', (method) => {
  test('an audit without a difference stops after as many draws as were told before', () => {
    const plan = planOf(method);
    const random = numbers(7);
    const draws = drawsNeeded(plan, random) ?? 0;
    const bounds = errorBounds(plan);
    if (!bounds) throw new Error('不成立');
    const paper = new Map(bundles.map((bundle) => [bundle.id, bundle]));
    const after = (many: number) => assess(plan, drawnBundles(plan, bounds, random, many), paper);
    expect(after(draws)?.verdict).toBe('stop');
    expect(millionthsUp(after(draws)?.risk ?? { numerator: 9n, denominator: 1n })).toBeLessThanOrEqual(
      100_000,
    );
    expect(after(draws - 1)?.verdict).toBe('draw-more');
    expect(after(draws)?.discrepancies).toEqual([]);
  });

  test('a difference is reported, raises the risk, and asks for more draws', () => {
    const plan = planOf(method);
    const random = numbers(7);
    const bounds = errorBounds(plan);
    const draws = drawsNeeded(plan, random) ?? 0;
    if (!bounds) throw new Error('不成立');
    const drawn = drawnBundles(plan, bounds, random, draws);
    const paper = new Map(bundles.map((bundle) => [bundle.id, bundle]));
    const wrong = drawn[0] ?? '';
    paper.set(wrong, { id: wrong, ballots: 100, votes: { 甲: 40, 乙: 55, 丙: 3 } });
    const assessed = assess(plan, drawn, paper);
    expect(assessed?.discrepancies).toEqual([
      { bundle: wrong, person: '甲', announced: 60, recounted: 40 },
      { bundle: wrong, person: '乙', announced: 35, recounted: 55 },
      { bundle: wrong, person: '丙', announced: 0, recounted: 3 },
    ]);
    expect(assessed?.findings.map(({ overstated }) => overstated)).toEqual([40, 40, 23]);
    expect(assessed?.verdict).toBe('draw-more');
    const soFar = { draws, recounts: paper };
    expect(drawsNeeded(plan, random, soFar)).toBeGreaterThan(draws);
  });

  test('differences that overturn the result ask for a full recount', () => {
    const plan = planOf(method);
    const truth = bundles.map((bundle) => ({ ...bundle, votes: { 甲: 35, 乙: 60 } }));
    expect(run(plan, 3, truth)).toBe('full-recount');
  });

  test('all bundles counted again decide without chance', () => {
    const plan = planOf(method);
    const all = bundles.map(({ id }) => id);
    const barely = new Map(bundles.map((bundle) => [bundle.id, { ...bundle, votes: { 甲: 51, 乙: 35 } }]));
    const half = new Map(bundles.map((bundle) => [bundle.id, { ...bundle, votes: { 甲: 50, 乙: 35 } }]));
    expect(assess(plan, all, barely)).toMatchObject({ verdict: 'stop', risk: { numerator: 0n } });
    expect(assess(plan, all, half)?.verdict).toBe('full-recount');
  });

  // Wrong in the ways that are hardest to see: by exactly the margin, in all bundles alike, in a few, by one false bundle in three.
  test.each([
    ['alike', bundles.map((bundle) => ({ ...bundle, votes: { 甲: 50, 乙: 45 } }))],
    [
      'in five',
      bundles.map((bundle, index) => (index < 5 ? { ...bundle, votes: { 甲: 0, 乙: 95 } } : bundle)),
    ],
    [
      'in ten',
      bundles.map((bundle, index) => (index % 3 === 0 ? { ...bundle, votes: { 甲: 30, 乙: 65 } } : bundle)),
    ],
  ])('a wrong result (%s) is stopped at with a chance within the limit', (_, truth) => {
    const plan = planOf(method);
    const seeds = 200;
    let stopped = 0;
    for (let seed = 1; seed <= seeds; seed++) if (run(plan, seed, truth) === 'stop') stopped += 1;
    // Ten per cent of two hundred, and three standard deviations.
    expect(stopped).toBeLessThanOrEqual(20 + 13);
  });
});

test('a margin of one vote needs all bundles', () => {
  const close = [...bundles.slice(1), { id: '第一扎', ballots: 1000, votes: { 甲: 0, 乙: 10 } }];
  const plan = planOf(
    'evenly',
    close.map((bundle) => ({ ...bundle, ballots: bundle.ballots })),
    {
      ...announced,
      round: 'tie',
      persons: ['甲', '乙'],
    },
  );
  const shaved = { ...plan, bundles: [...close, { id: '补', ballots: 800, votes: { 甲: 0, 乙: 714 } }] };
  expect(errorBounds(shaved)?.margins[0]).toBe(1);
  expect(drawsNeeded(shaved, numbers(1))).toBe(shaved.bundles.length);
});
