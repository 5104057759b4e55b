/** 封存、移交、办结、销毁的理由举例. */
import { ballotsKept, mayDestroyBallots } from '../ballot-retention.ts';
import { type Sealing, sealingBalances, sealingComplete } from '../ballot-sealing.ts';
import type { CivilDate } from '../civil-date.ts';
import { mayDissolve } from '../committee-dissolution.ts';
import { CLOSING_MATTERS, closedForGood, mayCloseCycle, type OpenMatters } from '../cycle-closing.ts';
import { localLaw } from '../local-law.ts';
import type { Reason } from '../ruling.ts';

/** 封存、移交、办结、销毁的理由举例 */
export function closingExamples(electionDay: CivilDate): readonly Reason[] {
  const sealing: Sealing = {
    electionDay,
    scrutineers: 2,
    packages: [
      { contents: 'used', count: 431, seal: '0001' },
      { contents: 'unused', count: 65, seal: '0002' },
      { contents: 'sheets', count: 4, seal: '0003' },
    ],
  };
  const dissolution = {
    electionDay,
    unpublished: 0,
    unsealed: 2,
    packagesHanded: 5,
    packagesSealed: 6,
    items: ['ballots', 'papers', 'seals'],
    isByTwo: true,
  } as const;
  const open = Object.fromEntries(
    Object.keys(CLOSING_MATTERS).map((matter, index) => [matter, index % 3]),
  ) as unknown as OpenMatters;
  const kept = { electionDay, firstSession: '2021-12-20', nextFinished: '2026-12-30' };
  const destruction = { ...kept, destroyOn: '2022-01-31', supervisors: ['王雨'] };
  const after = (ballotRetention: string) => localLaw('230000', { ballotRetention });
  return [
    ...sealingComplete(sealing),
    ...sealingBalances(sealing, { used: 431, spoiled: 3, unused: 65, placesOpen: 1 }),
    ...mayDissolve(dissolution).reasons,
    ...mayDissolve({ ...dissolution, items: ['ballots'] }).reasons,
    ...mayCloseCycle(electionDay, open).reasons,
    ...closedForGood({
      name: '云岭市县乡两级人大换届选举',
      electionDay,
      closedOn: '2022-01-10',
      document: '云选〔2022〕1号',
    }).reasons,
    ...mayDestroyBallots({ ...destruction, nextFinished: null }).reasons,
    ...mayDestroyBallots(destruction, after('1 month after the first session')).reasons,
    ...ballotsKept({ ...kept, firstSession: null }, after('1 month after the first session')).reasons,
    ...ballotsKept(kept, after('handed to the archives')).reasons,
    ...ballotsKept(kept, after('三年')).reasons,
  ];
}
