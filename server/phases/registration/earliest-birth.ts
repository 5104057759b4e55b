/**
 * 出生日期过早 · nobody who votes was born before it: a number that says so is no sound number, whatever its check digit says, for the comparison either
 * (`packages/linkage/normalise/id-number.ts`).
 */
export const EARLIEST_BIRTH = '1850-01-01';
