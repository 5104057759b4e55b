import { FIRST_YEAR } from '@xuanwu/linkage/normalise/birth-date.ts';
import { identityNumber, type IdentityNumberProblem } from '@xuanwu/rules/identity-number.ts';

/** What is wrong with a number, as one says it to whoever typed it. */
const PROBLEMS: Readonly<Partial<Record<IdentityNumberProblem, string>>> = {
  length: '应为 18 位（旧号码 15 位）',
  characters: '有不该有的字符',
  date: '其中的出生日期不存在',
  checksum: '末位校验码不对，可能有一位写错了',
};

/** 输入的公民身份号码, with what is wrong of it: born before 1850 is a slip, as the register says, however well the check digit fits. */
export function typedNumber(value: string) {
  const number = identityNumber({ value });
  const isEarly = number.birthDate !== null && number.birthDate < `${FIRST_YEAR}-01-01`;
  const told = number.problems.flatMap((problem) => PROBLEMS[problem] ?? []);
  return {
    ...number,
    valid: number.valid && !isEarly,
    told: isEarly ? [...told, `其中的出生日期早于 ${FIRST_YEAR} 年`] : told,
  };
}
