/** What a check found: faults, each with its place; or how much it looked at. */
export interface Finding {
  readonly faults: readonly string[];
  readonly looked: string;
  /** Nothing of the kind is in the package. */
  readonly empty?: boolean;
}
