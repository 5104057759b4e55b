import { expect, test } from 'vitest';
import { sealedReason } from './sealed-reason.schema.ts';

const isTaken = (text: string) => sealedReason(200).safeParse(text).success;

test.each([
  '甲选民 999182199003070111 的票',
  '号码99918219900307011X写错',
  '旧号 999182900307011',
  '电话１３８００１３８００１',
])('a number by which a person is found stays out of a package: %s', (text) => {
  expect(isTaken(text)).toBe(false);
});

test.each([
  '第 3 捆计票单上两名候选人的票数写颠倒了',
  '2016-10-20 与 2016-10-21 两次清点，封条 L0017、T0018',
  '五人常发〔2016〕60号，共 1234567 张',
])('what an auditor has to know is taken: %s', (text) => {
  expect(isTaken(text)).toBe(true);
});
