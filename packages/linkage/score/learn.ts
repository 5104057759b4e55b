/**
 * 学习权重 · weights without labels. How often two people agree by chance (u) is counted on pairs drawn at random; how often one person's rows agree (m)
 * is estimated by expectation and maximisation among pairs that share a key, for the fields that the key does not speak of.
 */
import { FIELDS, type Field, LEVELS } from '../compare/levels.ts';

/** How often each combination of levels occurred, by `patternOf`. */
export type Patterns = ReadonlyMap<number, number>;

/** A share for each level of each field; level 0, nothing to compare, has none. */
export type Shares = readonly (readonly number[])[];

const ROUNDS = 60;
/** So many imagined pairs lie in each level that did not occur. */
const IMAGINED = 0.5;

export function patternOf(levels: Uint8Array): number {
  let pattern = 0;
  for (let field = 0; field < FIELDS.length; field++)
    pattern = pattern * (LEVELS[field] ?? 1) + (levels[field] ?? 0);
  return pattern;
}

function levelsIn(pattern: number): number[] {
  const levels: number[] = [];
  let rest = pattern;
  for (let field = FIELDS.length - 1; field >= 0; field--) {
    const count = LEVELS[field] ?? 1;
    levels[field] = rest % count;
    rest = Math.floor(rest / count);
  }
  return levels;
}

/** Shares of the levels among pairs, each weighed. */
export function sharesOf(patterns: Patterns, weigh: (pattern: number) => number = () => 1): Shares {
  const sums = LEVELS.map((count) =>
    Array.from({ length: count }, (_, level): number => (level === 0 ? 0 : IMAGINED)),
  );
  for (const [pattern, count] of patterns) {
    const weight = count * weigh(pattern);
    for (const [field, level] of levelsIn(pattern).entries()) {
      const levels = sums[field];
      if (levels && level > 0) levels[level] = (levels[level] ?? 0) + weight;
    }
  }
  return sums.map((levels) => {
    const total = levels.reduce((sum, value) => sum + value, 0);
    return levels.map((value) => value / total);
  });
}

/** m of the fields, estimated from pairs that share a key. The fields that the key speaks of are left out: they agree in all of them. */
export function learnShares(patterns: Patterns, u: Shares, left: readonly Field[]): Shares {
  const fields = FIELDS.map((field, index) => ({ field, index })).filter(
    ({ field }) => !left.includes(field),
  );
  const pairs = [...patterns].map(([pattern, count]) => ({ pattern, count, levels: levelsIn(pattern) }));
  const total = pairs.reduce((sum, { count }) => sum + count, 0);
  let m: Shares = LEVELS.map((count) =>
    Array.from({ length: count }, (_, level) => firstGuess(level, count)),
  );
  let matches = 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    const posterior = new Map<number, number>();
    let sum = 0;
    for (const { pattern, count, levels } of pairs) {
      let odds = matches / (1 - matches);
      for (const { index } of fields) {
        const level = levels[index] ?? 0;
        if (level > 0) odds *= (m[index]?.[level] ?? 1) / (u[index]?.[level] ?? 1);
      }
      const probability = odds / (1 + odds);
      posterior.set(pattern, probability);
      sum += probability * count;
    }
    matches = Math.min(0.999, Math.max(1e-6, sum / total));
    m = sharesOf(patterns, (pattern) => posterior.get(pattern) ?? 0);
  }
  return m;
}

/** Agreement is the first level and likely; the further levels are ever less so. */
function firstGuess(level: number, levels: number): number {
  return level === 0 ? 0 : level === 1 ? 0.8 : 0.2 / (levels - 2);
}
