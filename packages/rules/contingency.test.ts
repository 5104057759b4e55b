import { expect, test } from 'vitest';
import { type ContingencyActivation, mayActivatePlan } from './contingency.ts';

const base: ContingencyActivation = {
  electionDay: '2026-10-18',
  plan: { hasSubstitute: true, postponeDays: 3 },
  measure: { kind: 'substitute-place' },
  meeting: { present: 7, inFavour: 4 },
};

test.each<[Partial<ContingencyActivation>, readonly string[]]>([
  [{}, []],
  [{ measure: { kind: 'on-paper' }, plan: { hasSubstitute: false, postponeDays: null } }, []],
  [{ meeting: { present: 8, inFavour: 4 } }, ['2 × 4 > 8']],
  [{ plan: { hasSubstitute: false, postponeDays: 3 } }, ['预案列有备用场所 = 否']],
  [{ measure: { kind: 'postponement', newElectionDay: '2026-10-21' } }, []],
  [{ measure: { kind: 'postponement', newElectionDay: '2026-10-22' } }, ['2026-10-22 <= 2026-10-21']],
  [
    {
      measure: { kind: 'postponement', newElectionDay: '2026-10-19' },
      plan: { hasSubstitute: true, postponeDays: null },
    },
    ['预案规定可以推迟 = 否', '2026-10-19 <= 2026-10-18'],
  ],
])('%o', (change, broken) => {
  const { permitted, reasons } = mayActivatePlan({ ...base, ...change });
  expect(permitted).toBe(broken.length === 0);
  expect(reasons.filter(({ holds }) => !holds).map(({ test: words }) => words)).toEqual(broken);
});
