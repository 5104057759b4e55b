/** 人口名单 · what the rooms of this folder look at. */

/** Rows of a comparison with a population: registrations, and from `registrations` on people. */
export interface Population {
  readonly registrations: number;
  readonly people: number;
  /** 未满十八周岁 · whether the person in this row cannot be on a roll yet. */
  isTooYoung(row: number): boolean;
}

/** Person of each registration so far, as a row number, -1 for none; and how sure that is. */
export interface Links {
  readonly personOf: Int32Array;
  readonly strength: Float64Array;
}
