import { FIRST_YEAR } from '@xuanwu/linkage/normalise/birth-date.ts';

/** 出生日期过早 · a number that says somebody was born before it is no sound number, whatever its check digit says; for the comparison neither. */
export const EARLIEST_BIRTH = `${FIRST_YEAR}-01-01`;
