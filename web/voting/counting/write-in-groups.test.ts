import { expect, test } from 'vitest';
import { groupsOf } from './write-in-groups.ts';

test('names that are said to mean one person become one, nothing else does', () => {
  expect(
    groupsOf([
      { name: '田小野', person: '田小野', isVoter: true },
      { name: '田晓野', person: '田小野 ', isVoter: false },
      { name: '田野', person: '田野', isVoter: false },
    ]),
  ).toEqual([
    { name: '田小野', isVoter: true, written: ['田小野', '田晓野'] },
    { name: '田野', isVoter: false, written: ['田野'] },
  ]);
});
