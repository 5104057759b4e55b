/** A repeatable source of chance for one household or one row: same seed and number, same choices, whoever went before. */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, number: number, stream: number) {
    this.a = seed | 0;
    this.b = number | 0;
    this.c = stream | 0;
    for (let round = 0; round < 12; round++) this.next();
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

  /** sfc32: 128 bits of state, so that no two of ten million households are the same by chance. */
  private next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  }
}
