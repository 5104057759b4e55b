/** 输入的号码: what the register would refuse is told while it is typed. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { expect, test } from 'vitest';
import { typedNumber } from './typed-number.ts';

const born = (day: string) => `999182${day}001${checkDigit(`999182${day}001`)}`;

test('born in 1849 nobody is, however well the check digit fits', () => {
  expect(typedNumber(born('18491231'))).toMatchObject({ valid: false, told: ['其中的出生日期早于 1850 年'] });
  expect(typedNumber(born('18500101'))).toMatchObject({ valid: true, told: [] });
  expect(typedNumber(born('19800230')).told).toEqual(['其中的出生日期不存在']);
});
