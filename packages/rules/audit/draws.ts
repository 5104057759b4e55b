/**
 * 掷骰抽样 · which bundles are drawn follows from a seed that was thrown with dice in public, and from nothing else. Chance is an argument here: number k
 * is SHA-256 of `seed,k` (`packages/evidence/dice-numbers.ts`), read as a whole number of 256 bits. The generator is that of R. Rivest, "Reference
 * implementation code for pseudo-random sampler for election audits" (2011), which P. Stark's audit tools use too; anyone recomputes it with a
 * calculator of hashes. Against 2²⁵⁶ the remainder of a division by a number of bundles is even enough.
 */

/**
 * 随机种子 · twenty or more throws of a six-sided die, one digit a throw.
 * @public
 */
export function isDiceSeed(seed: string): boolean {
  return /^[1-6]{20,60}$/.test(seed);
}

/** 第几个随机数 · from 1 on */
export type RandomNumbers = (ordinal: number) => bigint;

/** What may be drawn, in the order that was fixed before the dice were thrown. */
export interface Weighted {
  readonly id: string;
  readonly weight: bigint;
}

/**
 * 按权重抽取，抽后放回 · draws number 1 to `draws`, each bundle with a chance in proportion to its weight (Stark 2008/2009: probability
 * proportional to a bound on the error). A bundle drawn twice is recounted once and counts twice.
 */
export function drawByWeight(random: RandomNumbers, bundles: readonly Weighted[], draws: number): string[] {
  const total = bundles.reduce((sum, { weight }) => sum + weight, 0n);
  if (total <= 0n) return [];
  return ordinals(draws).map((ordinal) => atWeight(bundles, random(ordinal) % total));
}

/** 等可能抽取，抽后不放回 · the first `draws` different bundles; a number that hits one already drawn is passed over. */
export function drawEvenly(random: RandomNumbers, ids: readonly string[], draws: number): string[] {
  const wanted = Math.min(draws, ids.length);
  const drawn = new Set<string>();
  for (let ordinal = 1; drawn.size < wanted; ordinal++) {
    const id = ids[Number(random(ordinal) % BigInt(ids.length))];
    if (id !== undefined) drawn.add(id);
  }
  return [...drawn];
}

function atWeight(bundles: readonly Weighted[], point: bigint): string {
  let passed = 0n;
  for (const { id, weight } of bundles) {
    passed += weight;
    if (point < passed) return id;
  }
  throw new RangeError('A point beyond all weights.');
}

function ordinals(many: number): number[] {
  return Array.from({ length: many }, (_, index) => index + 1);
}
