/** A repeatable source of chance for one household or one row: same seed and number, same choices, whoever went before. */
export class Chance {
  private state: number;

  constructor(seed: number, number: number, stream: number) {
    this.state = scramble(scramble(seed ^ 0x9e3779b9) ^ scramble(number) ^ Math.imul(stream + 1, 0x85ebca6b));
  }

  /** A whole number from 0 up to, and not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whether something that happens to so many in ten thousand happens. */
  happens(perTenThousand: number): boolean {
    return this.next() * 10_000 < perTenThousand;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  pickCharacter(from: string): string {
    return from.charAt(this.below(from.length));
  }

  weighted<T>(from: readonly (readonly [weight: number, value: T])[]): T {
    const total = from.reduce((sum, [weight]) => sum + weight, 0);
    let rest = this.next() * total;
    for (const [weight, value] of from) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return this.pick(from)[1];
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    return (scramble(this.state) >>> 0) / 4_294_967_296;
  }
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
