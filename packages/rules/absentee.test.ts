import { expect, test } from 'vitest';
import { mayVoteThisWay } from './absentee.ts';
import { localLaw } from './local-law.ts';

const electionDay = '2021-11-05';

test.each([
  ['held before trial, by the box', { absence: 'custody', custody: 'in-custody', way: 'mobile-box' }, true],
  [
    'held before trial, coming himself',
    { absence: 'custody', custody: 'in-custody', way: 'in-person' },
    false,
  ],
  [
    'held before trial, let out for the day',
    { absence: 'custody', custody: 'in-custody', way: 'return' },
    false,
  ],
  [
    'detained for some days, let out',
    { absence: 'custody', custody: 'administrative-detention', way: 'return' },
    true,
  ],
  ['on bail, coming himself', { absence: 'custody', custody: 'bail', way: 'in-person' }, true],
  ['in hospital, by the box', { absence: 'hospital', way: 'mobile-box' }, true],
  ['in hospital, let out for the day', { absence: 'hospital', way: 'return' }, false],
  ['back from abroad, himself', { absence: 'returned', way: 'in-person' }, true],
  ['back from abroad, by the box', { absence: 'returned', way: 'mobile-box' }, false],
] as const)('%s', (_, given, permitted) => {
  expect(mayVoteThisWay({ electionDay, hasDocument: true, ...given }).permitted).toBe(permitted);
});

test('of who is held it is decided together with the organ, on paper; who is on bail needs none', () => {
  const asked = { electionDay, absence: 'custody', way: 'proxy', hasDocument: false } as const;
  expect(mayVoteThisWay({ ...asked, custody: 'in-custody' }).permitted).toBe(false);
  expect(mayVoteThisWay({ ...asked, custody: 'bail' }).permitted).toBe(true);
});

test('local rules say whether the ill may have a proxy and where prisoners vote', () => {
  const ill = { electionDay, absence: 'hospital', way: 'proxy', hasDocument: true } as const;
  expect(mayVoteThisWay(ill).permitted).toBe(false);
  expect(mayVoteThisWay(ill, localLaw('330000')).permitted).toBe(true);
  const sentenced = { electionDay, absence: 'custody', custody: 'imprisonment', hasDocument: true } as const;
  expect(mayVoteThisWay({ ...sentenced, way: 'proxy' }).permitted).toBe(true);
  expect(mayVoteThisWay({ ...sentenced, way: 'proxy' }, localLaw('310101')).permitted).toBe(false);
});
