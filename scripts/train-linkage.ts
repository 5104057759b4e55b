/**
 * Makes `packages/linkage/score/weights.ts`: learns the weights of the comparison from a generated population, without looking at its truth. The test
 * beside it holds the file to what comes out.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PARTS, forEachPair } from '@xuanwu/linkage/block/groups.ts';
import { coolDown } from '@xuanwu/linkage/block/hot-values.ts';
import type { Pass } from '@xuanwu/linkage/block/keys.ts';
import { ADDRESS, AREA_LEVEL, type Field, FIELDS, NUMBER } from '@xuanwu/linkage/compare/levels.ts';
import { NamePool } from '@xuanwu/linkage/normalise/name.ts';
import { PACKED_FIELDS, packRegistration } from '@xuanwu/linkage/normalise/pack.ts';
import { type Records, STRIDE } from '@xuanwu/linkage/record.ts';
import { learnShares, patternOf, type Shares, sharesOf } from '@xuanwu/linkage/score/learn.ts';
import { compareAll } from '@xuanwu/linkage/score/score.ts';
import { Chance } from '../cli/sample/chance.ts';
import { samplePopulation } from '../cli/sample/sample-population.ts';

/** Raise it with every change of the weights: results say by which weights they came about. */
const VERSION = 7;
const PEOPLE = 40_000;
const SEED = 20_261_105;
const RANDOM_PAIRS = 3_000_000;

/** Keys by which pairs are found, with the fields that they make agree. */
const TRAINED_ON: readonly { readonly pass: Pass; readonly left: readonly Field[] }[] = [
  { pass: 'number', left: ['number'] },
  { pass: 'name-day', left: ['name', 'birth'] },
];

/**
 * The most that a field may weigh, in powers of two. Who shares a telephone or a house is often of one family, so that agreement by chance is
 * likelier than among pairs drawn at random; no single field may decide alone.
 */
const MOST: Readonly<Record<Field, number>> = {
  number: 24,
  name: 18,
  birth: 15,
  sex: 2,
  phone: 12,
  address: 12,
  area: 6,
  ethnicity: 2,
};
const LEAST = -10;
/** The sample writes every address in full, so that it cannot teach what a shortened one says: chosen, and below what a house weighs. */
const CHOSEN_ADDRESSES = { sameGroup: 7, shortened: 4, sameStreet: 2 } as const;
/**
 * Pairs drawn at random that agree in the number are one person written twice, so that they cannot teach how seldom two people share one: chosen.
 */
const CHOSEN_NUMBERS = { same: 24, sameUnchecked: 21 } as const;
/**
 * Each county of the sample is alone in its prefecture, so that it cannot teach what two counties of one prefecture say: where the file is one
 * prefecture's, nothing; and never more than one county does.
 */
const CHOSEN_AREAS = { samePrefecture: 0 } as const;

export async function writeWeights(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'xuanwu-training-'));
  try {
    await samplePopulation({ people: PEOPLE, seed: SEED, out: folder });
    const { records, count } = readSample(join(folder, 'registrations.csv'));
    return asSource(learn(records, count));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sample's cells hold neither commas nor quotation marks. */
function readSample(path: string): { records: Records; count: number } {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const places = PACKED_FIELDS.map((field) => [field, header.split(',').indexOf(field)] as const);
  const rows = new Int32Array(lines.length * STRIDE);
  const pool = new NamePool();
  for (const [index, line] of lines.entries()) {
    const cells = line.split(',');
    packRegistration(
      rows,
      index * STRIDE,
      Object.fromEntries(places.map(([field, at]) => [field, cells[at] ?? ''])),
      pool,
    );
  }
  coolDown(rows, lines.length);
  return { records: { rows, pool: pool.codes }, count: lines.length };
}

interface Learnt {
  readonly m: Shares;
  readonly u: Shares;
}

function learn(records: Records, count: number): Learnt {
  const u = sharesOf(randomPatterns(records, count));
  const learnt = TRAINED_ON.map(({ pass, left }) => ({
    left,
    shares: learnShares(patternsOf(records, count, pass), u, left),
  }));
  const m = FIELDS.map((field, index) => {
    const sources = learnt
      .filter(({ left }) => !left.includes(field))
      .map(({ shares }) => shares[index] ?? []);
    return (u[index] ?? []).map((_, level) => average(sources.map((shares) => shares[level] ?? 0)));
  });
  return { m, u };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function randomPatterns(records: Records, count: number): Map<number, number> {
  const chance = new Chance(SEED, 0, 1000);
  const patterns = new Map<number, number>();
  const levels = new Uint8Array(FIELDS.length);
  for (let pair = 0; pair < RANDOM_PAIRS; pair++) {
    const [a, b] = [chance.below(count), chance.below(count)];
    if (a !== b) countPattern(records, a, b, levels, patterns);
  }
  return patterns;
}

function patternsOf(records: Records, count: number, pass: Pass): Map<number, number> {
  const patterns = new Map<number, number>();
  const levels = new Uint8Array(FIELDS.length);
  for (let part = 0; part < PARTS; part++) {
    forEachPair(records.rows, count, pass, part, {
      pair: (a, b) => countPattern(records, a, b, levels, patterns),
      tooLarge: () => undefined,
    });
  }
  return patterns;
}

function countPattern(
  records: Records,
  a: number,
  b: number,
  levels: Uint8Array,
  patterns: Map<number, number>,
): void {
  compareAll(records, a * STRIDE, b * STRIDE, levels);
  const pattern = patternOf(levels);
  patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
}

function asSource({ m, u }: Learnt): string {
  const lines = FIELDS.map((field, index) => {
    const weights = (m[index] ?? []).map((share, level) =>
      level === 0 ? 0 : bounded(Math.log2(share / (u[index]?.[level] ?? 1)), field),
    );
    if (field === 'address') choose(weights, ADDRESS, CHOSEN_ADDRESSES);
    if (field === 'area') choose(weights, AREA_LEVEL, CHOSEN_AREAS);
    if (field === 'number') choose(weights, NUMBER, CHOSEN_NUMBERS);
    return `    ${field}: [${weights.join(', ')}],`;
  });
  const share = (field: Field) => Number((u[FIELDS.indexOf(field)]?.[1] ?? 0).toPrecision(3));
  return [
    '/**',
    ' * Generated by `npm run generate`; see `scripts/train-linkage.ts`. The weight of each level (`compare/levels.ts`) in powers of two, learnt without',
    ` * labels from ${PEOPLE} fictional people, seed ${SEED}.`,
    ' */',
    'export const WEIGHTS = {',
    `  version: ${VERSION},`,
    '  /** How often two people agree by chance, before it is known how rare their name and area are. */',
    `  usualShare: { name: ${share('name')}, area: ${share('area')} },`,
    '  fields: {',
    ...lines,
    '  },',
    '} as const;',
    '',
  ].join('\n');
}

function choose<Level extends string>(
  weights: number[],
  levels: Readonly<Record<Level, number>>,
  chosen: Readonly<Partial<Record<Level, number>>>,
): void {
  for (const level of Object.keys(chosen) as Level[]) weights[levels[level]] = chosen[level] ?? 0;
}

function bounded(weight: number, field: Field): number {
  return Math.round(Math.max(LEAST, Math.min(MOST[field], weight)) * 10) / 10;
}
