/** What a bench measures; it says nothing on standard output itself. */
export interface Measured {
  readonly figures: Readonly<Record<string, number>>;
  readonly baseline: Readonly<Record<string, number>>;
  readonly ratio: Readonly<Record<string, number>>;
}
