import { expect, test } from 'vitest';
import { certificateStands, mayBeCertified } from './eligibility-certificate.ts';
import { localLaw, NATIONAL_LAW } from './local-law.ts';

const asked = {
  electionDay: '2021-11-05',
  on: '2021-10-01',
  isOnRoll: true,
  isVoter: true,
  certificatesOut: 0,
} as const;

test.each([
  ['on the roll, with the vote, for the first time', {}, []],
  ['on no roll here', { isOnRoll: false }, ['voter-floating']],
  ['without the vote on election day', { isVoter: false }, ['voter-base']],
  ['certified already', { certificatesOut: 1 }, ['voter-one-place']],
  ['on the last day', { on: '2021-11-04' }, []],
  ['on election day', { on: '2021-11-05' }, ['voter-floating']],
  ['after it', { on: '2021-11-06' }, ['voter-floating', 'roll-correct']],
] as const)('%s', (_, given, broken) => {
  const { permitted, reasons } = mayBeCertified({ ...asked, ...given }, NATIONAL_LAW);
  expect(permitted).toBe(broken.length === 0);
  expect(reasons.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual(broken);
});

test('where rolls are closed some days before, nobody is certified afterwards', () => {
  const law = localLaw('310101');
  expect(mayBeCertified({ ...asked, on: '2021-11-04' }, law).permitted).toBe(false);
  expect(mayBeCertified({ ...asked, on: '2021-10-20' }, law).permitted).toBe(true);
});

test.each([
  [{ isKnown: true, isHis: true, isUsed: false }, true],
  [{ isKnown: false, isHis: false, isUsed: false }, false],
  [{ isKnown: true, isHis: false, isUsed: false }, false],
  [{ isKnown: true, isHis: true, isUsed: true }, false],
])('a certificate that is shown: %o', (shown, permitted) => {
  expect(certificateStands({ electionDay: '2021-11-05', ...shown }).permitted).toBe(permitted);
});
